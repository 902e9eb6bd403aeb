import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end which tests were left out, and why: Playwright's own lists only count them. */
export default class SaySkipped implements Reporter {
  readonly #titles = new Map<string, string[]>();

  onTestEnd({ title, annotations }: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') return;
    const why = annotations.find(({ type }) => type === 'skip')?.description ?? 'without a reason';
    this.#titles.set(why, [...(this.#titles.get(why) ?? []), title]);
  }

  onEnd(): void {
    for (const [why, titles] of this.#titles) {
      process.stdout.write(`\nskipped, because ${why}:\n${titles.map((title) => `  ${title}\n`).join('')}`);
    }
  }
}
