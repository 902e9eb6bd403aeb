import { describe, expect, it } from 'vitest';
import { recognisePicture } from '../../../electron/core/media/recognise-picture.ts';
import { tinyPng } from '../../newsroom/tiny-png.ts';

/** The header of a PNG that claims to be so large; its pixels are those of a small one. */
function claimingPng(width: number, height: number): Buffer {
  const png = tinyPng(4, 4, [1, 2, 3]);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

const gif = (width: number, height: number): Buffer =>
  Buffer.concat([Buffer.from('GIF89a'), Buffer.from([width, 0, height, 0, 0, 0, 0])]);

/** A JPEG of which only the Exif orientation and the frame's size are there. */
function jpeg(width: number, height: number, orientation: number): Buffer {
  const exif = Buffer.from(
    `ffe10022457869660000 4d4d002a00000008 0001 0112 0003 00000001 000${orientation}0000 00000000`.replaceAll(
      ' ',
      '',
    ),
    'hex',
  );
  const frame = Buffer.from('ffc0001108', 'hex');
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, frame, size, Buffer.alloc(20, 1)]);
}

describe('a picture', () => {
  it('is known by its bytes and named for them', () => {
    const png = tinyPng(48, 32, [9, 9, 9]);
    const read = recognisePicture(png);
    expect(read).toMatchObject({ kind: 'picture', width: 48, height: 32 });
    expect(read).toMatchObject({ name: expect.stringMatching(/^[0-9a-f]{64}\.png$/u) as unknown });
    expect(recognisePicture(tinyPng(48, 32, [9, 9, 9]))).toEqual(read);
    expect(recognisePicture(tinyPng(48, 32, [9, 9, 8]))).not.toEqual(read);
    expect(recognisePicture(gif(30, 20))).toMatchObject({ kind: 'picture', width: 30, height: 20 });
  });

  it('that lies on its side has the size it is shown in', () => {
    expect(recognisePicture(jpeg(300, 200, 1))).toMatchObject({ width: 300, height: 200 });
    expect(recognisePicture(jpeg(300, 200, 6))).toMatchObject({ width: 200, height: 300 });
  });

  it.each([
    ['an HTML page', '<!doctype html><title>gone</title>'],
    ['nothing', ''],
    ['a script', 'alert(1)'],
    ['a PDF', '%PDF-1.7'],
    ['half a header', '\u{89}PNG'],
  ])('is not %s, whatever it is called', (_, text) => {
    expect(recognisePicture(Buffer.from(text, 'latin1'))).toEqual({ kind: 'no-picture' });
  });

  it('of one pixel counts readers, and one of 12,000 × 12,000 would fill the memory', () => {
    expect(recognisePicture(tinyPng(1, 1, [0, 0, 0]))).toEqual({ kind: 'blank' });
    expect(recognisePicture(gif(200, 1))).toEqual({ kind: 'blank' });
    expect(recognisePicture(claimingPng(12_000, 12_000))).toEqual({ kind: 'too-large' });
    expect(recognisePicture(claimingPng(7000, 7000))).toMatchObject({ kind: 'picture' });
  });

  it('may be a drawing, with a size or without', () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><path d="M0 0"/></svg>';
    expect(recognisePicture(Buffer.from(drawing))).toMatchObject({
      name: expect.stringMatching(/\.svg$/u) as unknown,
      width: 960,
      height: 540,
    });
  });
});
