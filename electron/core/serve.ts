import * as v from 'valibot';
import { requests, type Answer, type CheckedArgs, type RequestName } from '../../shared/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { StoreError } from './store/store-error.ts';
import type { Log } from './world.ts';

/** One handler per request of the contract, called with arguments its guard has passed. */
export type Handlers = {
  readonly [Name in RequestName]: (
    args: CheckedArgs<Name>,
  ) => Result<Answer<Name>> | Promise<Result<Answer<Name>>>;
};

/**
 * Raw name and arguments -> guard -> handler -> Result. Both shells pass everything a page sends through here,
 * after they have checked who sent it. Never throws: what the database cannot do becomes its
 * fault, a bug the fault `internal`, and both a line in the log.
 */
export async function serve(
  handlers: Handlers,
  name: unknown,
  rawArgs: unknown,
  log: Log,
): Promise<Result<unknown>> {
  if (!isRequestName(name)) return fail({ kind: 'not-found', what: 'request' });
  // An array would pass for an object without keys.
  if (Array.isArray(rawArgs))
    return fail({ kind: 'invalid-argument', path: '', detail: 'an object is expected' });
  const checked = v.safeParse<v.GenericSchema>(requests[name].args, rawArgs);
  if (!checked.success) {
    const [issue] = checked.issues;
    return fail({ kind: 'invalid-argument', path: v.getDotPath(issue) ?? '', detail: issue.message });
  }
  try {
    // The guard of this very name made the arguments; TypeScript cannot follow that through the union.
    const handle = handlers[name] as (args: unknown) => Result<unknown> | Promise<Result<unknown>>;
    return await handle(checked.output);
  } catch (cause) {
    log.error(`${name} failed`, cause);
    if (cause instanceof StoreError) return fail(cause.fault);
    return fail({ kind: 'internal', detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}
