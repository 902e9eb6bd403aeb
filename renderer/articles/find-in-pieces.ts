import { foldText } from '../../shared/fold-text.ts';

/** A stretch of text as it stands in one node. */
export interface TextPiece {
  readonly text: string;
  /** It begins a block: nothing reaches into it from what stands before. */
  readonly isNewBlock: boolean;
}

/** A place between two characters. */
interface PiecePlace {
  readonly piece: number;
  readonly at: number;
}

export interface FoundStretch {
  readonly start: PiecePlace;
  readonly end: PiecePlace;
}

/** More than anybody steps through. */
const MOST = 1000;

/** What is compared of a character: neither case nor accent, and blanks of any kind as one. */
const fold = (character: string): string => (/\s/u.test(character) ? ' ' : foldText(character));

const foldAll = (text: string): string => [...text].map(fold).join('').replace(/ +/gu, ' ');

/** Where a text stands in pieces, also across the edges of those of one block; in order, none over another. */
export function findInPieces(pieces: readonly TextPiece[], text: string): readonly FoundStretch[] {
  const wanted = foldAll(text.trim());
  if (wanted === '') return [];
  let folded = '';
  const places: FoundStretch[] = [];
  for (const [piece, { text: inside, isNewBlock }] of pieces.entries()) {
    if (isNewBlock && folded !== '') add('\n', { piece, at: 0 }, { piece, at: 0 });
    let at = 0;
    for (const character of inside) {
      const next = at + character.length;
      const plain = fold(character);
      if (!(plain === ' ' && folded.endsWith(' '))) add(plain, { piece, at }, { piece, at: next });
      at = next;
    }
  }
  const found: FoundStretch[] = [];
  for (let from = folded.indexOf(wanted); from >= 0 && found.length < MOST;) {
    const first = places[from];
    const last = places[from + wanted.length - 1];
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
    from = folded.indexOf(wanted, from + wanted.length);
  }
  return found;

  /** One character may become several, and each of them stands where it does. */
  function add(plain: string, start: PiecePlace, end: PiecePlace): void {
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push({ start, end });
  }
}
