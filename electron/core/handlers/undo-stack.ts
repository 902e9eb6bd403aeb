import { randomUUID } from 'node:crypto';

/** Undos that a person may still ask for; the oldest go first. */
const MOST_KEPT = 20;

/** Answers false where the world has moved on and it cannot be done any more. */
type Undo = () => void | boolean | Promise<void>;

/** What can be taken back, by token. Kept in memory: what has to outlive a restart is kept in the store itself. */
export class UndoStack {
  readonly #undos = new Map<string, Undo>();

  /** @returns the token that takes it back, once */
  push(undo: Undo): string {
    const token = randomUUID();
    this.#undos.set(token, undo);
    const [oldest] = this.#undos.keys();
    if (this.#undos.size > MOST_KEPT && oldest !== undefined) this.#undos.delete(oldest);
    return token;
  }

  /** Settles when it is taken back; false where the token is unknown or used, or it is too late. */
  async apply(token: string): Promise<boolean> {
    const undo = this.#undos.get(token);
    this.#undos.delete(token);
    return undo !== undefined && (await undo()) !== false;
  }
}
