import type { Reader } from '../../../electron/core/open-reader.ts';
import { createReader } from '../../../electron/core/reader.ts';
import { serve } from '../../../electron/core/serve.ts';
import { measureStorage } from '../../../electron/core/store/measure-storage.ts';
import type { World } from '../../../electron/core/world.ts';
import type { Answer, RequestArgs, RequestName } from '../../../shared/contract.ts';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { changeSettings } from '../../../shared/read-settings.ts';
import type { Result } from '../../../shared/result.ts';
import { inThisThread, overHttp, upkeepInThisThread } from '../refresh/in-this-thread.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

export interface TestReader extends Reader {
  readonly request: <Name extends RequestName>(
    name: Name,
    args: RequestArgs<Name>,
  ) => Promise<Result<unknown>>;
  /** Throws where the request fails. */
  readonly ask: <Name extends RequestName>(name: Name, args: RequestArgs<Name>) => Promise<Answer<Name>>;
}

/** Settings that live as long as the test, whatever becomes of the reader. */
export function testSettings(): World['settings'] {
  let settings = DEFAULT_SETTINGS;
  return {
    get: () => settings,
    set: async (patch) => {
      settings = changeSettings(settings, patch);
      return settings;
    },
  };
}

/** The whole reader over real HTTP and a real database, everything in one thread; not started yet. */
export function openTestReader(
  profile: string,
  { clock, emit, settings }: Pick<World, 'clock' | 'emit' | 'settings'>,
  more: Partial<World> = {},
): TestReader {
  const reader = createReader({
    paths: { profile, sample: '' },
    clock,
    ...overHttp(clock),
    ...inThisThread,
    measureStorage: async (file) => measureStorage(file),
    ...upkeepInThisThread,
    restart: () => {},
    settings,
    emit,
    log,
    shell: 'browser',
    version: 'test',
    openExternal: async () => false,
    showNotice: async () => false,
    askShell: async () => null,
    ...more,
  });
  const request: TestReader['request'] = (name, args) => serve(reader.handlers, name, args, log);
  return {
    ...reader,
    request,
    ask: async <Name extends RequestName>(name: Name, args: RequestArgs<Name>) => {
      const result = await request(name, args);
      if (!result.ok) throw new Error(JSON.stringify(result.fault));
      return result.value as Answer<Name>;
    },
  };
}
