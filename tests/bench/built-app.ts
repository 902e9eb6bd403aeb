/** What people run, and the browser it is looked at with. */
export const BUILT_APP = new URL('../../dist/app/loopback.js', import.meta.url).pathname;
export const CHROMIUM = process.env['TAGLINE_CHROMIUM'] ?? '/usr/bin/chromium';
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
