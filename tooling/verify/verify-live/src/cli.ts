// `npx -y pnpm@10 verify:live <provider> [--base-url URL] [--write]`: compares a real API with its spec. It reads credentials
// from the environment; the variables are named after the lifecycle's inputs: `BIOT_USERNAME`, `BIOT_PASSWORD`. It only
// reads from the API.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Api, type Provider, readProvider, serverUrl } from '@x/description';
import { parseFiles, parseText } from '@x/description/text';
import { contractOf } from './contract.ts';
import { report } from './report.ts';
import { runNarratives } from './respect.ts';
import { collectSecrets, type Secrets } from './secrets.ts';
import { readArguments, readSettings, type Settings } from './settings.ts';
import { type ProviderPackage, verify } from './verify.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  print(line: string): void;
  complain(line: string): void;
  /** Default: Redocly Respect. */
  readonly runNarratives?: typeof runNarratives;
}

/** Returns 0 if the API matches its spec, 1 if it differs, and 2 if no operation could be called. */
export async function run(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const secrets = collectSecrets([]);
  try {
    return await verifyLive(args, world, secrets);
  } catch (error) {
    world.complain(secrets.hide(error instanceof Error ? error.message : String(error)));
    return 2;
  }
}

async function verifyLive(
  args: readonly string[],
  { environment, print, runNarratives: respect = runNarratives }: World,
  secrets: Secrets,
): Promise<0 | 1 | 2> {
  const given = readArguments(args);
  const { provider } = given;
  const folder = join(root, 'specs', provider);
  if (!existsSync(join(folder, 'openapi.yaml'))) {
    const known = globSync('specs/*/openapi.yaml', { cwd: root }).map((path) => path.split('/')[1]);
    throw new Error(`Unknown provider "${provider}". Use one of ${known.sort().join(', ')}.`);
  }
  const documents = readDocuments(provider, folder);
  const { api, lifecycle } = documents;
  const settings = readSettings(given, documents, environment);
  Object.values(settings.inputs).forEach(secrets.add);
  const contract = contractOf(api);
  const findings = await verify({ create: await clientOf(provider), contract }, settings, secrets);
  const narratives = await respect(
    { name: provider, lifecycle, file: join(folder, 'auth.arazzo.yaml') },
    { ...settings, url: urlOf(api, settings) },
  );
  for (const line of report(provider, findings, narratives)) print(secrets.hide(line));
  if (findings.called.length === 0) return 2;
  const failed = narratives.some(({ outcome }) => outcome === 'failed');
  return findings.differences.length > 0 || failed ? 1 : 0;
}

function readDocuments(name: string, folder: string): Provider {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const read = (file: string) => parseText(`specs/${name}/${file}`, text(file));
  const files = parseFiles(`specs/${name}`, (path) =>
    existsSync(join(folder, path)) ? text(path) : undefined,
  );
  const [openapi, arazzo] = [read('openapi.yaml'), read('auth.arazzo.yaml')];
  return readProvider({ name, openapi, arazzo, files });
}

/** Loads the client of the generated package, which must be built. */
async function clientOf(provider: string): Promise<ProviderPackage[string]> {
  const entry = join(root, 'packages', provider, 'dist/index.js');
  const made = (await import(pathToFileURL(entry).href)) as ProviderPackage;
  const name = Object.keys(made).find((one) => /^create\w+Client$/.test(one));
  if (name === undefined)
    throw new Error(`@x/${provider} does not export a function that creates a client.`);
  return made[name]!;
}

function urlOf({ servers: [first] }: Api, { baseUrl, server }: Settings): string {
  return baseUrl ?? (first ? serverUrl(first, server) : '');
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), {
    environment: process.env,
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
