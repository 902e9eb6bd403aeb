import DOMPurify from 'dompurify';
import type { SafeHtml } from '../../shared/safe-html.ts';
import { makePlace } from './place-pictures.ts';

/** The part of the HTML Sanitizer API in use here; TypeScript's own DOM types do not have it yet. */
interface Sanitizing {
  readonly setHTML?: (html: string, options: { readonly sanitizer: object }) => void;
}

const NEVER = [
  'style',
  'link',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'embed',
  'template',
  'dialog',
] as const;
/** The Sanitizer API knows these by their namespace only. */
const NEVER_FOREIGN = [
  { name: 'svg', namespace: 'http://www.w3.org/2000/svg' },
  { name: 'math', namespace: 'http://www.w3.org/1998/Math/MathML' },
] as const;
const NEVER_ATTRIBUTES = [
  'style',
  'id',
  'class',
  'name',
  'srcset',
  'ping',
  'background',
  'data-picture',
  'data-alt',
] as const;

/**
 * The body as nodes, cleaned a second time by the browser itself and made in a document of its own, where nothing
 * loads. Pictures become places to be filled with what is kept of them: the page has no network to fetch any.
 */
export function safeBody(html: SafeHtml): DocumentFragment {
  const inert = document.implementation.createHTMLDocument('');
  const fragment = inert.createDocumentFragment();
  fragment.append(...clean(html, inert).childNodes);
  for (const image of fragment.querySelectorAll('img')) makePlace(image);
  for (const player of fragment.querySelectorAll('video, audio')) player.remove();
  return fragment;
}

function clean(html: SafeHtml, inert: Document): Node {
  const body: Element & Sanitizing = inert.body;
  if (body.setHTML !== undefined) {
    body.setHTML(html, {
      sanitizer: {
        removeElements: [...NEVER, ...NEVER_FOREIGN],
        removeAttributes: NEVER_ATTRIBUTES,
        comments: false,
      },
    });
    return body;
  }
  if (!DOMPurify.isSupported) throw new Error('this browser cannot clean HTML');
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: [...NEVER, ...NEVER_FOREIGN.map(({ name }) => name)],
    ALLOW_DATA_ATTR: false,
    FORBID_ATTR: [...NEVER_ATTRIBUTES],
    SANITIZE_NAMED_PROPS: true,
  });
}
