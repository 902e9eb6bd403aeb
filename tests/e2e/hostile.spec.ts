import { importFeeds } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';

const OWN = 'document.documentElement.dataset.ran';

/** Each item tries something that an article must not be able to do. */
const TRICKS: readonly (readonly [title: string, html: string])[] = [
  ['script', `<script>top.${OWN} = 'script'; parent.${OWN} = 'script'</script>`],
  ['handler', `<img src="x" onerror="top.${OWN}='handler'"><p onclick="top.${OWN}='click'">press me</p>`],
  [
    'svg',
    `<svg onload="top.${OWN}='svg'"><script>top.${OWN}='svg'</script><a href="javascript:1">x</a></svg>`,
  ],
  ['math', `<math><mi//xlink:href="data:x,<script>top.${OWN}='math'</script>"></math>`],
  [
    'frame',
    `<iframe src="//FOREIGN/frame"></iframe><iframe srcdoc="<script>top.${OWN}='frame'</script>"></iframe>`,
  ],
  ['object', '<object data="//FOREIGN/object"></object><embed src="//FOREIGN/embed">'],
  ['form', '<form action="//FOREIGN/form"><input name="a" autofocus><button>Send it</button></form>'],
  ['refresh', '<meta http-equiv="refresh" content="0;url=//FOREIGN/refresh"><base href="//FOREIGN/">'],
  [
    'style',
    '<style>@import "//FOREIGN/css"; *{display:none!important}</style><p style="position:fixed;inset:0;background:url(//FOREIGN/bg)">styled</p>',
  ],
  ['link', '<link rel="stylesheet" href="//FOREIGN/sheet"><link rel="prefetch" href="//FOREIGN/prefetch">'],
  [
    'picture',
    '<img src="//FOREIGN/pixel.png" srcset="//FOREIGN/2x.png 2x" alt="a boat"><video src="//FOREIGN/v.mp4" poster="//FOREIGN/p.png" autoplay></video><picture><source srcset="//FOREIGN/s.png"><img src="//FOREIGN/i.png"></picture>',
  ],
  [
    'clobber',
    '<form id="body"><input name="createElement"></form><a id="tagline" name="querySelector">anchor</a>',
  ],
  [
    'template',
    `<template><script>top.${OWN}='template'</script></template><noscript><p title="</noscript><img src=x onerror=top.${OWN}='mxss'>"></p></noscript>`,
  ],
];

/** What stands in the place of a picture is the reader's own: no class of an article's comes through. */
const NEVER =
  'script, style, link, meta, base, form, input, button:not(.picture), svg, math, object, embed, iframe, template, [onclick], [onerror], [style]';

test('a hostile article runs nothing, asks nobody, goes nowhere, and keeps its innocent text', async ({
  emptyApp,
  newsroom,
}) => {
  const now = Date.now();
  const foreign = new URL(newsroom.origin).host;
  newsroom.setFeed('/hostile.xml', {
    title: 'Hostile Paper',
    items: TRICKS.map(([title, html], index) => ({
      guid: title,
      link: `/articles/hostile-${title}`,
      title: `Trick ${title} <b onmouseover="top.${OWN}='title'">bold</b>`,
      html: `<p>Innocent before ${title}.</p>${html.replaceAll('FOREIGN', foreign)}<p>Innocent after ${title}.</p>`,
      publishedAt: now - (index + 1) * 60_000,
      author: `<img src=x onerror="top.${OWN}='author'">`,
    })),
  });
  const elsewhere: string[] = [];
  const dialogs: string[] = [];
  const page = await emptyApp.open((at) => {
    at.on('request', (request) => {
      if (!request.url().startsWith(emptyApp.origin)) elsewhere.push(request.url());
    });
    at.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  await importFeeds(page, [{ url: newsroom.url('/hostile.xml'), title: 'Hostile' }]);
  await expect(page.getByRole('button', { name: `Latest ${TRICKS.length} unread` })).toBeVisible();

  await expect(page.getByRole('row', { name: /Trick/u }).first()).toBeVisible();

  const frame = page.getByRole('main').frameLocator('iframe');
  for (const [title] of TRICKS) {
    await page.keyboard.press('j');
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(`Trick ${title}`);
    await expect(frame.getByText(`Innocent before ${title}.`)).toBeVisible();
    await expect(frame.getByText(`Innocent after ${title}.`)).toBeVisible();
    await expect(frame.locator('article').locator(NEVER), title).toHaveCount(0);
  }
  expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
  expect(dialogs).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(page.url()).toBe(`${emptyApp.origin}/`);
  // The reader itself fetched the feed, pages of articles that were opened and their pictures, and nothing else that their
  // texts name.
  const [first, ...pages] = newsroom.requests.map(({ path }) => path);
  expect(first).toBe('/hostile.xml');
  const pictures = new Set(['/x', '/p.png', '/2x.png', '/i.png']);
  expect(pages.filter((path) => !path.startsWith('/articles/hostile-') && !pictures.has(path))).toEqual([]);
});

test.describe('in a browser', () => {
  browserOnly('the desktop shell hands them to the system: tests/shell');

  test('links of an article open only through the reader, and never in the page', async ({
    page,
    emptyApp,
    newsroom,
  }) => {
    newsroom.setFeed('/links.xml', {
      title: 'Links',
      items: [
        {
          guid: 'links',
          link: '/articles/links',
          title: 'Links of all kinds',
          html:
            `<p><a href="${newsroom.url('/feeds/rss.xml')}">Good link</a> <a href="javascript:top.document.title='x'">Script link</a> ` +
            '<a href="data:text/html,hello">Data link</a> <a href="file:///etc/passwd">File link</a> <a href="#part">Inner link</a></p>',
          publishedAt: Date.now() - 60_000,
        },
      ],
    });
    await page.goto(emptyApp.address);
    await importFeeds(page, [{ url: newsroom.url('/links.xml'), title: 'Links' }]);
    await page.getByRole('row', { name: /Links of all kinds/u }).click();
    const frame = page.getByRole('main').frameLocator('iframe');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/links.open')) asked.push(request.postData() ?? '');
    });
    for (const name of ['Script link', 'Data link', 'File link']) {
      await frame.getByText(name).click();
      await expect(frame.getByText(name)).toBeVisible();
    }
    const opening = page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'Good link' }).click();
    const opened = await opening;
    await expect.poll(() => opened.url()).toBe(newsroom.url('/feeds/rss.xml'));
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('/feeds/rss.xml');
    await expect(page).toHaveTitle('Tagline');
    await expect(frame.getByText('Good link')).toBeVisible();
  });
});
