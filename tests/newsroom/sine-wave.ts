const SAMPLES_PER_SECOND = 8000;
const HEADER_BYTES = 44;

/** A tone of so many seconds, as a WAV file: 8 bits, one channel. */
export function sineWave(seconds: number, hertz = 220): Buffer {
  const samples = Math.round(seconds * SAMPLES_PER_SECOND);
  const file = Buffer.alloc(HEADER_BYTES + samples);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.byteLength - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  // Uncompressed samples.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  file.writeUInt32LE(SAMPLES_PER_SECOND, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) {
    const angle = (2 * Math.PI * hertz * at) / SAMPLES_PER_SECOND;
    file[HEADER_BYTES + at] = Math.round(128 + 60 * Math.sin(angle));
  }
  return file;
}
