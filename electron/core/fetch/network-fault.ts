import type { NetworkFault } from '../../../shared/fault.ts';

/** The limits of one request, in milliseconds. */
export interface Timeouts {
  /** Look-up, TCP and TLS together. */
  readonly connectMs: number;
  /** From the request sent to the last header received. */
  readonly headersMs: number;
  /** Everything, redirects included. */
  readonly totalMs: number;
}

type CertificateProblem = Extract<NetworkFault, { readonly kind: 'certificate' }>['problem'];

/** OpenSSL's and Node's names for what is wrong with a certificate. */
const CERTIFICATE_PROBLEMS: ReadonlyMap<string, CertificateProblem> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed'],
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'not-yet-valid'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrong-host'],
  ['HOSTNAME_MISMATCH', 'wrong-host'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'untrusted'],
  ['CERT_UNTRUSTED', 'untrusted'],
  ['CERT_REVOKED', 'untrusted'],
  ['CERT_REJECTED', 'untrusted'],
  ['CERT_SIGNATURE_FAILURE', 'untrusted'],
  ['INVALID_CA', 'untrusted'],
  ['INVALID_PURPOSE', 'untrusted'],
]);

/** Names what the socket, the TLS layer or the HTTP parser threw while talking to `host`. */
export function networkFault(cause: unknown, host: string, timeouts: Timeouts): NetworkFault {
  const codes = codesOf(cause);
  const has = (...wanted: readonly string[]): boolean => wanted.some((code) => codes.includes(code));
  const problem = codes.map((code) => CERTIFICATE_PROBLEMS.get(code)).find((known) => known !== undefined);
  if (problem !== undefined) return { kind: 'certificate', host, problem };
  if (has('ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA', 'ENODATA', 'ESERVFAIL'))
    return { kind: 'host-not-found', host };
  // Several addresses may have failed in several ways; one that answered at all says more than the others.
  if (has('ECONNREFUSED')) return { kind: 'connection-refused', host };
  if (has('UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'))
    return { kind: 'timeout', host, stage: 'connect', timeoutMs: timeouts.connectMs };
  if (has('UND_ERR_HEADERS_TIMEOUT'))
    return { kind: 'timeout', host, stage: 'headers', timeoutMs: timeouts.headersMs };
  if (has('UND_ERR_BODY_TIMEOUT'))
    return { kind: 'timeout', host, stage: 'total', timeoutMs: timeouts.totalMs };
  if (has('ENETUNREACH', 'ENETDOWN')) return { kind: 'offline' };
  if (has('UND_ERR_HEADERS_OVERFLOW'))
    return { kind: 'garbled-body', host, detail: 'headers larger than 16 KiB' };
  if (codes.some((code) => code.startsWith('HPE_')))
    return { kind: 'garbled-body', host, detail: codes.join(' ') };
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { kind: 'connection-lost', host, detail: `${codes[0] ?? ''} ${detail}`.trim().slice(0, 200) };
}

/** Codes of an error, its causes, and the attempts it sums up. */
export function codesOf(cause: unknown, depth = 0): readonly string[] {
  if (!(cause instanceof Error) || depth > 4) return [];
  const own = 'code' in cause && typeof cause.code === 'string' ? [cause.code] : [];
  const attempts: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [];
  return [...own, ...[...attempts, cause.cause].flatMap((inner) => codesOf(inner, depth + 1))];
}
