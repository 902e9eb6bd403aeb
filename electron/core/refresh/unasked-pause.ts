import { hostPause } from '../../../shared/host-pause.ts';
import type { FetchFailed } from '../fetch/fetch-document.ts';

/**
 * For how long a host still wants to be left alone that was therefore not asked, whether it comes first or a redirect led
 * to it; null where what failed was asked. A try that was none is not to be counted.
 */
export const unaskedPause = ({ fault, answeredBy }: FetchFailed): number | null =>
  answeredBy === undefined ? hostPause(fault) : null;
