// Draws every icon of the program from renderer/icon.svg: `npm run icons`. What it writes is committed, so that nobody
// else needs a browser for it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const HERE = new URL('icons/', import.meta.url);
const SVG = await readFile(new URL('../../renderer/icon.svg', import.meta.url), 'utf8');
/** The mark alone: macOS colours icons of its menu bar itself. */
const MARK = SVG.replace(/<rect.*?\/>/u, '').replace(/stroke="#\w+"/u, 'stroke="#000"');
const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="#9c2f1f"/></svg>';

const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** Type in the file -> pixels (Apple's icns: PNG from 32 up, each size for plain and double density). */
const MACOS = {
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};
/** Of a square of 1024, as Apple's template leaves a margin. */
const MACOS_SHARE = 824 / 1024;

const browser = await chromium.launch({
  executablePath: process.env['TAGLINE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

/** @param {string} svg @param {number} size in pixels @param {number} [share] of the square that is drawn on */
async function draw(svg, size, share = 1) {
  await page.setViewportSize({ width: size, height: size });
  const side = Math.round(size * share);
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center}svg{width:${side}px;height:${side}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** @param {readonly Buffer[]} parts */
const joined = (...parts) => Buffer.concat(parts);

/** @param {number} value */
const big32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** One PNG per size behind a directory of 16 bytes each. @param {readonly number[]} sizes */
async function windowsIcon(sizes) {
  const head = Buffer.from([0, 0, 1, 0, sizes.length, 0]);
  const pictures = await inTurn(sizes, (size) => draw(SVG, size));
  let offset = head.length + sizes.length * 16;
  const entries = pictures.map((png, at) => {
    const entry = Buffer.alloc(16);
    // 256 is written as 0.
    entry.writeUInt8((sizes[at] ?? 0) % 256, 0);
    entry.writeUInt8((sizes[at] ?? 0) % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return joined(head, ...entries, ...pictures);
}

/** @param {Readonly<Record<string, number>>} types */
async function macIcon(types) {
  const parts = await inTurn(Object.entries(types), async ([type, size]) => {
    const png = await draw(SVG, size, MACOS_SHARE);
    return joined(Buffer.from(type, 'latin1'), big32(png.length + 8), png);
  });
  const body = joined(...parts);
  return joined(Buffer.from('icns', 'latin1'), big32(body.length + 8), body);
}

/**
 * There is one page to draw on.
 * @template From, To
 * @param {readonly From[]} all
 * @param {(one: From) => Promise<To>} make
 */
async function inTurn(all, make) {
  /** @type {To[]} */
  const made = [];
  for (const one of all) made.push(await make(one));
  return made;
}

await mkdir(new URL('program/', HERE), { recursive: true });
await mkdir(new URL('shell/', HERE), { recursive: true });
/** @type {Readonly<Record<string, () => Promise<Buffer>>>} */
const files = {
  ...Object.fromEntries(LINUX.map((size) => [`program/${size}x${size}.png`, () => draw(SVG, size)])),
  'icon.ico': () => windowsIcon(WINDOWS),
  'icon.icns': () => macIcon(MACOS),
  'shell/tray.png': () => draw(SVG, 32),
  'shell/trayTemplate.png': () => draw(MARK, 18),
  'shell/trayTemplate@2x.png': () => draw(MARK, 36),
  'shell/unread.png': () => draw(DOT, 32),
};
for (const [name, drawn] of Object.entries(files)) await writeFile(new URL(name, HERE), await drawn());
await browser.close();
