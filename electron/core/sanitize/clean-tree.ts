import { html as names, type DefaultTreeAdapterTypes } from 'parse5';
import { treatmentOf } from './allow-list.ts';
import { embeddedVideo } from './embedded-video.ts';
import { imageSource } from './image-source.ts';
import { safeUrl } from './safe-url.ts';
import { notesOf, type TextNotes } from './text-notes.ts';
import { attributeOf, sourceOf, writeElement, writeImage } from './write-element.ts';
import { escapeText, startTag } from './write-html.ts';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** One pass over one text. */
interface Pass {
  readonly base: string | null;
  /** Addresses of the images written so far: what stands in a `<noscript>` is mostly one of them again. */
  readonly images: Set<string>;
  readonly notes: TextNotes;
}

/** Writes a parsed tree again with only what the allow-list knows. The tree is at most a few hundred levels deep. */
export function cleanTree(root: ParentNode, base: string | null): string {
  return children(root, { base, images: new Set(), notes: notesOf(root, base) });
}

function children(parent: ParentNode, pass: Pass): string {
  let written = '';
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) written += escapeText(node.value);
    else if ('tagName' in node) written += element(node, pass);
  }
  return written;
}

function element(node: Element, pass: Pass): string {
  // Only HTML is known here; a foreign root takes its whole subtree with it.
  if (node.namespaceURI !== names.NS.HTML) return '';
  switch (node.tagName) {
    case 'iframe':
      return frame(node, pass);
    case 'video':
    case 'audio':
      return player(node, pass);
    case 'picture':
      return picture(node, pass);
    case 'noscript':
      return noscript(node, pass);
  }
  const treatment = treatmentOf(node.tagName);
  if (treatment.kind === 'drop') return '';
  if (treatment.kind === 'unwrap') return children(node, pass);
  if (treatment.name === 'img') return image(node, pass);
  return writeElement(treatment.name, node.attrs, children(node, pass), pass.base, pass.notes);
}

function image(node: Element, pass: Pass, instead: string | null = null): string {
  const source = sourceOf(node.attrs, pass.base, instead);
  if (source === null) return '';
  pass.images.add(source);
  return writeImage(node.attrs, source, pass.base);
}

/** The image of a `<picture>`, from one of its sources where it has none of its own. */
function picture(node: Element, pass: Pass): string {
  const elements = node.childNodes.filter((child) => 'tagName' in child);
  const img = elements.find(({ tagName }) => tagName === 'img');
  if (img === undefined) return children(node, pass);
  const sources = elements.filter(({ tagName }) => tagName === 'source');
  const candidates = sources.map((source) => imageSource((name) => attribute(source, name), pass.base));
  return image(img, pass, candidates.find((candidate) => candidate !== null) ?? null);
}

/** What a lazy loader keeps for readers without scripts, unless its image is there already. */
function noscript(node: Element, pass: Pass): string {
  const before = new Set(pass.images);
  const inner = children(node, pass);
  const [, repeated] = /^\s*<img [^>]*?src="([^"]*)"[^>]*>\s*$/u.exec(inner) ?? [];
  return repeated !== undefined && before.has(repeated.replaceAll('&amp;', '&')) ? '' : inner;
}

const NO_TITLE = /^(?:(?:youtube|vimeo) video player|video|embedded content|)$/iu;
const LONGEST_TITLE = 300;

/** An embedded player is a picture of what it plays, under it its name, and leads to its page. */
function frame(node: Element, pass: Pass): string {
  const source = attribute(node, 'src') ?? attribute(node, 'data-src') ?? '';
  const video = embeddedVideo(source, pass.base);
  const title = (attribute(node, 'title') ?? '').trim().slice(0, LONGEST_TITLE);
  return video === null ? '' : linkTo(video.url, video.stillUrl, NO_TITLE.test(title) ? video.url : title);
}

/** A link to the recording; the app plays only what comes as an enclosure. */
function player(node: Element, pass: Pass): string {
  const sources = node.childNodes
    .filter((child) => 'tagName' in child)
    .map((child) => attribute(child, 'src'));
  const urls = [attribute(node, 'src'), ...sources].map((written) =>
    safeUrl(written ?? '', pass.base, 'link'),
  );
  const poster = safeUrl(attribute(node, 'poster') ?? '', pass.base, 'image');
  const url = urls.find((found) => found !== null && !found.startsWith('mailto:')) ?? null;
  return url === null ? stillOf(poster) : linkTo(url, poster, url);
}

function linkTo(url: string, stillUrl: string | null, text: string): string {
  return `${startTag('a', new Map([['href', url]]))}${stillOf(stillUrl)}${escapeText(text)}</a>`;
}

const stillOf = (url: string | null): string =>
  url === null ? '' : startTag('img', new Map([['src', url]]));

const attribute = (node: Element, name: string): string | undefined => attributeOf(node.attrs, name);
