import type { ListCursor } from '../../../shared/article.ts';
import type { Entry, Walk } from './walk.ts';

const LEAST_CHUNK = 16;

interface Source {
  readonly walk: Walk;
  readonly entries: Entry[];
  isExhausted: boolean;
}

/**
 * Many walks as one, newest first. Each is asked for a little, and for more only while an entry not yet seen could
 * belong in front of one already there.
 */
export function mergeNewest(walks: readonly Walk[]): Walk {
  return (after, limit) => {
    const chunk = Math.max(LEAST_CHUNK, Math.ceil((2 * limit) / Math.max(1, walks.length)));
    const sources = walks.map((walk): Source => ({ walk, entries: [], isExhausted: false }));
    for (const source of sources) readOn(source, after, chunk, limit);
    for (;;) {
      const certain = certainEntries(sources);
      const unfinished = newestUnfinished(sources);
      if (certain.length >= limit || unfinished === null) return certain.toSorted(byNewest).slice(0, limit);
      readOn(unfinished, after, chunk, limit);
    }
  };
}

/** Entries that nothing still unread can come before. */
function certainEntries(sources: readonly Source[]): readonly Entry[] {
  const bound = newestUnfinished(sources)?.entries.at(-1);
  const all = sources.flatMap(({ entries }) => entries);
  return bound === undefined ? all : all.filter((entry) => byNewest(entry, bound) <= 0);
}

/** The source whose unread part begins newest. */
function newestUnfinished(sources: readonly Source[]): Source | null {
  let newest: { readonly source: Source; readonly last: Entry } | null = null;
  for (const source of sources) {
    const last = source.entries.at(-1);
    if (source.isExhausted || last === undefined) continue;
    if (newest === null || byNewest(last, newest.last) < 0) newest = { source, last };
  }
  return newest?.source ?? null;
}

function readOn(source: Source, after: ListCursor, chunk: number, limit: number): void {
  const size = Math.min(chunk, limit);
  const read = source.walk(source.entries.at(-1) ?? after, size);
  source.entries.push(...read);
  source.isExhausted = read.length < size;
}

function byNewest(a: Entry, b: Entry): number {
  return b.sortAt - a.sortAt || b.id - a.id;
}
