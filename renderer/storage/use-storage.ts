import type { StorageReport } from '../../shared/storage.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';

/** What takes space, measured again whenever something was cleared, restored or deleted. */
export const useStorage = (): ReturnType<typeof useAnswer<StorageReport>> =>
  useAnswer<StorageReport>(ask, onChange);

const ask = () => bridge.request('storage.get', {});

const onChange = (again: () => void): (() => void) =>
  bridge.onEvent((event) => {
    if (event.kind === 'storage.changed' || event.kind === 'reader.restarted') again();
  });
