import { expect, it } from 'vitest';
import { pageIcons } from '../../../electron/core/extract/page-icons.ts';

const PAGE = 'https://paper.example/news/';

it('takes the size nearest to a small square first, and the usual place last', () => {
  const html =
    '<link rel="apple-touch-icon" sizes="180x180" href="/touch.png"><link rel="icon" sizes="16x16 32x32" href="small.png">' +
    '<link rel="SHORTCUT ICON" sizes="64x64" href="https://cdn.example/64.png"><link rel="stylesheet" href="/x.css">';
  expect(pageIcons(html, PAGE)).toEqual([
    'https://cdn.example/64.png',
    'https://paper.example/news/small.png',
    'https://paper.example/touch.png',
    'https://paper.example/favicon.ico',
  ]);
});

it('looks in the usual place where a page names none, or none that can be fetched', () => {
  expect(pageIcons('<p>no head', PAGE)).toEqual(['https://paper.example/favicon.ico']);
  const html = '<link rel=icon href="data:image/png;base64,AA"><link rel=icon href="javascript:alert(1)">';
  expect(pageIcons(html, PAGE)).toEqual(['https://paper.example/favicon.ico']);
});

it('offers no more than four', () => {
  const many = Array.from({ length: 50 }, (_, at) => `<link rel=icon href="/${at}.png">`).join('');
  expect(pageIcons(many, PAGE)).toHaveLength(4);
});
