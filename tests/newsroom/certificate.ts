import { generateKeyPairSync, sign } from 'node:crypto';

export interface CertificateOptions {
  /** Names the certificate is good for. */
  readonly hosts: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

/** DER: a tag, the length of what follows, what follows (X.690). */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');
const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
const COMMON_NAME = hex('0603550403');
const ECDSA_WITH_SHA256 = sequence(hex('06082a8648ce3d040302'));
const SUBJECT_ALT_NAME = hex('0603551d11');
const BASIC_CONSTRAINTS = hex('0603551d13');

const name = (text: string): Buffer =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));
const time = (date: Date): Buffer =>
  der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/gu, '').slice(0, 14)}Z`));
const octets = (content: Uint8Array): Buffer => der(0x04, content);

/** A certificate signed by itself (RFC 5280), made here so that a test can have any validity it likes. */
export function selfSigned({ hosts, notBefore, notAfter }: CertificateOptions): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = name('Newsroom of a test');
  const altNames = hosts.map((host) =>
    /^[\d.]+$/u.test(host)
      ? der(0x87, Buffer.from(host.split('.').map(Number)))
      : der(0x82, Buffer.from(host)),
  );
  const isAuthority = sequence(
    BASIC_CONSTRAINTS,
    der(0x01, hex('ff')),
    octets(sequence(der(0x01, hex('ff')))),
  );
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.from([1 + Math.floor(Math.random() * 126)])),
    ECDSA_WITH_SHA256,
    subject,
    sequence(time(notBefore), time(notAfter)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, octets(sequence(...altNames))), isAuthority)),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, ECDSA_WITH_SHA256, der(0x03, hex('00'), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/gu) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
