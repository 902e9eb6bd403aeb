import { expect, it } from 'vitest';
import { openOutside } from '../../../electron/core/handlers/open-outside.ts';

const URL = 'ftp://files.example/a';

it('what the desktop shell does not open is a fault that is told; the browser shell leaves opening to its page', async () => {
  const refuses = async () => false;
  expect(await openOutside({ shell: 'desktop', openExternal: refuses }, URL)).toEqual({
    ok: false,
    fault: { kind: 'address-refused', address: URL, reason: 'unopened' },
  });
  expect(await openOutside({ shell: 'browser', openExternal: refuses }, URL)).toMatchObject({
    value: { url: URL, opened: false },
  });
  expect(await openOutside({ shell: 'desktop', openExternal: async () => true }, URL)).toMatchObject({
    value: { opened: true },
  });
});
