import type { Answer, RequestArgs, RequestName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Unchanging } from './unchanging.ts';

/** Asks the reader; never rejects. */
export type Request = <Name extends RequestName>(
  name: Name,
  args: Unchanging<RequestArgs<Name>>,
) => Promise<Result<Answer<Name>>>;
