import { useState } from 'react';
import type { TagPage } from '../../shared/tag.ts';
import { formatDayRange, formatShortDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Choice } from '../ui/choice.tsx';
import { AboutSection, AsTable } from './about-section.tsx';
import styles from './about-activity.module.css';
import { activityBars, type ActivityBar } from './activity-bars.ts';

const DAYS_PER_BAR = { day: 1, week: 7 } as const;
const HEIGHT = 80;
/** Of a bar's room. */
const BAR_WIDTH = 0.72;

/** Articles over time. */
export function AboutActivity({ page }: { readonly page: Pick<TagPage, 'activity' | 'until'> }) {
  const t = useT();
  const locale = useLocale();
  const [per, setPer] = useState<'day' | 'week'>('week');
  const bars = activityBars(page.activity, page.until, DAYS_PER_BAR[per]);
  const most = Math.max(...bars.map((bar) => bar.articles), 0);
  const short = (at: number): string => formatShortDay(locale, at, page.until);
  const name = ({ from, to }: ActivityBar): string =>
    from === to ? short(from) : formatDayRange(locale, from, to);
  const [first, last] = [bars[0]?.from ?? page.until, page.until];
  return (
    <AboutSection
      title={t('tagPage.activity')}
      tools={
        <Choice
          look="words"
          label={t('tagPage.bars')}
          value={per}
          options={[
            { value: 'week', text: t('tagPage.perWeek') },
            { value: 'day', text: t('tagPage.perDay') },
          ]}
          onChange={setPer}
        />
      }
    >
      <div className={styles['chart']}>
        <span className={styles['most']} aria-hidden>
          {most.toLocaleString(locale)}
        </span>
        <svg
          className={styles['bars']}
          viewBox={`0 0 ${bars.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t(per === 'day' ? 'tagPage.mostPerDay' : 'tagPage.mostPerWeek', {
            most,
            from: short(first),
            to: short(last),
          })}
        >
          {bars.map((bar, index) => {
            const height = most === 0 ? 0 : (bar.articles / most) * HEIGHT;
            return (
              <rect
                key={bar.from}
                x={index + (1 - BAR_WIDTH) / 2}
                y={HEIGHT - height}
                width={BAR_WIDTH}
                height={height}
              >
                <title>{`${name(bar)}: ${t('tags.articles', { count: bar.articles })}`}</title>
              </rect>
            );
          })}
        </svg>
        <div className={styles['ends']} aria-hidden>
          <span>{short(first)}</span>
          <span>{short(last)}</span>
        </div>
      </div>
      <AsTable label={t('tagPage.asTableActivity')}>
        <thead>
          <tr>
            <th scope="col">{t(per === 'day' ? 'tagPage.dayHead' : 'tagPage.weekHead')}</th>
            <th scope="col">{t('tagPage.articlesHead')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.toReversed().map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{name(bar)}</th>
              <td>{bar.articles.toLocaleString(locale)}</td>
            </tr>
          ))}
        </tbody>
      </AsTable>
    </AboutSection>
  );
}
