import type { RecordingType } from '../../../shared/media-name.ts';

/** So many first bytes are enough to tell. */
export const HEAD_BYTES = 64;

const DECLARED: ReadonlyMap<string, RecordingType> = new Map([
  ['audio/mpeg', 'mp3'],
  ['audio/mp3', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/x-m4a', 'm4a'],
  ['audio/m4a', 'm4a'],
  ['audio/aac', 'aac'],
  ['audio/aacp', 'aac'],
  ['audio/ogg', 'ogg'],
  ['audio/opus', 'ogg'],
  ['audio/flac', 'flac'],
  ['audio/x-flac', 'flac'],
  ['audio/wav', 'wav'],
  ['audio/x-wav', 'wav'],
]);

/**
 * What a recording is by its first bytes, whatever its sender called it. Some begin with what only a patient decoder
 * passes over: those are what their sender calls them, unless they are text.
 *
 * @param contentType as the server states it
 * @returns null where it is no recording that can be played
 */
export function recogniseRecording(head: Uint8Array, contentType: string | null): RecordingType | null {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const [first = 0, second = 0] = head;
  if (text.startsWith('ID3')) return 'mp3';
  if (text.startsWith('OggS')) return 'ogg';
  if (text.startsWith('fLaC')) return 'flac';
  if (text.startsWith('RIFF') && text.startsWith('WAVE', 8)) return 'wav';
  if (text.startsWith('ftyp', 4)) return 'm4a';
  // Eleven set bits begin a frame; the two for the layer are 0 in ADTS alone (ISO 13818-7, 6.2).
  if (first === 0xff && (second & 0xe0) === 0xe0) return (second & 0x06) === 0 ? 'aac' : 'mp3';
  if (head.byteLength === 0 || /^(?:\u00EF\u00BB\u00BF)?\s*[<{[#]/u.test(text)) return null;
  const declared = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return DECLARED.get(declared) ?? null;
}
