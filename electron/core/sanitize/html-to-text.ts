import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseBounded } from './parse-bounded.ts';
import { edgeOf, tidy } from './text-lines.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const HIDDEN = new Set(
  'script style template title textarea noscript iframe object svg math head select button'.split(' '),
);

/**
 * The text of an article as lines: blocks and line breaks end a line, cells are parted by a blank, runs of blanks
 * are one (also inside `<pre>`). Takes raw HTML as well.
 */
export function htmlToText(html: string): string {
  if (!/[<&]/u.test(html)) return tidy(html.replace(/\s+/gu, ' '));
  const tree = parseBounded(html);
  if (tree === null) return tidy(html.replace(/<[^<>]*>?/gu, ' '));
  let text = '';
  // A string in the list is text to be written once what stands before it is done.
  const waiting: (Node | string)[] = tree.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s+/gu, ' ');
    else if ('tagName' in node && !HIDDEN.has(node.tagName)) {
      if (node.tagName === 'br') text += '\n';
      const edge = edgeOf(node.tagName);
      text += edge;
      waiting.push(edge);
      for (const child of node.childNodes.toReversed()) waiting.push(child);
    }
  }
  return tidy(text);
}
