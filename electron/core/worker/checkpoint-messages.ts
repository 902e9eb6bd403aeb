/** Reader's thread -> checkpoint thread. */
export interface ToCheckpoint {
  readonly id: number;
  /** The database whose write-ahead log is to be moved. */
  readonly file: string;
}

/** Checkpoint thread -> reader's thread. */
export interface FromCheckpoint {
  readonly id: number;
  /** Why it could not be moved; null where it was, as far as nobody was using it. */
  readonly failed: string | null;
}
