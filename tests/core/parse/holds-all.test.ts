import { describe, expect, it } from 'vitest';
import { holdsAll } from '../../../electron/core/parse/holds-all.ts';
import { feedOf } from './feed-of.ts';

const HISTORY = 'http://purl.org/syndication/history/1.0';
const atom = (head: string, { attributes = `xmlns:fh="${HISTORY}"`, entry = '', tail = '' } = {}) =>
  feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Top ten</title>${head}
    <entry><id>a</id><title>A</title>${entry}</entry><entry><id>b</id><title>B</title></entry>${tail}</feed>`);
const rss = (head: string) =>
  feedOf(`<rss version="2.0" xmlns:fh="${HISTORY}"><channel><title>Top ten</title>${head}
    <item><title>A</title></item></channel></rss>`);
const rdf = (head: string) =>
  feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:fh="${HISTORY}">
    <channel><title>Top ten</title>${head}</channel><item><title>A</title></item></rdf:RDF>`);

describe('a feed that says it is complete', () => {
  it.each([
    ['Atom', atom],
    ['RSS', rss],
    ['RDF', rdf],
  ])('holds all there is, in %s', (_, feed) => {
    expect(feed('<fh:complete/>').holdsAll).toBe(true);
    expect(feed('<fh:complete></fh:complete>').holdsAll).toBe(true);
    expect(feed('').holdsAll).toBe(false);
  });

  it('is one under any prefix, and where the element names the namespace itself', () => {
    expect(atom('<h.1:complete />', { attributes: `xmlns:h.1 = '${HISTORY}'` }).holdsAll).toBe(true);
    expect(atom(`<complete xmlns="${HISTORY}"/>`, { attributes: '' }).holdsAll).toBe(true);
  });

  it('may say so behind its items', () => {
    expect(atom('', { tail: '<fh:complete/>' }).holdsAll).toBe(true);
  });

  it('is none by an element of another namespace, or one whose name only begins so', () => {
    expect(atom('<fh:complete/>', { attributes: 'xmlns:fh="https://other.example/"' }).holdsAll).toBe(false);
    expect(atom('<complete/>').holdsAll).toBe(false);
    expect(atom('<fh:completeness/>').holdsAll).toBe(false);
  });

  it('is none by what an item says, or a comment or a quotation', () => {
    expect(atom('', { entry: '<fh:complete/>' }).holdsAll).toBe(false);
    expect(atom('<!-- <fh:complete/> -->').holdsAll).toBe(false);
    expect(atom('<subtitle><![CDATA[<fh:complete/>]]></subtitle>').holdsAll).toBe(false);
  });

  it('is told in time from a document of nothing but beginnings', () => {
    const begun = performance.now();
    for (const part of ['<!-- ', '<![CDATA[', '<fh:complete ', ' xmlns:fh', ' xmlns:fh=']) {
      expect(holdsAll(`<feed xmlns:fh="${HISTORY}">${part.repeat(200_000)}`, { complete: [] })).toBe(
        part === '<fh:complete ',
      );
    }
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
