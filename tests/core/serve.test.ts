import { expect, it } from 'vitest';
import { serve, type Handlers } from '../../electron/core/serve.ts';
import { StoreError } from '../../electron/core/store/store-error.ts';

const failing = (cause: Error) =>
  ({
    'counts.get': () => {
      throw cause;
    },
  }) as unknown as Handlers;

it('what the database cannot do is answered with its own fault, a bug with "internal", and both are logged (S1, S9)', async () => {
  const logged: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (_: string, cause: unknown) => logged.push(cause) };
  const full = new StoreError({ kind: 'disk-full' }, null);
  const bug = new RangeError('a bug');
  expect(await serve(failing(full), 'counts.get', {}, log)).toEqual({
    ok: false,
    fault: { kind: 'disk-full' },
  });
  expect(await serve(failing(bug), 'counts.get', {}, log)).toMatchObject({ fault: { kind: 'internal' } });
  expect(logged).toEqual([full, bug]);
});
