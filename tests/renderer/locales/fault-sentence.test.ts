import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../shared/fault.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { faultSentence } from '../../../renderer/locales/fault-sentence.ts';
import { translatorFor } from '../translator.ts';

const host = 'news.example';
const detail = 'detail';
const address = 'https://news.example/feed';

/** Words by which a sentence goes on: what Tagline does or does not do next, what stays, or what a person is to do. */
const GOES_ON = {
  en: /Tagline (?:tries|waits|does not|leaves|goes|looks|repairs|reads)|stays|[Tt]ried again|was changed|was lost|left out|(?:Add|Allow|Check|[Cc]hoose|Close|Export|Free|Leave|[Ll]ook|Make|Open|Remove|Restart|Split|[Tt]ry|[Uu]pdate|Wait)\b/u,
  uk: /Tagline (?:с|про|поч|більше|не|туди|звер|від|чит)|[Лл]иша|оновляться|змінено|втрачено|(?:не завантажено|додайте|дозвольте|перевірте|виберіть|закрийте|експортуйте|звільніть|не беріть|пошукайте|відкрийте|приберіть|перезапустіть|поділіть|спробуйте|оновіть|зачекайте)(?!\p{L})/iu,
  fr: /Tagline (?:rée|att|ne|n’|le|cher|répa|repr)|reste|actualisés|changé|modifié|perdu|laissée|(?:ajoutez|rendez|vérifiez|choisissez|fermez|exportez|libérez|laissez|cherchez|ouvrez|retirez|redémarrez|divisez|essayez|réessayez|mettez|attendez)(?!\p{L})/iu,
};

/** What was asked for is gone, or there was none ever: nothing follows. */
const isOver = (fault: Fault): boolean =>
  fault.kind === 'not-found' && fault.what !== 'backup' && fault.what !== 'request';

/** What comes after the first clause. */
const afterWhatHappened = (sentence: string): string =>
  /^.+?[\p{L}\d)}”»][\u00A0\u202F]?[,.;:] (?<rest>.*)$/u.exec(sentence)?.groups?.['rest'] ?? '';

/** One of every kind, and of every reason within a kind; the type makes a missing kind an error. */
const examples: { readonly [Kind in Fault['kind']]: readonly Extract<Fault, { kind: Kind }>[] } = {
  'address-invalid': [{ kind: 'address-invalid', address }],
  'address-refused': (['scheme', 'private', 'credentials', 'unopened'] as const).map((reason) => ({
    kind: 'address-refused',
    address,
    reason,
  })),
  offline: [{ kind: 'offline' }],
  'host-not-found': [{ kind: 'host-not-found', host }],
  'connection-refused': [{ kind: 'connection-refused', host }],
  'proxy-failed': [
    { kind: 'proxy-failed', proxy: host, problem: 'unreachable' },
    { kind: 'proxy-failed', proxy: host, problem: 'sign-in' },
  ],
  'connection-lost': [{ kind: 'connection-lost', host, detail }],
  timeout: (['connect', 'headers', 'total'] as const).map((stage) => ({
    kind: 'timeout',
    host,
    stage,
    timeoutMs: 30_000,
  })),
  certificate: [
    ...(['self-signed', 'expired', 'not-yet-valid', 'wrong-host', 'untrusted'] as const).map((problem) => ({
      kind: 'certificate' as const,
      host,
      problem,
    })),
    { kind: 'certificate', host, problem: 'expired', isClockDoubted: true },
  ],
  'http-status': [410, 404, 402, 401, 403, 429, 503, 500, 502, 418].map((status) => ({
    kind: 'http-status',
    host,
    status,
    retryAfterMs: status === 429 ? 90_000 : null,
  })),
  'too-many-redirects': [{ kind: 'too-many-redirects', host, limit: 10 }],
  'too-large': [{ kind: 'too-large', host, limitBytes: 20_000_000 }],
  'garbled-body': [{ kind: 'garbled-body', host, detail }],
  'not-a-feed': (['web-page', 'sign-in-page', 'media', 'empty', 'unknown'] as const).map((looksLike) => ({
    kind: 'not-a-feed',
    looksLike,
  })),
  'encoding-unread': (['UTF-7', 'UTF-32'] as const).map((encoding) => ({
    kind: 'encoding-unread',
    encoding,
  })),
  'feed-broken': [{ kind: 'feed-broken', detail }],
  'feed-partial': [{ kind: 'feed-partial', items: 3 }],
  'feed-empty': [{ kind: 'feed-empty' }],
  'feed-gap': [{ kind: 'feed-gap', from: Date.UTC(2026, 2, 2, 2, 10), to: Date.UTC(2026, 2, 2, 8, 40) }],
  'feed-unparsable': [
    { kind: 'feed-unparsable', detail },
    { kind: 'feed-unparsable', detail, document: 'ab', isSetAside: true },
  ],
  'page-walled': (['consent', 'paywall', 'sign-in'] as const).map((wall) => ({
    kind: 'page-walled',
    host,
    wall,
  })),
  'page-without-text': [{ kind: 'page-without-text', host }],
  'page-is-no-page': [{ kind: 'page-is-no-page', host }],
  'page-unreadable': [{ kind: 'page-unreadable', host, detail }],
  'picture-is-none': [{ kind: 'picture-is-none', host }],
  'picture-blank': [{ kind: 'picture-blank', host }],
  'picture-too-large': [{ kind: 'picture-too-large', host, limitPixels: 50_000_000 }],
  'picture-left-out': [{ kind: 'picture-left-out', limitBytes: 20_000_000 }],
  'recording-is-none': [{ kind: 'recording-is-none', host }],
  'recording-refused': [404, 403].map((status) => ({ kind: 'recording-refused', host, status })),
  'no-feed-on-page': [{ kind: 'no-feed-on-page', address }],
  'already-subscribed': [{ kind: 'already-subscribed', feedId: 1 }],
  'opml-broken': [{ kind: 'opml-broken', detail }],
  'opml-empty': [{ kind: 'opml-empty' }],
  'opml-too-large': [{ kind: 'opml-too-large', limitBytes: 10_000_000 }],
  'backup-refused': (['no-backup', 'foreign', 'damaged', 'newer'] as const).map((reason) => ({
    kind: 'backup-refused',
    reason,
    detail,
  })),
  'backup-too-large': [{ kind: 'backup-too-large', limitBytes: 4_000_000_000 }],
  'disk-full': [{ kind: 'disk-full' }],
  'disk-failing': [{ kind: 'disk-failing', detail }],
  'profile-unwritable': [{ kind: 'profile-unwritable' }],
  'database-busy': [{ kind: 'database-busy' }],
  'database-damaged': [{ kind: 'database-damaged', detail }],
  'database-newer': [{ kind: 'database-newer', databaseVersion: 9, appVersion: 8 }],
  'not-found': (
    [
      'article',
      'revision',
      'recording',
      'feed',
      'archive',
      'tag',
      'view',
      'rule',
      'undo',
      'backup',
      'request',
    ] as const
  ).map((what) => ({ kind: 'not-found', what })),
  'invalid-argument': [{ kind: 'invalid-argument', path: 'id', detail }],
  internal: [{ kind: 'internal', detail }],
};
const all: readonly Fault[] = Object.values(examples).flat();

describe.each(['en', 'uk', 'fr'] as const)('a fault in %s', (language) => {
  const t = translatorFor(language);

  it('speaks of no feed where a page or a recording may have been asked for', () => {
    for (const status of [404, 403, 410, 418, 500, 503]) {
      const fault: Fault = { kind: 'http-status', host, status, retryAfterMs: null };
      expect(faultSentence(fault, t, 'feed')).not.toBe(faultSentence(fault, t, 'person'));
      expect(faultSentence(fault, t, 'person')).not.toMatch(/feed|стрічк|flux/iu);
    }
  });

  it.each(all.map((fault) => [JSON.stringify(fault), fault] as const))(
    'is a whole sentence: %s',
    (_, fault) => {
      for (const who of ['feed', 'person'] as const) {
        const sentence = faultSentence(fault, t, who);
        expect(sentence).toMatch(/\.$/u);
        expect(sentence).not.toMatch(/[{}]|undefined|null|fault\.| {2}/u);
        expect(sentence.length).toBeGreaterThan(15);
      }
    },
  );

  it('goes on, after what happened, with what comes next or what a person can do', () => {
    const ends = all
      .filter((fault) => !isOver(fault))
      .flatMap((fault) => (['feed', 'person'] as const).map((who) => faultSentence(fault, t, who)))
      .filter((sentence) => !GOES_ON[language].test(afterWhatHappened(sentence)));
    expect(ends).toEqual([]);
  });

  it('promises another try for a feed that is polled, and none to a person who asks for an address', () => {
    const promise = /Tagline (?:tries|waits|спробує|пробу|почекає|réessa|attend)/u;
    const promised = all.filter((fault) => promise.test(faultSentence(fault, t, 'feed')));
    expect(promised.length).toBeGreaterThan(15);
    // That a document was read in part is said of feeds alone.
    const asked = promised.filter(({ kind }) => kind !== 'feed-partial');
    for (const fault of asked) expect(faultSentence(fault, t, 'person')).not.toMatch(promise);
  });

  it('names the host where one is to blame', () => {
    for (const fault of all) if ('host' in fault) expect(faultSentence(fault, t)).toContain(host);
  });
});

describe('a fault', () => {
  const t = translatorFor('en');

  it('keeps technical details of bugs to itself', () => {
    expect(faultSentence({ kind: 'internal', detail: 'TypeError: x is not a function' }, t)).not.toContain(
      'Type',
    );
  });

  it('tells a site that turns readers away from one that wants a sign-in', () => {
    const refused = { kind: 'http-status', host, status: 403, retryAfterMs: null } as const;
    const sentences = (['en', 'uk', 'fr'] as const).map((language) =>
      faultSentence({ ...refused, isChallenge: true }, translatorFor(language)),
    );
    expect(sentences[0]).toContain('only web browsers');
    for (const sentence of sentences) expect(sentence).toContain(host);
  });

  it('tells a person to wait for as long as a busy host is left alone, and not for what it asked for', () => {
    const busy = { kind: 'http-status', host, status: 429 } as const;
    const told = (retryAfterMs: number | null): string =>
      faultSentence({ ...busy, retryAfterMs }, t, 'person').slice(
        `${host} asks for fewer requests (429). `.length,
      );
    expect(told(1000)).toBe('Wait 1 minute, then try again.');
    expect(told(90_000)).toBe('Wait 2 minutes, then try again.');
    expect(told(null)).toBe('Wait 10 minutes, then try again.');
    expect(told(3 * HOUR_MS)).toBe('Wait 3 hours, then try again.');
    expect(told(10 ** 12)).toBe('Wait 24 hours, then try again.');
  });

  it('says when a busy host is asked again for a feed, which is seldom when it asked for', () => {
    const busy = { kind: 'http-status', host, status: 503, retryAfterMs: 120_000 } as const;
    const next = new Date(2026, 2, 2, 14, 5).getTime();
    const sentences = (['en', 'uk', 'fr'] as const).map((language) =>
      faultSentence(busy, translatorFor(language), 'feed', next),
    );
    expect(sentences[0]).toContain('leaves it alone until 2 March at 14:05.');
    for (const sentence of sentences) {
      expect(sentence).toContain('14:05');
      expect(sentence).not.toMatch(/\b2 (?:min|хв)/u);
    }
    expect(faultSentence(busy, t)).toContain('Tagline waits, then tries again.');
  });
});
