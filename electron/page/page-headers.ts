/**
 * Headers of everything the shell's page is made of (design: security, "Displaying untrusted HTML", row E).
 * The desktop shell sends the same from its own scheme.
 */
const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
} as const;

const SHELL_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');

/** The article's frame: no script whatever the page around it allows, no network but the shell's own pictures. */
const ARTICLE_CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

/** What somebody opens as a page: a drawing (SVG) could hold more than lines. */
const MEDIA_CSP = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const ARTICLE_FRAME_PATH = '/article-frame.html';

/** Headers for one file of the built page, by its path below the renderer's folder. */
export function pageHeaders(path: string): Readonly<Record<string, string>> {
  return {
    ...COMMON,
    'content-security-policy': path === ARTICLE_FRAME_PATH ? ARTICLE_CSP : SHELL_CSP,
  };
}

/** Headers of a kept picture or recording, whose name is that of its content. */
export const MEDIA_HEADERS: Readonly<Record<string, string>> = {
  ...COMMON,
  'content-security-policy': MEDIA_CSP,
  'cache-control': 'private, max-age=31536000, immutable',
};
