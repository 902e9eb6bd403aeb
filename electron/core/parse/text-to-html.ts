/** Plain text as HTML: blank lines part paragraphs, single line ends are kept. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().replace(/\r?\n/gu, '<br>')}</p>`)
    .join('');
}
