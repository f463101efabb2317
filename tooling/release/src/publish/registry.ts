// The packages on a registry, and the registry to which a package is published.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ReleaseError } from '../revision.ts';
import { isVersion } from './lines.ts';
import { type Answer, isLost, npm } from './npm.ts';

export interface OnRegistry {
  readonly versions: ReadonlySet<string>;
  readonly tags: ReadonlyMap<string, string>;
}

/** Returns the registry of a package: that of its manifest, of its scope, or npm's. It ends with `/`. */
export async function registryOf(
  root: string,
  { name, registry }: { readonly name: string; readonly registry: string | undefined },
): Promise<string> {
  const [scope, ...rest] = name.split('/');
  const scoped = registry ?? (rest.length > 0 ? await settingOf(root, `${scope}:registry`) : '');
  const isNone = scoped === '' || scoped === 'undefined' || scoped === 'null';
  const url = isNone ? await settingOf(root, 'registry') : scoped;
  return url.endsWith('/') ? url : `${url}/`;
}

/** The settings that npm was asked for. All packages of a scope have the same, and each start of npm takes time. */
const settings = new Map<string, Promise<string>>();

/** Returns a setting of npm in the folder. npm is asked once. */
async function settingOf(root: string, key: string): Promise<string> {
  const id = JSON.stringify([root, key]);
  const asked =
    settings.get(id) ??
    npm(root, 'config', 'get', key).then(({ stdout }) => stdout.trim().replace(/^"|"$/g, ''));
  settings.set(id, asked);
  return await asked;
}

/**
 * Returns npm's arguments for the registry of a package. The registry of a scope precedes `--registry`, and npm may be
 * configured to install the scope from another registry than the one to which it is published.
 */
export function at(registry: string, name: string): string[] {
  const [scope, ...rest] = name.split('/');
  const scoped = rest.length > 0 ? [`--${scope}:registry=${registry}`] : [];
  return [`--registry=${registry}`, ...scoped];
}

/** @returns nothing if the registry does not know the package */
export async function lookUp(
  root: string,
  registry: string,
  name: string,
): Promise<OnRegistry | undefined> {
  const fields = ['versions', 'dist-tags'];
  const answer = await npm(root, 'view', name, ...fields, ...at(registry, name));
  if (answer.code === 'E404') return undefined;
  if (!answer.ok) throw new ReleaseError(await explain(root, registry, answer));
  const { versions = [], 'dist-tags': tags = {} } = JSON.parse(answer.stdout || '{}') as {
    versions?: string | readonly string[];
    'dist-tags'?: Record<string, string>;
  };
  const all = [versions].flat().filter(isVersion);
  return { versions: new Set(all), tags: new Map(Object.entries(tags)) };
}

/** Returns the integrity of a published version in npm's format: SHA-512. */
export async function publishedIntegrity(
  root: string,
  registry: string,
  spec: string,
): Promise<string | undefined> {
  const answer = await npm(root, 'view', spec, 'dist.integrity', ...at(registry, spec));
  if (answer.code === 'E404') return undefined;
  if (!answer.ok) throw new ReleaseError(await explain(root, registry, answer));
  return answer.stdout.trim() === '' ? undefined : (JSON.parse(answer.stdout) as string);
}

/** Describes a failure: the registry, the login, and what to do. */
export async function explain(root: string, registry: string, answer: Answer): Promise<string> {
  const { code, summary } = answer;
  if (isLost(answer))
    return `The registry ${registry} does not respond (${code}). Try again later, or check \`npm config get registry\`.`;
  if (code === 'ENEEDAUTH')
    return `npm has no login for the registry ${registry}. Log in: ${howToLogIn(registry)}.`;
  const rejected = `The registry ${registry} rejected the request (${code}: ${withoutPeriod(summary)})`;
  if (!isRefusal(code)) return `${rejected}.`;
  const login = await loginOf(root, registry);
  // Some registries respond with 404 to a login that may not publish.
  if (login !== undefined && code !== 'E401')
    return `${rejected}; npm has ${login} for it. Give that login the right to publish, or log in with another one: ${howToLogIn(registry)}.`;
  return `${rejected}; npm has ${login ?? 'no valid login'} for it. Log in: ${howToLogIn(registry)}.`;
}

const isRefusal = (code: string): boolean => /^E40[134]$/.test(code);

const withoutPeriod = (text: string): string => text.replace(/\.$/, '');

async function loginOf(root: string, registry: string): Promise<string | undefined> {
  const { ok, stdout } = await npm(root, 'whoami', '--registry', registry);
  return ok ? `the login \`${stdout.trim().replaceAll('"', '')}\`` : undefined;
}

/** npm finds a token by the URL without its protocol. */
const howToLogIn = (registry: string): string =>
  `\`npm login --registry ${registry}\`, or \`npm config set ${registry.replace(/^https?:/, '')}:_authToken TOKEN\``;

export function integrityOf(file: string, algorithm: 'sha256' | 'sha512' = 'sha512'): string {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;
}
