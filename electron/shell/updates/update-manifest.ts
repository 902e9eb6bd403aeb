import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import * as v from 'valibot';

/** Which kind of package a program was installed from: `linux-x64`, `win32-x64`, `darwin-arm64`. */
export type UpdateTarget = `${NodeJS.Platform}-${string}`;

const version = v.pipe(v.string(), v.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/u));
const moment = v.pipe(v.string(), v.isoTimestamp());

/** What is published with each version, as JSON text, and signed as it stands. */
const contentSchema = v.strictObject({
  program: v.literal('org.tagline.reader'),
  version,
  releasedAt: moment,
  /** Signed anew before that, where there is no newer version: whoever is shown an old manifest for ever learns so. */
  expiresAt: moment,
  /** Plain text, which the person reads before deciding. */
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  /** One package for each target. Its name is that of a file beside the manifest. */
  files: v.record(
    v.string(),
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^Tagline-[\w.-]{1,100}$/u)),
      /** Base64, of the whole file. */
      sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/u)),
      sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 30)),
    }),
  ),
});

const envelopeSchema = v.strictObject({
  content: v.pipe(v.string(), v.maxLength(100_000)),
  /** Base64, Ed25519 over the bytes of `content`. */
  signature: v.pipe(v.string(), v.maxLength(200)),
});

type Content = v.InferOutput<typeof contentSchema>;

interface Update {
  readonly version: string;
  readonly releasedAt: string;
  readonly notes: string;
  readonly file: Content['files'][string];
}

/** Why a manifest is not acted upon. */
export type Refusal = 'unreadable' | 'unsigned' | 'expired' | 'older' | 'no-package';

export type ReadManifest =
  | { readonly kind: 'newer'; readonly update: Update }
  | { readonly kind: 'newest' }
  | { readonly kind: 'refused'; readonly why: Refusal };

interface Installed {
  /** Ed25519, base64 of its DER form (SPKI). */
  readonly publicKey: string;
  readonly version: string;
  /** The highest version that was ever seen published. */
  readonly newestSeen: string;
  readonly target: UpdateTarget;
  readonly now: number;
}

/**
 * Reads a manifest of updates. Nothing in it is looked at before its signature has been found right, and nothing is offered
 * that is older than what was seen before, has expired or was made for another program.
 */
export function readManifest(text: string, installed: Installed): ReadManifest {
  const refused = (why: Refusal): ReadManifest => ({ kind: 'refused', why });
  const envelope = v.safeParse(envelopeSchema, parsed(text));
  if (!envelope.success) return refused('unreadable');
  const { content, signature } = envelope.output;
  if (!isSigned(content, signature, keyOf(installed.publicKey))) return refused('unsigned');
  const read = v.safeParse(contentSchema, parsed(content));
  if (!read.success) return refused('unreadable');
  const { files, ...update } = read.output;
  if (Date.parse(update.expiresAt) <= installed.now) return refused('expired');
  if (Date.parse(update.releasedAt) > installed.now + DAY_MS) return refused('unreadable');
  if (compareVersions(update.version, installed.version) === 0) return { kind: 'newest' };
  if (compareVersions(update.version, newerOf(installed.version, installed.newestSeen)) < 0)
    return refused('older');
  const file = Object.hasOwn(files, installed.target) ? files[installed.target] : undefined;
  if (file === undefined) return refused('no-package');
  const { version: offered, releasedAt, notes } = update;
  return { kind: 'newer', update: { version: offered, releasedAt, notes, file } };
}

/** By how much a clock may be wrong. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Negative where the first is the older one. Both are of three numbers. */
export function compareVersions(one: string, other: string): number {
  const numbers = (text: string): readonly number[] => text.split('.').map(Number);
  const differences = numbers(one).map((number, at) => number - (numbers(other)[at] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

const newerOf = (one: string, other: string): string => (compareVersions(one, other) < 0 ? other : one);

const keyOf = (publicKey: string): KeyObject =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });

function isSigned(content: string, signature: string, key: KeyObject): boolean {
  return (
    key.asymmetricKeyType === 'ed25519' &&
    verify(null, Buffer.from(content), key, Buffer.from(signature, 'base64'))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
