import { array, letrec, oneof, tuple, type Arbitrary } from 'fast-check';

const EMPTY = new Set(['img', 'br', 'hr']);

interface MarkupParts {
  readonly names: Arbitrary<string>;
  /** With the blank before it; empty for none. */
  readonly attribute: Arbitrary<string>;
  readonly text: Arbitrary<string>;
}

/** Markup in any order; mostly nested well, so that much is accepted, and sometimes not, so that what must not be is met. */
export function anyMarkup({ names, attribute, text }: MarkupParts): Arbitrary<string> {
  const { tree } = letrec<{ readonly tree: string }>((tie) => ({
    tree: oneof(
      { depthSize: 'small' },
      text,
      tuple(names, attribute, array(tie('tree'), { maxLength: 4 })).map(([name, attr, inner]) =>
        EMPTY.has(name) ? `<${name}${attr}>` : `<${name}${attr}>${inner.join('')}</${name}>`,
      ),
      { weight: 1, arbitrary: tuple(names, attribute).map(([name, attr]) => `<${name}${attr}>`) },
      { weight: 1, arbitrary: names.map((name) => `</${name}>`) },
    ),
  }));
  return array(tree, { maxLength: 5 }).map((parts) => parts.join(''));
}
