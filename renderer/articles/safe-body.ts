import type { DOMPurify } from 'dompurify';
import type { SafeHtml } from '../../shared/safe-html.ts';
import { makePlace } from './place-pictures.ts';
import { SHOWN_ATTRIBUTES, SHOWN_ELEMENTS } from './shown-markup.ts';

/** The part of the HTML Sanitizer API in use here; TypeScript's own DOM types do not have it yet. */
interface Sanitizing {
  readonly setHTML?: (html: string, options: { readonly sanitizer: object }) => void;
}

let purifier: DOMPurify | null = null;

/** Fetches what cleans HTML where the browser itself cannot. Nothing may be shown before. */
export async function loadPurifier(): Promise<void> {
  if (!('setHTML' in Element.prototype)) purifier = (await import('dompurify')).default;
}

/**
 * The body as nodes, cleaned a second time by the browser itself and made in a document of its own, where nothing
 * loads. Pictures become places to be filled with what is kept of them: the page has no network to fetch any.
 */
export function safeBody(html: SafeHtml): DocumentFragment {
  const inert = document.implementation.createHTMLDocument('');
  const fragment = inert.createDocumentFragment();
  fragment.append(...clean(html, inert).childNodes);
  // The reader's own begin so; no other may take a name in the frame.
  for (const named of fragment.querySelectorAll('[id]:not([id^="note-"])')) named.removeAttribute('id');
  for (const image of fragment.querySelectorAll('img')) makePlace(image);
  return fragment;
}

function clean(html: SafeHtml, inert: Document): Node {
  const body: Element & Sanitizing = inert.body;
  if (body.setHTML !== undefined) {
    body.setHTML(html, {
      sanitizer: {
        elements: SHOWN_ELEMENTS,
        attributes: SHOWN_ATTRIBUTES,
        dataAttributes: false,
        comments: false,
      },
    });
    return body;
  }
  if (purifier?.isSupported !== true) throw new Error('this browser cannot clean HTML');
  return purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: [...SHOWN_ELEMENTS],
    ALLOWED_ATTR: [...SHOWN_ATTRIBUTES],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
}
