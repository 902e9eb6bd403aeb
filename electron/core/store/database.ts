declare const readable: unique symbol;
declare const writable: unique symbol;

export type SqlValue = null | number | string | Uint8Array;

/** A row as the driver gives it; read with a type that its SELECT makes true. */
export type SqlRow = Readonly<Record<string, unknown>>;

export interface PreparedStatement {
  readonly all: (...params: readonly SqlValue[]) => readonly SqlRow[];
  readonly get: (...params: readonly SqlValue[]) => SqlRow | undefined;
  readonly run: (...params: readonly SqlValue[]) => void;
}

/** All that the store asks of SQLite. The one implementation is in `open-database.ts`. */
export interface Driver {
  /** Compiled once per text, then reused. */
  readonly prepare: (text: string) => PreparedStatement;
  /** Statements without parameters, whose rows are of no interest. */
  readonly exec: (text: string) => void;
  readonly isInTransaction: () => boolean;
  readonly close: () => void;
}

/** An open database that may be asked. Made only by `open-database.ts`. */
export type ReadableDb = Driver & { readonly [readable]: true };

/** The one connection that may write. Made only by `open-database.ts`. */
export type WritableDb = ReadableDb & { readonly [writable]: true };
