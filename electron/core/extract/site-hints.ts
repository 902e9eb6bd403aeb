/** Where the text of a site's articles stands, for sites whose pages lead astray who guesses. */
export interface SiteHint {
  /** Host without `www.`; its subdomains count. */
  readonly host: string;
  /** CSS selector of the parts that make up the text, in document order; the outermost count. */
  readonly text: string;
  /** What is left out of them. */
  readonly without?: string;
}

/** Not part of any site's text, however it is wrapped. */
export const NEVER_TEXT =
  'script, style, nav, form, button, dialog, aside, footer, [aria-hidden="true"], [role="complementary"], [role="navigation"], [class*="share-b"], [class*="social-"], [class*="newsletter"], [class*="also-read"], [class*="read-also"], [class*="readmore-block"]';

/** Offers that sites lay between paragraphs, by the names they give them; what is longer may be the text itself. */
export const OFFERS =
  '[class*="newsletter"], [class*="sign-up"], [class*="signup"], [class*="subscription-widget"], [class*="also-read"], [class*="read-also"], [class*="readmore-block"], [class*="share-b"], [class*="social-"]';

const HINTS: readonly SiteHint[] = [
  { host: 'interfax.com.ua', text: '.article-content', without: 'h1, .article-meta, .article-tags, .tags' },
  { host: 'pravda.com.ua', text: '.post_text, .post__text', without: '.post_tags, .post__related' },
  { host: 'ukrinform.ua', text: '.newsText', without: '.newsTags, .read' },
  { host: 'ukrinform.net', text: '.newsText', without: '.newsTags, .read' },
  { host: 'bbc.com', text: '[data-component="text-block"], [data-component="image-block"]' },
  { host: 'bbc.co.uk', text: '[data-component="text-block"], [data-component="image-block"]' },
  { host: 'lemonde.fr', text: '.article__content', without: '.catcher, .paywall, .article__status' },
];

/** Null where nothing is known of the host. */
export function siteHint(host: string): SiteHint | null {
  return HINTS.find((hint) => host === hint.host || host.endsWith(`.${hint.host}`)) ?? null;
}
