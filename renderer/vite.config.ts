import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/**
 * React Aria says a few things by itself, in 34 languages. Those the app does not speak are left out, in the way its dictionary
 * expects of its makers' own plug-in (a locale that is nothing). `LOCALES` in locales/translate.ts is asked of it; en-GB finds en-US.
 */
const spokenLocales: Plugin = {
  name: 'tagline-spoken-locales',
  load: {
    filter: {
      id: /\/node_modules\/react-(?:aria|stately|aria-components)\/.*\/intl\/[^/]+\/(?!en-US|uk-UA|fr-FR)[a-z]{2}-[A-Z]{2}\.mjs$/u,
    },
    handler: () => 'export default undefined;',
  },
};

/**
 * All that the page needs at once is one file: shared with a page that is loaded later, each part would be a file of its own,
 * asked for and compressed apart. The frame shares nothing with it.
 */
const FIRST_SCREEN = { name: 'first-screen', tags: ['$initial' as const], test: /^(?!.*\/article-frame\.)/u };

/**
 * Two static pages: the app, and the empty document that article bodies are put into. Nothing is inlined,
 * because the policy the shells send allows scripts, styles and fonts from their own files only.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react(), spokenLocales],
  build: {
    outDir: here('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [here('index.html'), here('article-frame.html')],
      output: { codeSplitting: { groups: [FIRST_SCREEN] } },
    },
  },
});
