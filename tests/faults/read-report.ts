import { CATALOGUE } from './catalogue.ts';

/** How the tests of one row of the catalogue went. */
export interface RowResult {
  readonly row: string;
  readonly name: string;
  /** `none`: no test claims this row yet. */
  readonly verdict: 'passed' | 'failed' | 'skipped' | 'none';
  readonly tests: readonly string[];
  /** What a person reads, each sentence once. */
  readonly sentences: readonly string[];
  /** Why cases were left out on this machine, each reason once. */
  readonly leftOut: readonly string[];
}

/** As much of vitest's JSON report as is read here. */
export interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly meta?: { readonly sentence?: string; readonly leftOut?: string };
    }[];
  }[];
}

/** A test says which rows it covers by beginning with a number, or by giving numbers in brackets: `(S18)`. */
const rowsOf = (title: string): readonly string[] => {
  const first = /^[NHXCSPT]\d+(?= )/u.exec(title)?.[0];
  const inBrackets = [...title.matchAll(/\(([^()]*)\)/gu)].flatMap(([, inside = '']) =>
    inside.split(/[,\s]+/u).filter((word) => /^[NHXCSPT]\d+$/u.test(word)),
  );
  return first === undefined ? inBrackets : [first, ...inBrackets];
};

/** Lays a report over the catalogue, row by row. */
export function readReport(report: Report): readonly RowResult[] {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return CATALOGUE.map(([row, name]) => {
    const own = tests.filter(({ title }) => rowsOf(title).includes(row));
    const has = (status: string): boolean => own.some((test) => test.status === status);
    const verdict = has('failed') ? 'failed' : has('passed') ? 'passed' : own.length > 0 ? 'skipped' : 'none';
    const sentences = [...new Set(own.flatMap(({ meta }) => meta?.sentence ?? []))];
    const leftOut = [...new Set(own.flatMap(({ meta }) => meta?.leftOut ?? []))];
    return { row, name, verdict, tests: own.map(({ title }) => title), sentences, leftOut };
  });
}
