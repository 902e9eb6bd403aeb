import { attribute, elementsBelow, parsePage } from './parse-page.ts';

const MOST = 4;
/** Twice a row's sixteen pixels and more; beyond this an icon is only heavy. */
const BEST_PX = 64;

/**
 * The icons that a site names for itself, the most fitting for a small square first, and at last where a browser would
 * look unasked (HTML Standard, 4.6.7.8). http(s) only, at most four. Never throws.
 */
export function pageIcons(html: string, pageUrl: string): readonly string[] {
  const links = elementsBelow(parsePage(html), () => false).filter(({ tagName }) => tagName === 'link');
  const named = links
    .filter((link) =>
      attribute(link, 'rel')
        .toLowerCase()
        .split(/\s+/u)
        .some((word) => word === 'icon' || word === 'apple-touch-icon'),
    )
    .map((link) => ({ href: attribute(link, 'href'), distance: distanceOf(attribute(link, 'sizes')) }))
    .toSorted((a, b) => a.distance - b.distance);
  const urls = [...named.map(({ href }) => href), '/favicon.ico'].flatMap((href) => {
    const url = URL.parse(href, pageUrl);
    return url !== null && /^https?:$/u.test(url.protocol) ? url.href : [];
  });
  return [...new Set(urls)].slice(0, MOST);
}

/** From the best size; one that states none may be of any. */
function distanceOf(sizes: string): number {
  if (/\bany\b/iu.test(sizes)) return 0;
  const sides = Array.from(sizes.matchAll(/(\d{1,4})x\d{1,4}/giu), ([, side]) => Number(side));
  return sides.length === 0 ? BEST_PX : Math.min(...sides.map((side) => Math.abs(side - BEST_PX)));
}
