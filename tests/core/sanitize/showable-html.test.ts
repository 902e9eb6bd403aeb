import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../../electron/core/sanitize/sanitize-html.ts';
import { showableHtml } from '../../../electron/core/sanitize/showable-html.ts';
import { textOfSafeHtml } from '../../../electron/core/sanitize/text-of-safe-html.ts';

const SENTENCE = 'Ships enter the harbour as they did before. ';
const clean = (html: string) => sanitizeHtml(html, { baseUrl: 'https://paper.example/a' });
const shown = (html: string) => showableHtml(clean(html));
const count = (html: string, tag: string): number => html.split(`<${tag}`).length - 1;

describe('a text that would hold everything up (C18)', () => {
  it('tables within tables are shown as their lines', () => {
    const table = `<table><tr><td>${SENTENCE}`.repeat(40) + '</td></tr></table>'.repeat(40);
    const { body, form } = shown(table.repeat(40));
    expect(form).toBe('simplified');
    expect(body).not.toContain('<table');
    expect(count(body, 'p>')).toBe(40 * 40);
  });

  it('cells of a row stand in one line, its links lead where they did', () => {
    const row = '<tr><th>Pier</th><td><a href="/pier">three</a></td><td></td><td>open</td><td> </td></tr>';
    const { body, form } = shown(`<table>${row.repeat(1500)}</table>`);
    expect(form).toBe('simplified');
    expect(body.startsWith('<p>Pier · <a href="https://paper.example/pier">three</a> · open</p>')).toBe(true);
    // So many links are enough.
    expect(count(body, 'a ')).toBe(500);
    expect(count(body, 'p>')).toBe(1500);
  });

  it('of ten thousand pictures the first forty are left', () => {
    const { body, form } = shown('<p><img src="/1.png" alt="A pier"></p>'.repeat(10_000));
    expect(form).toBe('simplified');
    expect(count(body, 'img ')).toBe(40);
  });

  it('headings, lists and preformatted lines stay what they are', () => {
    const html =
      '<h2>Piers</h2><ul><li>One &amp; <b>two</b></li><li>Three</li></ul><pre>a\n  b</pre><p>End<br>now</p>';
    const { body } = shown(`<section>${html}</section>`.repeat(600));
    expect(
      body.startsWith(
        '<h2>Piers</h2><ul><li>One &amp; two</li><li>Three</li></ul><pre>a\n  b</pre><p>End<br>now</p><h2>',
      ),
    ).toBe(true);
  });

  it('what is too long even so is its opening', () => {
    const { body, form } = shown(`<p>${SENTENCE}</p>`.repeat(30_000));
    expect(form).toBe('shortened');
    expect(count(body, 'p>')).toBe(3000);
    const one = shown(`<p>${'x &amp; '.repeat(200_000)}</p>`);
    expect(one.form).toBe('shortened');
    expect(one.body).toMatch(/^<p>[x &amp;]{290000,300000}<\/p>$/u);
  });

  it('is clean: cleaning it again changes nothing, and all of its words are there', () => {
    const html = clean(
      `<div>${'<p>Порт <i>відкрито</i> <a href="/a?b=1&amp;c=2" title="&quot;">тут</a> &lt;b&gt;</p>'.repeat(2000)}</div>`,
    );
    const { body, form } = showableHtml(html);
    expect(form).toBe('simplified');
    expect(sanitizeHtml(body, { baseUrl: null })).toBe(body);
    expect(textOfSafeHtml(body)).toBe(textOfSafeHtml(html));
  });
});

describe('a text that is laid out at once', () => {
  it.each([
    ['a chapter of a book', `<p>${SENTENCE.repeat(12)}</p>`.repeat(500)],
    ['a long list of links', `<ul>${'<li><a href="/a">A pier</a></li>'.repeat(1500)}</ul>`],
    ['a table of numbers', `<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(1000)}</table>`],
    ['a gallery', '<p><img src="/1.png" alt="A pier"></p>'.repeat(200)],
    ['a megabyte of inline style', `<p style="${'color:#777;'.repeat(90_000)}">Words.</p>`],
  ])('is left as it is: %s', (_, html) => {
    const whole = clean(html);
    expect(showableHtml(whole)).toEqual({ body: whole, form: 'whole' });
  });
});
