import type { ArticlePicture, PictureState } from '../../shared/picture.ts';
import type { Translate } from '../locales/translate.ts';
import { closest } from './closest.ts';

/** Stands where a picture of this address is, or will be. */
const PLACE = 'data-picture';
const ALT = 'data-alt';

/** Highest picture, in CSS pixels, that may be a sign among words: a formula, a smiley. */
const SIGN_PX = 40;
/** Nothing but emoji, with what joins and colours them, which alone are none. */
const EMOJI_SIGNS = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;
const isEmoji = (text: string): boolean =>
  EMOJI_SIGNS.test(text) && /[\p{Extended_Pictographic}\p{RI}]/u.test(text);

/**
 * Makes an empty place of an `img`, to be filled by {@link placePictures}. A picture of an emoji, as WordPress makes of
 * each, is the emoji again.
 */
export function makePlace(image: Element): void {
  const alt = (image.getAttribute('alt') ?? '').trim();
  if (isEmoji(alt)) return image.replaceWith(alt);
  const place = image.ownerDocument.createElement('span');
  place.setAttribute(PLACE, image.getAttribute('src') ?? '');
  place.setAttribute(ALT, alt);
  image.replaceWith(place);
}

/**
 * Puts each picture that is kept into its place, and a note of what is the matter where one is not. What stands rightly is
 * left alone, so that nothing flickers or moves.
 */
export function placePictures(
  root: ParentNode,
  pictures: readonly ArticlePicture[],
  translate: Translate,
): void {
  const states = new Map(pictures.map(({ url, state }) => [url, state]));
  for (const place of root.querySelectorAll(`[${PLACE}]`)) {
    const state = states.get(place.getAttribute(PLACE) ?? '') ?? { kind: 'unasked' };
    const alt = place.getAttribute(ALT) ?? '';
    if (state.kind === 'blank') removePicture(place);
    else if (state.kind === 'kept') show(place, state, alt, translate);
    else replace(place, note(place, state, alt, translate));
  }
}

/** The address of the picture that a press asks for; null where it asks for none. */
export const askedPicture = (target: EventTarget | null): string | null =>
  closest(target, `button[${PLACE}]`)?.getAttribute(PLACE) ?? null;

function show(
  place: Element,
  { path, width, height }: Extract<PictureState, { readonly kind: 'kept' }>,
  alt: string,
  translate: Translate,
): void {
  if (place.localName === 'img' && place.getAttribute('src') === path) return;
  const image = place.ownerDocument.createElement('img');
  // Its height is known before it is read, so that the text below does not jump.
  if (width !== null && height !== null) {
    image.width = width;
    image.height = height;
    if (height <= SIGN_PX && isAmongWords(place)) image.dataset['amongWords'] = '';
  }
  image.decoding = 'async';
  image.alt = alt;
  image.src = path;
  image.addEventListener('error', () => {
    if (image.isConnected) replace(image, note(image, { kind: 'unasked' }, alt, translate));
  });
  replace(place, image);
}

function note(
  place: Element,
  state: Exclude<PictureState, { readonly kind: 'kept' | 'blank' }>,
  alt: string,
  translate: Translate,
): Element {
  const isComing = state.kind === 'waiting';
  const box = place.ownerDocument.createElement(isComing ? 'span' : 'button');
  box.className = 'picture';
  box.textContent = isComing
    ? translate(alt === '' ? 'article.pictureComingNoText' : 'article.pictureComing', { alt })
    : translate(alt === '' ? 'article.pictureMissingNoText' : 'article.pictureMissing', { alt });
  if (isComing) return box;
  const fetch = place.ownerDocument.createElement('span');
  fetch.className = 'fetch';
  fetch.textContent = translate('article.pictureFetch');
  box.setAttribute('type', 'button');
  box.append(' ', fetch);
  return box;
}

function replace(place: Element, by: Element): void {
  for (const name of [PLACE, ALT]) by.setAttribute(name, place.getAttribute(name) ?? '');
  if (!place.isEqualNode(by)) place.replaceWith(by);
}

/** What notes about other pictures say counts for nothing. */
function isAmongWords(place: Element): boolean {
  const around = place.parentElement;
  if (around === null || around.localName === 'figure') return false;
  const places = new Set<Node>(around.querySelectorAll(`:scope > [${PLACE}]`));
  return [...around.childNodes].some((node) => !places.has(node) && node.textContent?.trim() !== '');
}

/** A counting pixel leaves no gap, nor a link or a figure around nothing. */
function removePicture(place: Element): void {
  const around = place.parentElement;
  place.remove();
  const isBare = around !== null && around.textContent.trim() === '' && around.children.length === 0;
  if (isBare && /^(?:a|figure|p)$/u.test(around.localName)) around.remove();
}
