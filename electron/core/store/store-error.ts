import type { StoreFault } from '../../../shared/fault.ts';

/** The database could not do what was asked for a reason a person should hear of. Other errors are bugs. */
export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause: unknown) {
    super(`database: ${fault.kind}`, { cause });
    this.name = 'StoreError';
    this.fault = fault;
  }
}

/** Result codes of SQLite without their extensions: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** A {@link StoreError} where SQLite's code names such a reason; anything else is handed back as it came. */
export function storeError(cause: unknown): unknown {
  const fault = faultOf(cause);
  return fault === null ? cause : new StoreError(fault, cause);
}

/** Whether SQLite found the file itself broken, and not merely hard to reach. */
export function isBrokenFile(cause: unknown): boolean {
  const code = resultCode(cause instanceof StoreError ? cause.cause : cause);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** Of the file system: https://nodejs.org/api/errors.html#common-system-errors */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);

function faultOf(cause: unknown): StoreFault | null {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC') return { kind: 'disk-full' };
  if (UNWRITABLE.has(code)) return { kind: 'profile-unwritable' };
  switch (resultCode(cause)) {
    case FULL:
      return { kind: 'disk-full' };
    case BUSY:
    case LOCKED:
      return { kind: 'database-busy' };
    case READ_ONLY:
    case CANNOT_OPEN:
      return { kind: 'profile-unwritable' };
    case IO_ERROR:
    case CORRUPT:
    case NOT_A_DATABASE:
      return { kind: 'database-damaged', detail: cause instanceof Error ? cause.message : '' };
    default:
      return null;
  }
}

function resultCode(cause: unknown): number | null {
  if (!(cause instanceof Error) || !('errcode' in cause)) return null;
  return typeof cause.errcode === 'number' ? cause.errcode & 0xff : null;
}
