import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes, type Token } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** What an article says about itself stands before this many characters; the rest of a longer page is not read. */
const MOST_CHARACTERS = 2 * 1024 * 1024;
const MOST_ELEMENTS = 100_000;
/** Deeper start tags are ignored, without which unclosed ones cost time in the square of their number. */
const DEEPEST = 200;
const NEVER_IGNORED = new Set('script style template textarea title xmp iframe noembed noframes'.split(' '));

class TooManyElementsError extends Error {}

class BoundedParser extends Parser<TreeMap> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < DEEPEST || NEVER_IGNORED.has(token.tagName)) super.onStartTag(token);
  }
}

/** A whole page as a tree, scripting off; of one beyond all reason, its beginning. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new TooManyElementsError();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
  const parser = new BoundedParser({ treeAdapter, scriptingEnabled: false });
  try {
    parser.tokenizer.write(html.slice(0, MOST_CHARACTERS), true);
  } catch (cause) {
    if (!(cause instanceof TooManyElementsError)) throw cause;
  }
  return parser.document;
}

/** Everything below a node in document order; those below a node that `isLeft` are left out with it. */
export function elementsBelow(root: Node, isLeft: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node) {
      if (isLeft(node)) continue;
      found.push(node);
    }
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

/** The text of an element on one line. */
export function textOf(root: Element): string {
  const parts: string[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? '';
