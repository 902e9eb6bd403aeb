import type { HotLine } from '../../shared/story.ts';
import type { Translate } from '../locales/translate.ts';

/** `6 of your 14 sources in 3 h · rising` */
export function hotText({ sources, ofSources, spanHours, trend }: HotLine, t: Translate): string {
  const text = t('stories.sources', { sources, of: ofSources, hours: spanHours });
  return trend === 'steady' ? text : `${text} · ${t(`stories.${trend}`)}`;
}
