/** Paragraphs of an invented report, long enough to be taken for an article. */
export const longText = (paragraphs: number, subject = 'the harbour'): string =>
  Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>Paragraph ${at + 1} about ${subject}: the council met, the port listened, and the ferries, which had waited since spring, left on time for once.</p>`,
  ).join('');

/** A page as publishers serve them: what is written around it, and `text` for its article. */
export const fullPage = (text: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A report | The Paper</title>${head}</head>` +
  '<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>' +
  `<main><article><h1>A report</h1><p class="byline">By Olena Example</p>${text}</article></main>` +
  '<aside><h2>Also read</h2><ul><li><a href="/other">Something else</a></li></ul></aside>' +
  '<footer>All rights reserved.</footer></body></html>';
