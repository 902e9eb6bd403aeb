import { expect, it } from 'vitest';
import { isRecording } from '../../shared/recording.ts';

it.each([
  ['https://radio.example/1.mp3', null, true],
  ['https://radio.example/1.MP3?from=feed', null, true],
  ['https://radio.example/1.m4a', 'application/octet-stream', true],
  ['https://radio.example/listen/1', 'audio/mpeg', true],
  ['https://radio.example/listen/1', 'Audio/X-M4A', true],
  ['https://radio.example/1.opus#t=5', null, true],
  ['https://radio.example/1.mp3', 'text/html', false],
  ['https://radio.example/1.ogg', 'video/ogg', false],
  ['https://radio.example/1.mp4', 'video/mp4', false],
  ['https://radio.example/1.pdf', 'application/pdf', false],
  ['https://radio.example/mp3', null, false],
] as const)('%s as %s is a recording: %s', (url, mediaType, is) => {
  expect(isRecording({ url, mediaType })).toBe(is);
});
