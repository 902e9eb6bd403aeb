import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** What a result has to be whatever the input was; throws with what it is instead. */
export function check(isTrue: boolean, claim: string, found?: unknown): void {
  if (isTrue) return;
  const shown = found === undefined ? '' : `: ${JSON.stringify(found)?.slice(0, 300)}`;
  throw new Error(`not ${claim}${shown}`);
}

export function checkLine(text: string | null, longest: number, what: string): void {
  if (text === null) return;
  check(text.length <= longest, `${what} of at most ${longest} characters`, text.length);
  check(!/[\n\r\u2028\u2029]/u.test(text), `${what} in one line`, text);
  check(text.isWellFormed(), `${what} of whole characters`, text);
}

export function checkBounded(text: string | null, longest: number, what: string): void {
  check(text === null || text.length <= longest, `${what} of at most ${longest} characters`, text?.length);
}

export function checkWeb(url: string | null, what: string): void {
  if (url === null) return;
  const { protocol, username, password } = URL.parse(url) ?? {};
  check(protocol === 'http:' || protocol === 'https:', `${what} of http or https`, url);
  check(username === '' && password === '', `${what} without a password`, url);
}

export function checkTime(at: number | null, what: string): void {
  check(at === null || Number.isSafeInteger(at), `${what} that is a moment`, at);
}

const FORBIDDEN =
  /^(?:script|style|iframe|object|embed|form|input|button|textarea|select|base|meta|link|svg|math|template|frame|frameset|noscript)$/u;

/** HTML that is shown as it is: nothing in it runs, loads a page or leads anywhere but to the web, a mailbox or its own notes. */
export function checkSafeHtml(html: string): void {
  const waiting: DefaultTreeAdapterTypes.Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('childNodes' in node) waiting.push(...node.childNodes);
    if (!('tagName' in node)) continue;
    check(!FORBIDDEN.test(node.tagName), 'a harmless element', node.tagName);
    for (const { name, value } of node.attrs) {
      check(!/^(?:on|style$|srcdoc$|formaction$|xlink:)/iu.test(name), 'a harmless attribute', name);
      if (/^(?:href|src|cite|poster|data)$/u.test(name)) {
        const isNote = name === 'href' && /^#note-\P{Cc}+$/u.test(value);
        const isOutside = /^(?:https?|mailto):$/u.test(URL.parse(value)?.protocol ?? '');
        check(isNote || isOutside, 'a harmless address', value);
      }
    }
  }
}

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype] as const;
const ownNames = (): string =>
  JSON.stringify(PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String)));
const before = ownNames();

/** Nothing was added to what every object inherits. */
export const checkPrototypes = (): void => check(ownNames() === before, 'clean prototypes');
