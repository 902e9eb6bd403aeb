interface Waiting<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (cause: Error) => void;
}

/** Pairs messages sent over a port with their answers by a running number. */
export class PendingCalls<Value> {
  readonly #waiting = new Map<number, Waiting<Value>>();
  #last = 0;

  /** Sends through `post` with a fresh id and waits for {@link settle}. */
  call(post: (id: number) => void): Promise<Value> {
    const id = ++this.#last;
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      post(id);
    });
  }

  settle(id: number, value: Value): void {
    this.#waiting.get(id)?.resolve(value);
    this.#waiting.delete(id);
  }

  fail(id: number, cause: Error): void {
    this.#waiting.get(id)?.reject(cause);
    this.#waiting.delete(id);
  }

  /** Answers everything still open but these, because the other side is gone. */
  failAll(cause: Error, but: ReadonlySet<number> = new Set()): void {
    for (const id of this.#waiting.keys()) if (!but.has(id)) this.fail(id, cause);
  }
}
