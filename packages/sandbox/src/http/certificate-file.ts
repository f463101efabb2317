// Stores the certificate of the CLI in a file, so that clients that trust it still do after a restart.

import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { type Certificate, createCertificate } from './certificate.ts';

/**
 * Reads the certificate and its key from a PEM file. If the file does not exist, it is created.
 *
 * @throws Error with one line
 */
export async function certificateIn(file: string, hosts: readonly string[]): Promise<Certificate> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`--tls=${file}: cannot be read (${error.code}).`);
  });
  if (text === undefined) return create(file, hosts);
  const cert = blocks(text, 'CERTIFICATE');
  const key = blocks(text, '(?:EC |RSA )?PRIVATE KEY');
  if (cert === '' || key === '') {
    throw new Error(`--tls=${file}: contains no certificate with its private key (PEM).`);
  }
  try {
    const { validTo } = new X509Certificate(cert);
    if (Date.parse(validTo) > Date.now()) return { cert, key };
  } catch {
    throw new Error(`--tls=${file}: the certificate is invalid.`);
  }
  throw new Error(
    `--tls=${file}: the certificate has expired. Delete the file to create a new one.`,
  );
}

async function create(file: string, hosts: readonly string[]): Promise<Certificate> {
  const created = createCertificate(hosts);
  await writeFile(file, created.cert + created.key, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Error(`--tls=${file}: cannot be written (${error.code}).`);
    },
  );
  return created;
}

function blocks(text: string, label: string): string {
  const pattern = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\\n?`, 'g');
  return (text.match(pattern) ?? []).join('');
}
