import type { Fault } from './fault.ts';

/** What every request of the contract answers: a value, or one named fault that carries facts. Bugs throw. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (fault: Fault): Result<never> => ({ ok: false, fault });
