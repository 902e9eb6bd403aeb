import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import type { Page, Route } from '@playwright/test';
import type { Trial } from './trials.ts';

const LONG_ENOUGH_MS = 300;

/*
 * Each of these takes one layer away from outside of the product, as a bug in it would.
 */

/** The structural clean: the articles stand in the database as their publisher wrote them. The app must not run. */
export function withoutCleanAtIngest(profile: string, trials: readonly Trial[]): void {
  const db = new DatabaseSync(join(profile, 'tagline.db'));
  const put = db.prepare('UPDATE content SET body = ? WHERE guid = ?');
  for (const { title, html } of trials) {
    const { changes } = put.run(deflateRawSync(html), title);
    if (Number(changes) !== 1) throw new Error(`${title} is not kept`);
  }
  db.close();
}

/** The browser's own cleaning: DOMPurify is left. */
export const withoutSetHtml = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'setHTML'));

/** All cleaning in the page. The policy's name is the one that the page allows. */
export const withoutCleanInPage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (window !== top) return;
    interface Policies {
      readonly createPolicy: (
        name: string,
        rules: { readonly createHTML: (html: string) => string },
      ) => { readonly createHTML: (html: string) => string };
    }
    const policies: Policies = Reflect.get(window, 'trustedTypes');
    const policy = policies.createPolicy('dompurify', { createHTML: (html) => html });
    Reflect.set(Element.prototype, 'setHTML', function setAll(this: Element, html: string) {
      this.innerHTML = policy.createHTML(html);
    });
  });

const FRAME = '**/article-frame.html';

/** The frame's sandbox, and the policy that forbids its scripts and loads. */
export async function withoutFrameRules(page: Page): Promise<void> {
  await withoutSandboxOfElement(page);
  await page.route(FRAME, withoutPolicy);
}

/** The frame's sandbox, of its element and of its document: its policy is left. */
export async function withoutSandbox(page: Page): Promise<void> {
  await withoutSandboxOfElement(page);
  await page.route(FRAME, (route) => withPolicy(route, (directive) => !directive.startsWith('sandbox')));
}

/** What the frame's policy forbids: its sandbox is left. */
export const withoutFramePolicy = (page: Page): Promise<unknown> =>
  page.route(FRAME, (route) => withPolicy(route, (directive) => directive.startsWith('sandbox')));

const withoutSandboxOfElement = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { setAttribute } = Element.prototype;
    HTMLIFrameElement.prototype.setAttribute = function setOther(name, value) {
      if (name !== 'sandbox') setAttribute.call(this, name, value);
    };
  });

/** The policy of the page around the frame, which also holds for what is parsed there. */
export const withoutPagePolicy = (page: Page): Promise<unknown> => page.route(/:\d+\/$/u, withoutPolicy);

const withoutPolicy = (route: Route): Promise<void> => withPolicy(route, () => false);

/** Answers with those directives of its policy alone. */
async function withPolicy(route: Route, isKept: (directive: string) => boolean): Promise<void> {
  const response = await route.fetch();
  const { 'content-security-policy': policy = '', ...headers } = response.headers();
  const kept = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(isKept);
  const left = kept.length === 0 ? {} : { 'content-security-policy': kept.join('; ') };
  await route.fulfill({ response, headers: { ...headers, ...left } });
}

/**
 * Every layer but what the shell's own page may do: its articles stand in that page itself, as they were written. That it
 * goes nowhere is the desktop shell's part (`navigation.ts`), which is played here.
 */
export async function standInShellPage(page: Page, trials: readonly Trial[]): Promise<void> {
  await page.route('**', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? // No content: the page stays where it is.
        route.fulfill({ status: 204 })
      : route.continue(),
  );
  for (const { html } of trials) {
    await page.evaluate((text) => {
      const place = document.createElement('div');
      // What `withoutCleanInPage` has put in the place of the browser's cleaning.
      Reflect.get(place, 'setHTML').call(place, text);
      document.body.append(place);
    }, html);
    await page.waitForTimeout(LONG_ENOUGH_MS);
  }
}
