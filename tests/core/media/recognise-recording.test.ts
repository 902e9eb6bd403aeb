import { expect, it } from 'vitest';
import { recogniseRecording } from '../../../electron/core/media/recognise-recording.ts';
import { sineWave } from '../../newsroom/sine-wave.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

it.each([
  ['mp3', bytes('ID3\u0004\u0000')],
  ['mp3', bytes('\u00FF\u00FB\u0090\u0064')],
  ['aac', bytes('\u00FF\u00F1\u0050\u0080')],
  ['ogg', bytes('OggS\u0000')],
  ['flac', bytes('fLaC\u0000')],
  ['wav', sineWave(0.1)],
  ['m4a', bytes('\u0000\u0000\u0000\u0020ftypM4A ')],
])('knows %s by its first bytes, whatever it is called', (type, head) => {
  expect(recogniseRecording(head, 'text/html')).toBe(type);
});

it.each(['<!doctype html><title>Sign in</title>', '\n  <html>', '{"error": "gone"}', '#EXTM3U', ''])(
  'takes no text for a recording, whatever it is called: %j',
  (text) => {
    expect(recogniseRecording(bytes(text), 'audio/mpeg')).toBeNull();
  },
);

it('believes its sender where the bytes tell nothing', () => {
  const padded = new Uint8Array(64);
  expect(recogniseRecording(padded, 'audio/mpeg; charset=binary')).toBe('mp3');
  expect(recogniseRecording(padded, 'application/octet-stream')).toBeNull();
  expect(recogniseRecording(padded, null)).toBeNull();
});
