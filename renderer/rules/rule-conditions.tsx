import { useId } from 'react';
import type { Rule } from '../../shared/rule.ts';
import { useFeeds } from '../feeds/feeds-store.ts';
import { useT } from '../locales/translate.ts';
import { useFoundTags } from '../tags/use-found-tags.ts';
import { Field } from '../ui/field.tsx';
import { CONTROL, Labelled } from '../ui/labelled.tsx';
import type { RuleForm } from './rule-form.ts';
import styles from './rule-fields.module.css';

/** Tags proposed while one is being written. */
const MOST_PROPOSED = 20;

interface RuleConditionsProps {
  readonly form: RuleForm;
  /** The rule being changed: its source may be unsubscribed from by now. */
  readonly rule: Rule | null;
  readonly onChange: (changed: Partial<RuleForm>) => void;
}

/** What a rule asks of an article. */
export function RuleConditions({ form, rule, onChange }: RuleConditionsProps) {
  const t = useT();
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{t('rules.if')}</legend>
      <Field
        label={t('rules.wordsField')}
        hint={t('rules.wordsHint')}
        value={form.words}
        onChange={(words) => onChange({ words })}
        isFocusedAtFirst={rule === null && form.tag === '' && form.author === '' && form.feedId === null}
      />
      <div className={styles['beside']}>
        <TagField tag={form.tag} onChange={(tag) => onChange({ tag })} />
        <SourceField form={form} rule={rule} onChange={onChange} />
        <Field
          label={t('rules.authorField')}
          value={form.author}
          onChange={(author) => onChange({ author })}
        />
      </div>
    </fieldset>
  );
}

interface TagFieldProps {
  readonly tag: string;
  readonly onChange: (tag: string) => void;
}

function TagField({ tag, onChange }: TagFieldProps) {
  const t = useT();
  const id = useId();
  const found = useFoundTags(tag) ?? [];
  return (
    <Labelled label={t('rules.tagField')} id={id}>
      <input
        id={id}
        className={CONTROL}
        list={`${id}-tags`}
        value={tag}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-tags`}>
        {found.slice(0, MOST_PROPOSED).map(({ key, display }) => (
          <option key={key} value={display}>
            {display}
          </option>
        ))}
      </datalist>
    </Labelled>
  );
}

function SourceField({ form, rule, onChange }: RuleConditionsProps) {
  const t = useT();
  const id = useId();
  const feeds = useFeeds((state) => state.feeds);
  const isGone = form.feedId !== null && feeds.every((feed) => feed.id !== form.feedId);
  return (
    <Labelled label={t('rules.sourceField')} id={id}>
      <select
        id={id}
        className={CONTROL}
        value={form.feedId ?? ''}
        onChange={({ target }) => onChange({ feedId: target.value === '' ? null : Number(target.value) })}
      >
        <option value="">{t('rules.anySource')}</option>
        {isGone && <option value={form.feedId ?? ''}>{rule?.names.source}</option>}
        {feeds.map((feed) => (
          <option key={feed.id} value={feed.id}>
            {feed.title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
