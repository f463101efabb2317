import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { createCertificate } from './certificate.ts';
import { certificateIn } from './certificate-file.ts';
import { startServer } from './server.ts';

const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
afterAll(() => rm(folder, { recursive: true }));

test('a client that trusts the certificate connects over HTTPS', async () => {
  const server = await startServer({ providers: [acme], tls: true });
  const status = await new Promise((resolve, reject) => {
    request(`${server.url}/_sandbox`, { ca: server.certificate }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
  await server.close();
  expect([server.url.split(':')[0], server.provider('acme').baseUrl, status]).toEqual([
    'https',
    `${server.url}/acme`,
    200,
  ]);
});

test('the certificate names hosts and addresses, and is valid now', () => {
  const { cert } = createCertificate(['sandbox.test', '127.0.0.1', '::1', '2001:db8::7']);
  const parsed = new X509Certificate(cert);
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.checkHost('sandbox.test')).toBe('sandbox.test');
  expect(['127.0.0.1', '::1', '2001:db8::7'].map((ip) => parsed.checkIP(ip))).not.toContain(
    undefined,
  );
  expect(Date.parse(parsed.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(parsed.validTo)).toBeGreaterThan(Date.now());
});

test('a file keeps the certificate', async () => {
  const file = join(folder, 'kept.pem');
  const created = await certificateIn(file, ['localhost']);
  expect(await certificateIn(file, ['localhost'])).toEqual(created);
  expect(await readFile(file, 'utf8')).toBe(created.cert + created.key);
});

test.each([
  ['no PEM data', 'hello', 'contains no certificate with its private key (PEM).'],
  ['no key', createCertificate(['a']).cert, 'contains no certificate with its private key (PEM).'],
  [
    'an expired certificate',
    Object.values(createCertificate(['a'], 0)).join(''),
    'the certificate has expired. Delete the file to create a new one.',
  ],
])('a file with %s is rejected with one line', async (name, text, message) => {
  const file = join(folder, name);
  await writeFile(file, text);
  await expect(certificateIn(file, [])).rejects.toThrow(new Error(`--tls=${file}: ${message}`));
});

test('a folder that does not exist is rejected with one line', async () => {
  const file = join(folder, 'missing', 'a.pem');
  await expect(certificateIn(file, [])).rejects.toThrow(
    `--tls=${file}: cannot be written (ENOENT).`,
  );
});
