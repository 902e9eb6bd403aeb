import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/**
 * Two static pages: the app, and the empty document that article bodies are put into. Nothing is inlined,
 * because the policy the shells send allows scripts, styles and fonts from their own files only.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  build: {
    outDir: here('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [here('index.html'), here('article-frame.html')] },
  },
});
