import type { SafeHtml } from '../../../shared/safe-html.ts';
import { edgeOf } from './text-lines.ts';

/** As many pictures as are kept of an article. */
const MOST_PICTURES = 40;
const MOST_LINKS = 500;
/** Paragraphs, headings and items of lists. */
const MOST_BLOCKS = 3000;
const MOST_CHARS = 300_000;

const TAG_OR_TEXT = /<(\/?)([a-z\d]+)([^>]*)>|[^<]+/gu;
const NOTHING = /^(?:\s|&nbsp;)*$/u;
/** Between the cells of a row. */
const CELL = ' · ';
const HEADING = /^h[1-6]$/u;

/**
 * What can be read of a text, without what makes it heavy to lay out: paragraphs, headings, items of lists, preformatted
 * lines, links and the first pictures; a row of a table is a line. The opening of it, where even that is too much.
 */
export function simplifyHtml(html: SafeHtml): { readonly html: string; readonly isCut: boolean } {
  const writer = new BlockWriter();
  for (const [written, slash, name, attributes = ''] of html.matchAll(TAG_OR_TEXT)) {
    if (name === undefined) writer.text(written);
    else if (slash === '/') writer.close(name);
    else writer.open(name, attributes);
    if (writer.isCut) break;
  }
  return { html: writer.end(), isCut: writer.isCut };
}

class BlockWriter {
  readonly #blocks: string[] = [];
  #name = 'p';
  #inner = '';
  #isInLink = false;
  #isInList = false;
  #chars = 0;
  #links = 0;
  #pictures = 0;
  #isCut = false;

  get isCut(): boolean {
    return this.#isCut;
  }

  text(written: string): void {
    const room = this.#blocks.length < MOST_BLOCKS ? MOST_CHARS - this.#chars : 0;
    const text = written.slice(0, room);
    this.#isCut = text.length < written.length && !NOTHING.test(written);
    this.#chars += text.length;
    // A reference is not cut in two.
    this.#inner += this.#isCut ? text.replace(/&[^;]*$/u, '') : text;
  }

  open(name: string, attributes: string): void {
    if (name === 'a') this.#link(attributes);
    else if (name === 'img') this.#picture(attributes);
    else if (name === 'br') this.#inner += this.#name === 'pre' ? '\n' : '<br>';
    else if (name === 'td' || name === 'th') this.#cell();
    else if (edgeOf(name) !== '')
      this.#begin(HEADING.test(name) || name === 'li' || name === 'pre' ? name : 'p');
  }

  close(name: string): void {
    if (name === 'a') this.#endLink();
    else if (edgeOf(name) === '\n') this.#begin('p');
  }

  end(): string {
    this.#begin('p');
    if (this.#isInList) this.#blocks.push('</ul>');
    this.#isInList = false;
    return this.#blocks.join('');
  }

  #begin(name: string): void {
    this.#endLink();
    if (!NOTHING.test(this.#inner)) {
      const isItem = this.#name === 'li';
      if (isItem !== this.#isInList) this.#blocks.push(isItem ? '<ul>' : '</ul>');
      this.#isInList = isItem;
      const inner =
        this.#name === 'pre' ? this.#inner : this.#inner.replace(/(?:\s|&nbsp;|·)+$/u, '').trimStart();
      this.#blocks.push(`<${this.#name}>${inner}</${this.#name}>`);
    }
    this.#name = name;
    this.#inner = '';
  }

  #cell(): void {
    if (!NOTHING.test(this.#inner) && !this.#inner.endsWith(CELL)) this.#inner += CELL;
  }

  #link(attributes: string): void {
    if (this.#links >= MOST_LINKS || !attributes.includes(' href=')) return;
    this.#endLink();
    this.#links += 1;
    this.#isInLink = true;
    this.#inner += `<a${attributes}>`;
  }

  #endLink(): void {
    if (this.#isInLink) this.#inner += '</a>';
    this.#isInLink = false;
  }

  #picture(attributes: string): void {
    if (this.#pictures >= MOST_PICTURES) return;
    this.#pictures += 1;
    this.#inner += `<img${attributes}>`;
  }
}
