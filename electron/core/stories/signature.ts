/** Bins of a signature: one byte each. */
const SIGNATURE_BYTES = 128;
const SHINGLE_WORDS = 5;
/** Below this many shingles chance decides; such texts have no signature. */
const LEAST_SHINGLES = 24;
/** Of what stands in a bin, the most there can be, and more: nothing has come into it. */
const LARGEST = 0x1ffffff;
const EMPTY = LARGEST + 1;
/** Two texts this alike are one text printed twice (design: stories). */
export const DUPLICATE_SIMILARITY = 0.85;

/**
 * One-permutation MinHash over shingles of five words (Li, Owen, Zhang 2012), the low byte of each bin kept (b-bit
 * MinHash, Li and König 2010), empty bins filled from the next one.
 *
 * @param hashes of the folded words, in order, as {@link hashWord} gives them
 * @returns {@link SIGNATURE_BYTES} bytes, or none where the text is too short to compare
 */
export function signature(hashes: Int32Array): Uint8Array {
  if (hashes.length < SHINGLE_WORDS + LEAST_SHINGLES - 1) return new Uint8Array(0);
  // Whole numbers of 32 bits throughout: V8 keeps larger ones, and fractions, each as an object of its own.
  const bins = new Int32Array(SIGNATURE_BYTES).fill(EMPTY);
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i += 1) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < SHINGLE_WORDS; j += 1) hash = mix(hash ^ (hashes[i + j] ?? 0));
    const bin = hash >>> 25;
    const rest = hash & LARGEST;
    if (rest < (bins[bin] ?? EMPTY)) bins[bin] = rest;
  }
  return lowBytes(bins);
}

function lowBytes(bins: Int32Array): Uint8Array {
  const bytes = new Uint8Array(SIGNATURE_BYTES);
  for (let at = 0; at < SIGNATURE_BYTES; at += 1) {
    let step = 0;
    let filled = bins[at] ?? EMPTY;
    while (filled === EMPTY) {
      step += 1;
      filled = bins[(at + step) % SIGNATURE_BYTES] ?? EMPTY;
    }
    // The distance goes in, so that two texts with different gaps do not agree by borrowing alike.
    bytes[at] = mix(filled + Math.imul(step, 0x9e3779b1));
  }
  return bytes;
}

/** Estimated Jaccard similarity of two texts' shingles, 0 to 1; 0 where either has no signature. */
export function signatureSimilarity(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== SIGNATURE_BYTES || b.length !== SIGNATURE_BYTES) return 0;
  let same = 0;
  for (let i = 0; i < SIGNATURE_BYTES; i += 1) if (a[i] === b[i]) same += 1;
  const byChance = 1 / 256;
  return Math.max(0, (same / SIGNATURE_BYTES - byChance) / (1 - byChance));
}

/** 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Finaliser of MurmurHash3. */
function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
