/** What is remembered under its spelling. */
interface Spelled {
  readonly written: string;
}

const SLOTS = 1 << 16;
/** A word stands in one of so many slots from its hash on: words made to collide take no longer than any others. */
const TRIED = 8;
/** Longer ones are no words of news, and would fill the memory. */
const LONGEST_KEPT = 64;

/**
 * A bounded memory of words, asked for a piece of a text without making a string of it: most words of a text are known, and
 * a `Map` would have each of them copied, hashed and compared first. Where there is no room a new word takes an older
 * one's place.
 */
export class WordMemory<Word extends Spelled> {
  readonly #words: (Word | undefined)[] = Array.from({ length: SLOTS });
  readonly #hashes = new Int32Array(SLOTS);
  readonly #learn: (written: string) => Word;

  constructor(learn: (written: string) => Word) {
    this.#learn = learn;
  }

  /** What is known of `text.slice(from, to)`; it is learned where nothing is. */
  recall(text: string, from: number, to: number): Word {
    if (to - from > LONGEST_KEPT) return this.#learn(text.slice(from, to));
    const hash = hashOf(text, from, to);
    let free = hash;
    for (let tried = hash; tried < hash + TRIED; tried += 1) {
      const slot = tried & (SLOTS - 1);
      const word = this.#words[slot];
      if (word === undefined) {
        free = tried;
        break;
      }
      if (this.#hashes[slot] === hash && isSpelled(word.written, text, from, to)) return word;
    }
    const learned = this.#learn(copied(text.slice(from, to)));
    this.#words[free & (SLOTS - 1)] = learned;
    this.#hashes[free & (SLOTS - 1)] = hash;
    return learned;
  }
}

/** FNV-1a. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const isSpelled = (written: string, text: string, from: number, to: number): boolean =>
  written.length === to - from && text.startsWith(written, from);

/** A piece of a text keeps the whole text in memory for as long as it lives (V8's sliced strings); a copy does not. */
const copied = (word: string): string => ` ${word}`.slice(1);
