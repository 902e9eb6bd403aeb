// First, so that the styles of components win over it.
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startApp } from './app-start.ts';
import { loadPurifier } from './articles/safe-body.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('the page has no #app');
void begin(root);

async function begin(place: Element): Promise<void> {
  await loadPurifier();
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  await startApp();
}
