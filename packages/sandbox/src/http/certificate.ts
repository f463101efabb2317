// Creates a self-signed certificate for the server (RFC 5280), with Node's keys and signatures. No library is used,
// because libraries for certificates are larger than the rest of the sandbox.

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

const day = 24 * 3600 * 1000;

/** Returns a certificate for these host names and addresses. It is valid for a year from yesterday. */
export function createCertificate(hosts: readonly string[], now: number = Date.now()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(set(sequence(oid(commonName), utf8('@x/sandbox'))));
  const validity = sequence(time(now - day), time(now + 365 * day));
  const serial = Buffer.concat([Buffer.of(1), randomBytes(15)]);
  const content = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(serial),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(hosts))),
  );
  const signature = sign('sha256', content, privateKey);
  const der = sequence(content, ecdsaWithSha256, bits(signature));
  return {
    cert: pem('CERTIFICATE', der),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** RFC 5280 §4.2.1. The certificate is its own authority, so that a client can trust it as an authority. */
function extensions(hosts: readonly string[]): Buffer[] {
  const names = hosts.map((host) =>
    isIP(host) ? tagged(0x87, address(host)) : tagged(0x82, Buffer.from(host, 'latin1')),
  );
  return [
    sequence(oid(subjectAltName), octets(sequence(...names))),
    sequence(oid(basicConstraints), yes, octets(sequence(yes))),
  ];
}

function address(host: string): Buffer {
  if (isIP(host) === 4) return Buffer.from(host.split('.').map(Number));
  const [before = '', after] = host.split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const missing = 8 - groups(before).length - groups(after).length;
  const all = [...groups(before), ...new Array<string>(missing).fill('0'), ...groups(after)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

// Distinguished encoding rules (ITU-T X.690).

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);
const integer = (value: Buffer): Buffer => tagged(0x02, value);
const bits = (value: Buffer): Buffer => tagged(0x03, Buffer.of(0), value);
const octets = (value: Buffer): Buffer => tagged(0x04, value);
const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const yes = tagged(0x01, Buffer.of(0xff));

/** UTCTime, `YYMMDDHHMMSSZ`: RFC 5280 §4.1.2.5 requires it before 2050. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return tagged(0x17, Buffer.from(digits.slice(2)));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

// The encoded object identifiers: 2.5.4.3, 2.5.29.17, 2.5.29.19, 1.2.840.10045.4.3.2.
const commonName = '550403';
const subjectAltName = '551d11';
const basicConstraints = '551d13';
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
