const BLOCKS = new Set(
  'address article aside blockquote caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** What parts the text before an element's edge from the text behind it. */
export type Edge = '\n' | ' ' | '';

/** What stands in the text where an element begins and where it ends. */
export const edgeOf = (tagName: string): Edge =>
  BLOCKS.has(tagName) ? '\n' : tagName === 'td' || tagName === 'th' ? ' ' : '';

/**
 * The lines of a text that comes in pieces: of blanks and edges in a row one counts, a line end before a blank, and none
 * at the ends of the text; nothing invisible, and no marks of footnotes within a word. A loop over characters: every expression would go over the text once more.
 */
export class TextLines {
  #text = '';
  #gap: Edge = '';
  /** The last character of the text. */
  #last = 0;
  /** What a link that may be a mark has said so far. Apart from the text: to take it away again would copy all of that. */
  #held: string | null = null;

  /** Blanks of any kind, line ends too, part words and nothing more. */
  add(piece: string): void {
    let from = 0;
    const last = piece.length - 1;
    for (let at = 0; at <= last; at += 1) {
      const code = piece.charCodeAt(at);
      if (isWord(code)) continue;
      // A single blank between two words stays where it is.
      if (code === BLANK && at > from && at < last && isWord(piece.charCodeAt(at + 1))) continue;
      this.#write(piece, from, at);
      if (!isInvisible(code) && this.#gap === '') this.#gap = ' ';
      from = at + 1;
    }
    this.#write(piece, from, piece.length);
  }

  edge(edge: Edge): void {
    if (this.#gap !== '\n' && edge !== '') this.#gap = edge;
  }

  /** Where a link begins. */
  beginLink(): void {
    this.#release();
    if (this.#text !== '' && this.#gap === '' && this.#last !== BRACKET && this.#last !== PARENTHESIS)
      this.#held = '';
  }

  /**
   * Where a link ends. One that leads to a place in a page and is a mark right behind a word is a footnote's: the mark
   * would be read as a part of the word.
   *
   * @returns whether it was left out
   */
  endLink(leadsToPlace: boolean): boolean {
    const isLeftOut = leadsToPlace && this.#held !== null && MARK.test(this.#held);
    if (isLeftOut) this.#held = null;
    else this.#release();
    return isLeftOut;
  }

  get text(): string {
    return this.#text + (this.#held ?? '');
  }

  #release(): void {
    const held = this.#held;
    this.#held = null;
    if (held === null || held === '') return;
    this.#text += held;
    this.#last = held.charCodeAt(held.length - 1);
  }

  #write(piece: string, from: number, to: number): void {
    if (from >= to) return;
    if (this.#held !== null) {
      this.#held += this.#gap + piece.slice(from, to);
      this.#gap = '';
      if (this.#held.length > LONGEST_MARK) this.#release();
      return;
    }
    if (this.#text !== '') this.#text += this.#gap;
    this.#gap = '';
    this.#text += piece.slice(from, to);
    this.#last = piece.charCodeAt(to - 1);
  }
}

/** `1`, `*`, `(1)`, `[1]`, `[a]`, `[note 1]` */
const MARK = /^(?:[\d*†‡§¶]{1,3}|\([\d*†‡§¶]{1,3}\)|\[(?:\p{L}{1,6} )?[\p{L}\d*†‡§¶]{1,3}\])$/u;
const LONGEST_MARK = 12;

const BLANK = 0x20;
const PARENTHESIS = 0x28;
const BRACKET = 0x5b;

/** Neither `\s` nor invisible; most characters are told by the first comparisons. */
function isWord(code: number): boolean {
  if (code < 0xa0) return code > BLANK || code < 0x09 || (code > 0x0d && code < BLANK);
  if (code < 0x1680) return code !== 0xa0 && code !== 0xad;
  if (code > 0x2060) return code !== 0x3000 && code !== 0xfeff;
  return code !== 0x1680 && !(code >= 0x2000 && code <= 0x200b) && !MORE_BLANKS.has(code) && code !== 0x2060;
}

const MORE_BLANKS = new Set([0x2028, 0x2029, 0x202f, 0x205f]);

/** Soft hyphen, zero-width space, word joiner. */
const isInvisible = (code: number): boolean => code === 0xad || code === 0x200b || code === 0x2060;
