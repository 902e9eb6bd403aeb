type Cases = Record<string, Piece[]>;
/** Bare text, or where a value comes: its name, how it is said, and its style or what is said in each case. */
type Piece = string | [name: string, kind?: string, styleOrCases?: string | Cases];

/**
 * An ICU message in the form in which Lingui's core says it. As much of the syntax as the catalogs use, which is less than a
 * tenth of Lingui's own compiler: values, plurals and choices, one in another, and neither quoted signs nor offsets;
 * compile-message.test.ts holds the two against each other for every message.
 */
export function compileMessage(message: string): Piece[] {
  let at = 0;
  const upTo = (signs: RegExp): string => {
    const from = at;
    const length = message.slice(from).search(signs);
    at = length < 0 ? message.length : from + length;
    return message.slice(from, at);
  };
  const pieces = (isPlural: boolean): Piece[] => {
    const made: Piece[] = [];
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') made.push(value(isPlural));
      else if (isPlural && message[at] === '#') made.push(message.charAt(at++));
      else made.push(upTo(isPlural ? /[{}#]/u : /[{}]/u));
    }
    return made;
  };
  const value = (isPlural: boolean): Piece => {
    at += 1;
    const [name = '', kind = '', style = ''] = upTo(/[{}]/u)
      .split(',', 3)
      .map((part) => part.trim());
    const cases: Cases = {};
    // What stands before the first brace is the name of the first case.
    for (let key = style; message[at] === '{'; key = upTo(/[{}]/u).trim()) {
      at += 1;
      cases[key.replace('=', '')] = pieces(isPlural || kind === 'plural');
      at += 1;
    }
    at += 1;
    if (Object.keys(cases).length > 0) return [name, kind, cases];
    if (style !== '') return [name, kind, style];
    return kind === '' ? [name] : [name, kind];
  };
  return pieces(false);
}
