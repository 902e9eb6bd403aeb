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
/** What of an IO_ERROR is one of writing: https://www.sqlite.org/rescode.html#extrc */
const UNWRITTEN = new Set([778, 1034, 1290, 1546, 4874, 6154]);

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

/** Whether it is the writing that failed, and not the reading of what was there. */
export function isUnwritten(cause: unknown): boolean {
  const origin = cause instanceof StoreError ? cause.cause : cause;
  return (
    resultCode(origin) === FULL ||
    (origin instanceof Error && 'errcode' in origin && UNWRITTEN.has(Number(origin.errcode)))
  );
}

/** Of the file system: https://nodejs.org/api/errors.html#common-system-errors */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
/** The second: no file on that disk may be as large. */
const FAILING = new Set(['EIO', 'EFBIG']);

function faultOf(cause: unknown): StoreFault | null {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC') return { kind: 'disk-full' };
  if (UNWRITABLE.has(code)) return { kind: 'profile-unwritable' };
  const detail = cause instanceof Error ? cause.message : '';
  if (FAILING.has(code)) return { kind: 'disk-failing', detail };
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
      return { kind: 'disk-failing', detail };
    case CORRUPT:
    case NOT_A_DATABASE:
      return { kind: 'database-damaged', detail };
    default:
      return null;
  }
}

function resultCode(cause: unknown): number | null {
  if (!(cause instanceof Error) || !('errcode' in cause)) return null;
  return typeof cause.errcode === 'number' ? cause.errcode & 0xff : null;
}
