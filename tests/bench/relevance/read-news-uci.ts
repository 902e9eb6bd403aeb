import { existsSync, readFileSync } from 'node:fs';

const FILE = new URL('../../../../shared/data/news-uci/uci-news-aggregator.csv', import.meta.url);

/** A headline whose story people have judged. */
export interface JudgedHeadline {
  readonly title: string;
  readonly publisher: string;
  /** Id of the event it reports. */
  readonly story: string;
  readonly at: number;
}

/** The labelled headlines in order of time; null where the collection is not beside the project. */
export function readNewsUci(): readonly JudgedHeadline[] | null {
  if (!existsSync(FILE)) return null;
  const [, ...lines] = readFileSync(FILE, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const fields = splitCsv(line);
      const [, title = '', , publisher = '', , story = ''] = fields;
      return { title, publisher, story, at: Number(fields.at(-1)) };
    })
    .filter(({ story, at }) => story !== '' && at > 0)
    .toSorted((a, b) => a.at - b.at);
}

/** RFC 4180, one line. */
function splitCsv(line: string): readonly string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/** Splits stories, not headlines, in two halves: what is tuned on one is judged on the other. */
export function isTuningHalf(story: string): boolean {
  let hash = 7;
  for (const letter of story) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return (hash >>> 0) % 2 === 0;
}
