import { findInPieces, type TextPiece } from './find-in-pieces.ts';

const BLOCK =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, td, th, blockquote, figcaption, pre, div, article, section';

/** Where a text stands below an element, as ranges of its document. */
export function findRanges(root: Element, text: string): readonly Range[] {
  const { ownerDocument } = root;
  const nodes: Node[] = [];
  const pieces: TextPiece[] = [];
  // 4 is NodeFilter.SHOW_TEXT, whose name belongs to another window.
  const walker = ownerDocument.createTreeWalker(root, 4);
  let block: Element | null = null;
  while (walker.nextNode() !== null) {
    const { currentNode } = walker;
    const own = currentNode.parentElement?.closest(BLOCK) ?? null;
    nodes.push(currentNode);
    pieces.push({ text: currentNode.nodeValue ?? '', isNewBlock: own !== block });
    block = own;
  }
  return findInPieces(pieces, text).flatMap(({ start, end }) => {
    const [first, last] = [nodes[start.piece], nodes[end.piece]];
    if (first === undefined || last === undefined) return [];
    const range = ownerDocument.createRange();
    range.setStart(first, start.at);
    range.setEnd(last, end.at);
    return [range];
  });
}
