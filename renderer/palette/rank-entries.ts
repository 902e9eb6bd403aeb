import { latinWords } from './latin-words.ts';
import { matchWords } from './match-words.ts';
import {
  PALETTE_GROUPS,
  type PaletteEntry,
  type PaletteGroup,
  type PaletteSection,
} from './palette-entry.ts';

const MOST_IN_GROUP = 8;
const MOST_RECENT = 5;
/** What was chosen lately is meant before what answers a little better. */
const RECENT_BONUS = 0.75;
/** Of what answers to the text in a spelling that is not compared here. */
const FOUND_SCORE = 1;

const GROUPS = Object.keys(PALETTE_GROUPS) as readonly PaletteGroup[];

/**
 * What the palette shows for a text: under their headings the entries that answer to it, the best first, and the group
 * with the best of all before the others. Without a text the recent choices, then some of each.
 *
 * @param recent ids, the newest first
 * @param found what answers to the text by a way of its own, as the reader's spellings of tags
 */
export function rankEntries(
  text: string,
  entries: readonly PaletteEntry[],
  recent: readonly string[],
  found: readonly PaletteEntry[] = [],
): readonly PaletteSection[] {
  const wanted = latinWords(text);
  if (wanted.length === 0) return atRest(entries, recent);
  return answering(wanted, entries, { recent: new Set(recent), found });
}

function atRest(entries: readonly PaletteEntry[], recent: readonly string[]): readonly PaletteSection[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const chosen = recent.flatMap((id) => known.get(id) ?? []).slice(0, MOST_RECENT);
  const others = entries.filter((entry) => !chosen.includes(entry));
  return GROUPS.flatMap((group) => {
    const inside = group === 'recent' ? chosen : others.filter((entry) => entry.group === group);
    return inside.length === 0 ? [] : [{ group, entries: inside.slice(0, MOST_IN_GROUP) }];
  });
}

function answering(
  wanted: readonly string[],
  entries: readonly PaletteEntry[],
  { recent, found }: { readonly recent: ReadonlySet<string>; readonly found: readonly PaletteEntry[] },
): readonly PaletteSection[] {
  const scored = [...entries, ...found].flatMap((entry) => {
    const words = latinWords(`${entry.text} ${entry.alsoFound ?? ''}`);
    const score = matchWords(wanted, words) || (found.includes(entry) ? FOUND_SCORE : 0);
    return score === 0 ? [] : [{ entry, score: score + (recent.has(entry.id) ? RECENT_BONUS : 0) }];
  });
  const sections = GROUPS.flatMap((group) => {
    const inside = scored.filter(({ entry }) => entry.group === group).sort((a, b) => b.score - a.score);
    const [best] = inside;
    if (best === undefined) return [];
    const shown = inside.slice(0, MOST_IN_GROUP).map(({ entry }) => entry);
    return [{ group, entries: shown, score: best.score }];
  });
  return sections.sort((a, b) => b.score - a.score);
}
