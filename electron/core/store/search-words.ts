import { inflectedForms } from '../../../shared/cyrillic-forms.ts';
import { foldText } from '../../../shared/fold-text.ts';
import type { SearchPart } from '../../../shared/search.ts';
import { tagKey } from '../../../shared/tag.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { sql } from './sql.ts';

/** A tag has no more names than this in a search. */
const MOST_NAMES = 12;

/**
 * What finds a word of a search, the word as it is written first: its forms, and where a tag is called so, the tag's other
 * names that the person confirmed, in theirs. What stands in quotes is meant as it is.
 */
export function spellingsOf(
  db: ReadableDb,
  { text, isQuoted }: Pick<SearchPart, 'text' | 'isQuoted'>,
): readonly string[] {
  if (isQuoted) return [text];
  const spellings = new Map<string, string>();
  for (const name of [text, ...namesOfTag(db, text)].slice(0, MOST_NAMES)) {
    for (const form of inflectedForms(name))
      if (!spellings.has(foldText(form))) spellings.set(foldText(form), form);
  }
  return [...spellings.values()];
}

function namesOfTag(db: ReadableDb, word: string): readonly string[] {
  const key = tagKey(word);
  if (key === null) return [];
  return allRows<{ name: string }>(
    db,
    sql`SELECT COALESCE(t.own_display, t.display) AS name FROM tags AS named CROSS JOIN tags AS t
          ON t.id = COALESCE(named.alias_of, named.id) WHERE named.key = ${key}
        UNION
        SELECT COALESCE(t.own_display, t.display) FROM tags AS named CROSS JOIN tags AS t
          ON t.alias_of = COALESCE(named.alias_of, named.id) WHERE named.key = ${key}`,
  ).map(({ name }) => name.replaceAll('_', ' '));
}
