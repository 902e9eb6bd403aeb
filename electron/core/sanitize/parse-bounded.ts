import { defaultTreeAdapter, html as names, Parser, type DefaultTreeAdapterTypes, type Token } from 'parse5';

type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Deeper start tags are ignored and their content stays where it is; browsers do the same at 512. */
const DEEPEST = 200;
/** A text that needs more elements is an attack, or a table nobody reads in a news reader. */
const MOST_ELEMENTS = 100_000;

/** These switch how what follows is read, or hold nothing: ignoring them would change what the text says. */
const NEVER_IGNORED = new Set(
  'script style template textarea title xmp iframe noembed noframes plaintext img br hr wbr input'.split(' '),
);

class TooManyElementsError extends Error {}

/** parse5 with a bound on depth, without which unclosed tags cost time in the square of their number. */
class BoundedParser extends Parser<TreeMap> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < DEEPEST || NEVER_IGNORED.has(token.tagName)) super.onStartTag(token);
  }
}

/**
 * Parses a piece of HTML as the content of a `<body>`, scripting off; a whole document gives the content of its body.
 *
 * @returns null where it would grow beyond all reason
 */
export function parseBounded(html: string): DefaultTreeAdapterTypes.DocumentFragment | null {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      elements += 1;
      // Re-opened formatting elements multiply without a start tag of their own.
      if (elements > MOST_ELEMENTS) throw new TooManyElementsError();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
  const body = defaultTreeAdapter.createElement('body', names.NS.HTML, []);
  const parser = BoundedParser.getFragmentParser<TreeMap>(body, { treeAdapter, scriptingEnabled: false });
  try {
    parser.tokenizer.write(html, true);
  } catch (cause) {
    if (cause instanceof TooManyElementsError) return null;
    throw cause;
  }
  return parser.getFragment();
}
