import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { app } from '../contract/fake-electron.ts';
import { askedIn, askedLink } from '../../electron/shell/asked-links.ts';
import { desktopOptions } from '../../electron/shell/desktop-options.ts';
import { readOpmlFile } from '../../electron/shell/read-opml-file.ts';
import { offerForLinks, takeAsked } from '../../electron/shell/take-asked.ts';
import { STRANGE_ADDRESSES } from './strange-addresses.ts';

vi.mock('electron', () => import('../contract/fake-electron.ts'));

const inLink = (address: string, verb = 'subscribe') => `tagline:${verb}?url=${encodeURIComponent(address)}`;

describe('a link of the system', () => {
  it.each([
    ['feed:https://paper.example/feed.xml', 'subscribe', 'https://paper.example/feed.xml'],
    ['feed://paper.example/feed.xml', 'subscribe', 'http://paper.example/feed.xml'],
    ['feed://https://paper.example/feed.xml', 'subscribe', 'https://paper.example/feed.xml'],
    ['FEED:HTTP://paper.example/', 'subscribe', 'http://paper.example/'],
    [inLink('https://paper.example/a?b=c&d'), 'subscribe', 'https://paper.example/a?b=c&d'],
    ['tagline://subscribe/?url=https%3A%2F%2Fpaper.example', 'subscribe', 'https://paper.example/'],
    [inLink('https://paper.example/story', 'keep'), 'keep-page', 'https://paper.example/story'],
  ])('%s asks for a dialog to be shown', (link, kind, address) => {
    expect(askedLink(link)).toEqual({ kind, address });
  });

  it.each([
    '--profile=/evil',
    '--load-extension=/evil',
    '-feed:https://paper.example/',
    'tagline:unsubscribe?url=https%3A%2F%2Fpaper.example%2F',
    'tagline:settings',
    'tagline:subscribe?url=',
    'tagline:subscribe?url=%',
    'tagline:subscribe?url=https%3A%2F%2Fa.example%2F&url=https%3A%2F%2Fb.example%2F',
    'tagline:subscribe?other=1&url=https%3A%2F%2Fpaper.example%2F',
    inLink('https://user:pass@paper.example/'),
    inLink('https://paper.example/\n--profile=/evil'),
    inLink('https://paper.example/\u202Efdp.exe'),
    inLink(`https://paper.example/${'a'.repeat(2000)}`),
    'feed:',
    'feed://',
    'feed:javascript:alert(1)',
    'feed:file:///etc/passwd',
    'feed://user@paper.example/',
    'https://paper.example/feed.xml',
    'list.opml',
    '/tmp/list.exe',
    'file:///etc/passwd',
    'file://server/share/list.opml',
    'file:///tmp/a%00b.opml',
    'file:///tmp/a%2Fb.opml',
    'tagline:subscribe?url=file:///tmp/list.opml',
    '/tmp/li\nst.opml',
  ])('%j asks for nothing', (link) => {
    expect(askedLink(link)).toBeNull();
  });

  it.each(STRANGE_ADDRESSES)(
    '%j in an own link is shown as an address of the web, or not at all',
    (address) => {
      for (const verb of ['subscribe', 'keep']) {
        const asked = askedLink(inLink(address, verb));
        if (asked === null) continue;
        if (!('address' in asked)) throw new Error('a link is no file');
        const { protocol, username, password } = new URL(asked.address);
        expect([/^https?:$/u.test(protocol), username, password]).toEqual([true, '', '']);
      }
    },
  );
});

it.each([
  ['/home/me/my feeds.opml', '/home/me/my feeds.opml'],
  ['file:///home/me/my%20feeds.OPML', '/home/me/my feeds.OPML'],
])('a file is opened by its path: %s', (text, path) => {
  expect(askedLink(text)).toEqual({ kind: 'file', path });
});

describe('a command line', () => {
  const argument = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.webUrl().map((address) => inLink(address)),
    fc
      .tuple(fc.constantFrom('feed:', 'tagline:', 'tagline:keep?url=', '--', '-'), fc.string())
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '--profile=/evil',
      '--hidden',
      '--inspect=0.0.0.0',
      '--no-sandbox',
      '/tmp/a.opml',
      ...STRANGE_ADDRESSES,
    ),
  );

  it('that a stranger wrote can do no more than have one dialog shown', () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 8 }), (argv) => {
        const asked = askedIn(argv);
        if (asked === null) return;
        if (asked.kind === 'file') expect(asked.path).toMatch(/^\/.*\.opml$/iu);
        else if (asked.kind === 'unreadable') expect(asked).toEqual({ kind: 'unreadable', what: 'link' });
        else {
          expect(asked.address).toMatch(/^https?:\/\/[^\s\p{Cc}]+$/u);
          expect(new URL(asked.address)).toMatchObject({ username: '', password: '' });
        }
        expect(asked.kind).toMatch(/^(?:subscribe|keep-page|file|unreadable)$/u);
        // With anything but options among them there are no options.
        expect(desktopOptions(argv)).toMatchObject({ profile: null, sample: false, isHidden: false });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is asked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-asked-'));
  const list = join(folder, 'my feeds.opml');
  writeFileSync(list, '<opml version="2.0"><body/></opml>');
  const ask = vi.fn();
  const show = vi.fn();

  beforeEach(() => {
    app.removeAllListeners();
    ask.mockClear();
    show.mockClear();
  });

  it('before the window is there waits, and of several the last one counts', () => {
    const asked = takeAsked([inLink('https://first.example/')]);
    const preventDefault = vi.fn();
    app.emit('open-url', { preventDefault }, 'feed:https://second.example/');
    app.emit('open-url', { preventDefault }, 'tagline:nonsense');
    expect(preventDefault).toHaveBeenCalledTimes(2);
    asked.handTo(ask, show);
    expect(ask.mock.calls).toEqual([
      [{ kind: 'asked', asked: { kind: 'subscribe', address: 'https://second.example/' } }],
    ]);
  });

  it('by a second start brings the window, with or without a link', () => {
    takeAsked([]).handTo(ask, show);
    app.emit('second-instance', {}, ['tagline', '--no-sandbox']);
    expect([show.mock.calls.length, ask.mock.calls.length]).toEqual([1, 0]);
    app.emit('second-instance', {}, ['tagline', '--', inLink('https://paper.example/')]);
    expect([show.mock.calls.length, ask.mock.calls.length]).toEqual([2, 1]);
  });

  it('of a file is its text and its name, not its path', async () => {
    takeAsked([]).handTo(ask, show);
    app.emit('open-file', { preventDefault: () => {} }, list);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    expect(ask.mock.calls).toEqual([
      [
        {
          kind: 'asked',
          asked: { kind: 'import', fileName: 'my feeds.opml', opml: '<opml version="2.0"><body/></opml>' },
        },
      ],
    ]);
  });

  it.each([
    'tagline:subscribe?url=file%3A%2F%2F%2Fetc%2Fpasswd',
    'feed:javascript:alert(1)',
    'TAGLINE:settings',
  ])('by a link of ours that is wrong is told, and nothing of it is shown: %s', (link) => {
    const told = { kind: 'asked', asked: { kind: 'unreadable', what: 'link' } };
    takeAsked([]).handTo(ask, show);
    app.emit('second-instance', {}, ['tagline', '--', link]);
    expect(ask.mock.calls).toEqual([[told]]);
    app.emit('open-url', { preventDefault: () => {} }, link);
    expect(ask.mock.calls).toEqual([[told], [told]]);
    app.removeAllListeners();
    takeAsked(['--hidden', link]).handTo(ask, show);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['a folder', folder],
    ['nothing', join(folder, 'gone.opml')],
    ['a device', '/dev/zero'],
  ])('of %s is not read, and told', async (_, path) => {
    expect(await readOpmlFile(path)).toEqual({ kind: 'unreadable', what: 'file' });
  });

  it('is offered to the system by a packed program alone', () => {
    app.schemes.length = 0;
    offerForLinks('linux');
    expect(app.schemes).toEqual([]);
    app.isPackaged = true;
    offerForLinks('linux');
    offerForLinks('win32');
    app.isPackaged = false;
    expect(app.schemes).toEqual([
      ['feed'],
      ['tagline'],
      ['feed', process.execPath, ['--']],
      ['tagline', process.execPath, ['--']],
    ]);
  });
});
