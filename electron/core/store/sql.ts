import type { SqlValue } from './database.ts';

/** A statement with its parameters beside it, never inside its text. */
export interface Query {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

/**
 * Writes a query. A value becomes a bound parameter (true and false become 1 and 0); another query is put in
 * place with its own parameters, so that a condition can be composed without touching a string.
 */
export function sql(
  strings: TemplateStringsArray,
  ...values: readonly (SqlValue | boolean | Query)[]
): Query {
  if (values.every(isValue)) return { text: plainText(strings), params: values.map(bound) };
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  for (const [index, value] of values.entries()) {
    if (isValue(value)) {
      text += '?';
      params.push(bound(value));
    } else {
      text += value.text;
      params.push(...value.params);
    }
    text += strings[index + 1] ?? '';
  }
  return { text, params };
}

export const NOTHING: Query = { text: '', params: [] };

/** For `IN (SELECT value FROM json_each(...))`: one statement text for a list of any length. */
export const list = (values: readonly (number | string)[]): string => JSON.stringify(values);

/** Of queries that hold no other: the very same string each time, so that its statement is found without comparing. */
const plainTexts = new WeakMap<TemplateStringsArray, string>();

function plainText(strings: TemplateStringsArray): string {
  const known = plainTexts.get(strings);
  if (known !== undefined) return known;
  const text = strings.join('?');
  plainTexts.set(strings, text);
  return text;
}

const bound = (value: SqlValue | boolean): SqlValue => (typeof value === 'boolean' ? Number(value) : value);

/**
 * At most so many rows. The planner looks at a bound `LIMIT ?`, so that SQLite compiles the statement anew each time it
 * is run; of a cast it does not.
 */
export const limitTo = (rows: number): Query => sql`LIMIT CAST(${rows} AS INTEGER)`;

function isValue(value: SqlValue | boolean | Query): value is SqlValue | boolean {
  return typeof value !== 'object' || value === null || !('text' in value);
}
