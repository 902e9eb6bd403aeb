import type { Page } from '@playwright/test';
import { en } from '../../renderer/locales/en.ts';

/** How much longer than English any language gets. */
const LONGER = 0.35;
const FILLER = 'eskuligo ranme ';

/** A message with a third more to it; what it asks values for stays as it is. */
function lengthened(message: string): string {
  const shown = message.replace(/\{\w+(?:, \w+)?\}/gu, '12').replace(/\{\w+, (?:plural|select),|[{}]/gu, '');
  const more = Math.max(2, Math.ceil(shown.length * LONGER));
  const filler = FILLER.repeat(Math.ceil(more / FILLER.length))
    .slice(0, more)
    .trimEnd();
  return shown.includes(' ') ? `${message} ${filler}` : `${message}${filler}`;
}

/** Serves the page with all its English lengthened. Answers how many messages were, so far. */
export async function speakPseudo(page: Page): Promise<() => number> {
  const done = new Set<string>();
  const messages = new Map(Object.entries(en).map(([id, text]) => [id, lengthened(text)]));
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    // As the bundler writes a catalog's line: `"rail.name":`Library``, in any of the quotes.
    const body = script.replace(
      /(["'`])([\w-]+\.[\w-]+)\1:(["'`])((?:\\.|(?!\3).)*)\3/gsu,
      (line, _quote: string, id: string, mark: string, text: string) => {
        const longer = messages.get(id);
        const english: string | undefined = en[id as keyof typeof en];
        if (longer === undefined || english === undefined || !isSame(text, english)) return line;
        done.add(id);
        return `"${id}":${mark}${text}${longer.slice(english.length)}${mark}`;
      },
    );
    await route.fulfill({ response, body });
  });
  return () => done.size;
}

/** Whether what stands in a script's quotes is this text. */
const isSame = (written: string, text: string): boolean =>
  written.replace(/\\(["'`\\])/gu, '$1').replaceAll('\\n', '\n') === text;
