// Queries the registry before anything is packed or published. So a registry that does not respond, or that has a
// version with different contents, is detected before anything has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ReleaseError } from '../revision.ts';

/** The registry URL in the npm configuration for the scope of a package; it ends with `/`. */
export function registryOf(root: string, name: string): string {
  const ask = (key: string): string =>
    spawnSync('npm', ['config', 'get', key], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const scoped = name.startsWith('@') ? ask(`${name.split('/')[0]}:registry`) : '';
  const url = scoped === '' || scoped === 'undefined' ? ask('registry') : scoped;
  return url.endsWith('/') ? url : `${url}/`;
}

const patience = 10_000;

/** @throws if the registry does not respond within ten seconds */
export async function ping(registry: string): Promise<void> {
  try {
    const response = await fetch(new URL('-/ping', registry), {
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
  } catch {
    throw new ReleaseError(
      `The registry ${registry} does not respond. Nothing was published. Try again later, or check \`npm config get registry\`.`,
    );
  }
}

/** The integrity (SHA-512, as npm writes it) of a published version; `undefined` if there is none. */
export async function publishedIntegrity(
  registry: string,
  name: string,
  version: string,
): Promise<string | undefined> {
  const response = await fetch(new URL(name.replace('/', '%2f'), registry), {
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new ReleaseError(
      `The registry ${registry} returned ${response.status} for ${name}. Nothing was published.`,
    );
  const { versions } = (await response.json()) as {
    versions?: Record<string, { dist?: { integrity?: string } }>;
  };
  const found = versions?.[version];
  return found && (found.dist?.integrity ?? 'unknown');
}

export function integrityOf(file: string, algorithm: 'sha256' | 'sha512' = 'sha512'): string {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;
}
