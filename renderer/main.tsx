// First, so that the styles of components win over it.
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startApp } from './app-start.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('the page has no #app');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void startApp();
