import type { Article } from '../../shared/article.ts';
import type { Settings } from '../../shared/settings.ts';
import { dress, type Look } from '../settings/appearance.ts';
import { closest } from './closest.ts';
import { askedPicture } from './place-pictures.ts';

/** Puts an article's nodes into the frame's empty document. */
export function fillFrame(
  frame: Document,
  body: DocumentFragment,
  { language, direction }: Pick<Article, 'language' | 'direction'>,
): void {
  const place = frame.querySelector('article');
  if (place === null) return;
  frame.documentElement.lang = language ?? '';
  frame.documentElement.dir = direction;
  place.replaceChildren(frame.adoptNode(body));
}

type TextLooks = Pick<
  Settings,
  | 'typeface'
  | 'textSizePx'
  | 'lineSpacingPercent'
  | 'letterSpacingPercent'
  | 'paragraphSpacingPercent'
  | 'isJustified'
  | 'isHyphenated'
>;

/** Gives the frame the looks a person has chosen, through the CSSOM: its policy forbids style elements. */
export function dressFrame(frame: Document, look: Look, text: TextLooks): void {
  dress(frame, look);
  const { dataset, style } = frame.documentElement;
  style.setProperty('--text-size', `${text.textSizePx}px`);
  style.setProperty('--typeface', `var(--${text.typeface})`);
  style.setProperty('--line-spacing', String(text.lineSpacingPercent / 100));
  style.setProperty('--letter-spacing', `${text.letterSpacingPercent / 100}em`);
  style.setProperty('--paragraph-spacing', `${text.paragraphSpacingPercent / 100}em`);
  dataset['justified'] = String(text.isJustified);
  dataset['hyphenated'] = String(text.isHyphenated);
}

/** Brings a place that the text itself links to, a footnote or where it belongs, into sight, and the keyboard there. */
function showPlace(frame: Document, id: string): void {
  const place = frame.getElementById(id);
  if (place === null) return;
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * Takes every press of a link, whichever button or key, so that the frame itself never goes anywhere, and of what stands in
 * the place of a picture. Answers a function that stops.
 */
export function catchPresses(
  frame: Document,
  on: { readonly onLink: (href: string) => void; readonly onPicture: (url: string) => void },
): () => void {
  const onPress = (event: MouseEvent): void => {
    const picture = askedPicture(event.target);
    const link = picture === null ? closest(event.target, 'a[href], area[href]') : null;
    if (picture === null && link === null) return;
    event.preventDefault();
    const isMainOrMiddle = event.button === 0 || event.button === 1;
    if (!isMainOrMiddle) return;
    const href = link?.getAttribute('href') ?? null;
    if (picture !== null) on.onPicture(picture);
    else if (href?.startsWith('#') === true) showPlace(frame, href.slice(1));
    else if (href !== null) on.onLink(href);
  };
  frame.addEventListener('click', onPress, true);
  frame.addEventListener('auxclick', onPress, true);
  return () => {
    frame.removeEventListener('click', onPress, true);
    frame.removeEventListener('auxclick', onPress, true);
  };
}
