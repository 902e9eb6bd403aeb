/**
 * A 52-bit number for a term, the same on every machine and in every version: it is stored. Two multiplicative hashes
 * over the UTF-16 units, mixed at the end (the construction known as cyrb53).
 */
export function termHash(term: string): number {
  let low = 0x41c6ce57;
  let high = 0xdeadbeef;
  for (let index = 0; index < term.length; index += 1) {
    const unit = term.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x5f356495);
    high = Math.imul(high ^ unit, 0x9e3779b1);
  }
  low = mix(low, high);
  high = mix(high, low);
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
}
