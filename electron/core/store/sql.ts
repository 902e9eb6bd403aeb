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
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  for (const [index, value] of values.entries()) {
    if (isQuery(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(typeof value === 'boolean' ? Number(value) : value);
    }
    text += strings[index + 1] ?? '';
  }
  return { text, params };
}

export const NOTHING: Query = { text: '', params: [] };

/** For `IN (SELECT value FROM json_each(...))`: one statement text for a list of any length. */
export const list = (values: readonly (number | string)[]): string => JSON.stringify(values);

function isQuery(value: SqlValue | boolean | Query): value is Query {
  return typeof value === 'object' && value !== null && 'text' in value;
}
