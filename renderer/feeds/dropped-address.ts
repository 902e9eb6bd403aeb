/** The first web address of a dragged list (`text/uri-list`, RFC 2483: one a line, `#` begins a remark). */
export function droppedAddress(list: string): string | null {
  const lines = list.split(/\r?\n/u).map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !line.startsWith('#'));
  return first !== undefined && /^(?:https?:\/\/|feed:)/iu.test(first) ? first : null;
}
