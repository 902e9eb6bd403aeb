import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseBounded } from './parse-bounded.ts';
import { edgeOf, TextLines, type Edge } from './text-lines.ts';
import { textOfPlainMarkup } from './text-of-plain-markup.ts';
import { attributeOf } from './write-element.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

interface LinkEnd {
  readonly leadsToPlace: boolean;
}

const HIDDEN = new Set(
  'script style template title textarea noscript iframe object svg math head select button'.split(' '),
);

/**
 * The text of an article as lines: blocks and line breaks end a line, cells are parted by a blank, runs of blanks
 * are one (also inside `<pre>`). Takes raw HTML as well.
 */
export function htmlToText(html: string): string {
  return textOfPlainMarkup(html) ?? textOfTree(html);
}

/** The way of all HTML; what {@link textOfPlainMarkup} reads in the plainest kind is the same. */
export function textOfTree(html: string): string {
  const lines = new TextLines();
  const tree = parseBounded(html);
  if (tree === null) addWithoutTags(html, lines);
  else addTree(tree, lines);
  return lines.text;
}

function addTree(tree: DefaultTreeAdapterTypes.DocumentFragment, lines: TextLines): void {
  // An edge in the list, or the end of a link, is to be written once what stands before it is done.
  const waiting: (Node | Edge | LinkEnd)[] = tree.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') lines.edge(node);
    else if ('leadsToPlace' in node) lines.endLink(node.leadsToPlace);
    else if (node.nodeName === '#text' && 'value' in node) lines.add(node.value);
    else if ('tagName' in node && !HIDDEN.has(node.tagName)) {
      const edge = node.tagName === 'br' ? '\n' : edgeOf(node.tagName);
      lines.edge(edge);
      waiting.push(edge);
      if (node.tagName === 'a') {
        lines.beginLink();
        waiting.push({ leadsToPlace: attributeOf(node.attrs, 'href')?.includes('#') === true });
      }
      for (const child of node.childNodes.toReversed()) waiting.push(child);
    }
  }
}

/** For markup that is too much to parse: what is left keeps the line ends it was written with. */
function addWithoutTags(html: string, lines: TextLines): void {
  for (const line of html.replace(/<[^<>]*>?/gu, ' ').split('\n')) {
    lines.add(line);
    lines.edge('\n');
  }
}
