// The least that a reader in a browser could be: a server of Node's alone, and a page of one line. Started as the app is.
import { createServer } from 'node:http';

const PAGE = `<!doctype html><html lang="en"><title>One line</title>
<div data-list-scroller></div><script type="module" src="/line.js"></script>`;
const SCRIPT = `const line = document.createElement('div');
line.setAttribute('role', 'row');
line.textContent = 'One line';
document.querySelector('[data-list-scroller]').append(line);`;

const server = createServer(({ url }, response) => {
  const isScript = url === '/line.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(isScript ? SCRIPT : PAGE);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    process.stdout.write(`http://127.0.0.1:${address.port}/?token=none\n`);
});
process.once('SIGTERM', () => process.exit(0));
