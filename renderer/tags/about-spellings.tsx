import { useRef } from 'react';
import type { AliasCandidate, TagAlias, TagPage } from '../../shared/tag.ts';
import { useT, type Translate } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { AboutSection } from './about-section.tsx';
import styles from './about-spellings.module.css';
import { confirmAlias, refuseAlias, removeAlias } from './change-tag.ts';

/** How else the tag is written: what the person said, and what is proposed to them. */
export function AboutSpellings({ page: { tag, aliases, candidates } }: { readonly page: TagPage }) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  /** The line goes away with the button that was pressed. */
  const settle = (change: Promise<void>): void => {
    section.current?.focus({ preventScroll: true });
    void change;
  };
  return (
    <AboutSection title={t('tagPage.spellings')} ref={section}>
      {aliases.length + candidates.length === 0 && (
        <p className={styles['none']}>{t('tagPage.noSpellings')}</p>
      )}
      {candidates.length > 0 && (
        <div className={styles['group']}>
          <h3 className={styles['title']}>{t('tagPage.candidates')}</h3>
          <ul>
            {candidates.map((candidate) => (
              <li key={candidate.key} className={styles['line']}>
                <Spelling alias={candidate} reason={reasonText(candidate, t)} />
                <Button
                  label={t('tagPage.confirmOne', { alias: candidate.display, tag: tag.display })}
                  onPress={() => settle(confirmAlias(tag, candidate))}
                >
                  {t('tagPage.confirm')}
                </Button>
                <Button
                  look="quiet"
                  label={t('tagPage.refuseOne', { alias: candidate.display })}
                  onPress={() => settle(refuseAlias(tag, candidate))}
                >
                  {t('tagPage.refuse')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {aliases.length > 0 && (
        <div className={styles['group']}>
          <h3 className={styles['title']}>{t('tagPage.aliases')}</h3>
          <ul>
            {aliases.map((alias) => (
              <li key={alias.key} className={styles['line']}>
                <Spelling alias={alias} />
                <Button
                  look="quiet"
                  label={t('tagPage.removeOne', { alias: alias.display })}
                  onPress={() => settle(removeAlias(alias))}
                >
                  {t('tagPage.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </AboutSection>
  );
}

interface SpellingProps {
  readonly alias: TagAlias;
  readonly reason?: string;
}

function Spelling({ alias, reason }: SpellingProps) {
  const t = useT();
  return (
    <span className={styles['spelling']}>
      <span className={styles['name']}>{alias.display}</span>
      <span className={styles['reason']}>
        {reason !== undefined && `${reason} · `}
        {t('tags.articles', { count: alias.articles })}
      </span>
    </span>
  );
}

function reasonText({ because }: AliasCandidate, t: Translate): string {
  if (because.kind === 'stories') return t('tagPage.byStories', { count: because.shared });
  return t(because.kind === 'spelling' ? 'tagPage.bySpelling' : 'tagPage.byForm');
}
