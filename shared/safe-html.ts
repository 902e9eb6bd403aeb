declare const safeHtml: unique symbol;

/**
 * Canonical HTML that has passed `electron/core/sanitize/sanitize-html.ts`, the only place that makes one:
 * allow-listed elements and attributes, absolute http(s)/mailto links, no script, style, form or frame.
 */
export type SafeHtml = string & { readonly [safeHtml]: true };
