/**
 * A JSON Feed that breaks off, cut after its last complete item and closed; null where no item is complete.
 * Nothing is parsed here: strings are skipped and brackets counted.
 */
export function cutJson(text: string): string | null {
  const items = /"items"\s*:\s*\[/u.exec(text);
  if (items === null) return null;
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/gsu;
  token.lastIndex = items.index + items[0].length;
  let depth = 0;
  let end: number | null = null;
  for (let match = token.exec(text); match !== null && depth >= 0; match = token.exec(text)) {
    if (match[0] === '{' || match[0] === '[') depth += 1;
    else if (match[0] === '}' || match[0] === ']') depth -= 1;
    else continue;
    if (depth === 0) end = token.lastIndex;
  }
  return end === null ? null : `${text.slice(0, end)}]}`;
}
