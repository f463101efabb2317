// Tests a draft in this process: the generated client logs in at the sandbox and makes one call.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Description, mainMedia, type Operation, type Parameter } from '@x/description';
import { createProviderSandbox, type ProviderSandbox } from '@x/sandbox';
// Not public: both the sandbox and a draft generate samples with it.
import { samplesOf } from '../../../../packages/sandbox/src/document/sample.ts';

/** The folder is inside this package, so that imports of the generated package resolve. */
const here = fileURLToPath(new URL('../', import.meta.url));

export interface Played {
  /** The requests that the sandbox received, in order: `logIn 200`. */
  readonly requests: readonly string[];
  /** Why the client does not work; `undefined` if it does. */
  readonly failure: string | undefined;
}

interface Client {
  request(method: string, path: string, init: object): Promise<{ readonly response: Response }>;
}

export async function play(
  description: Description,
  arazzo: object | undefined,
  files: ReadonlyMap<string, string>,
): Promise<Played> {
  const { name } = description;
  const openapi = description.written.value as object;
  const folder = mkdtempSync(join(here, '.played-'));
  try {
    const sandbox = createProviderSandbox(
      { name, openapi, arazzo },
      { challenge: true, things: 1 },
    );
    const module = await imported(name, folder, files);
    const client = clientOf(module, sandbox, description);
    const failure = await callAny(client, description);
    const requests = sandbox.requests.map(({ operationId, method, path, status }) => {
      return `${operationId ?? `${method} ${path}`} ${status}`;
    });
    return { requests, failure };
  } catch (error) {
    return { requests: [], failure: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function imported(
  name: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<Record<string, unknown>> {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const entry = join(folder, `packages/${name}/src/generated/index.ts`);
  return (await import(/* @vite-ignore */ entry)) as Record<string, unknown>;
}

function clientOf(
  module: Record<string, unknown>,
  sandbox: ProviderSandbox,
  { oauth, api }: Description,
): Client {
  const create = Object.entries(module).find(([key]) => /^create\w+Client$/.test(key))?.[1];
  if (typeof create !== 'function') throw new Error('the package exports no client');
  const isCode = oauth?.oauth?.flows.some(({ type }) => type === 'authorizationCode');
  const redirect = isCode ? { redirect_uri: 'http://127.0.0.1/callback' } : {};
  const variables = api.serverVariables.map(({ name, example }) => [name, example]);
  return create({
    ...(variables.length > 0 && { server: Object.fromEntries(variables) as object }),
    fetch: (request: Request) => sandbox.fetch(request),
    credentials: { ...sandbox.credentials, ...redirect },
    onChallenge: (question: { details: Readonly<Record<string, string>> }) =>
      question.details.url?.includes('redirect_uri')
        ? consent(question.details.url)
        : sandbox.account,
  }) as Client;
}

/** Simulates the user's browser, which returns with a code (RFC 6749 §4.1.2). */
function consent(url: string): { readonly url: string } {
  const asked = new URL(url).searchParams;
  const callback = new URL(asked.get('redirect_uri') ?? '');
  callback.searchParams.set('code', 'sandbox-code');
  callback.searchParams.set('state', asked.get('state') ?? '');
  return { url: callback.href };
}

/** Makes a call that succeeds, trying the simplest ones first. Returns why none did. */
async function callAny(client: Client, { api }: Description): Promise<string | undefined> {
  const all = [...api.operations.values()].filter(({ security }) => security.flat().length > 0);
  const calls = all.toSorted((a, b) => weight(a) - weight(b)).slice(0, 5);
  let failure = 'no operation requires credentials';
  for (const operation of calls) {
    const { response } = await client.request(operation.method, operation.path, initOf(operation));
    if (response.ok) return undefined;
    failure = `${operation.operationId} has the status ${response.status}`;
    if (response.status === 401 || response.status === 403) return failure;
  }
  return failure;
}

function weight({ method, parameters, body, path }: Operation): number {
  const required = parameters.filter((one) => one.required).length;
  return (method === 'GET' ? 0 : 10) + required + (body ? 5 : 0) + (path.includes('{') ? 3 : 0);
}

function initOf({ parameters, body }: Operation): object {
  const required = parameters.filter((one) => one.required);
  const of = (where: Parameter['in']): object =>
    Object.fromEntries(
      required.filter((one) => one.in === where).map((one) => [one.name, valueFor(one)]),
    );
  const media = mainMedia(body?.content ?? []);
  const value = media?.examples[0]?.value;
  return {
    params: { path: of('path'), query: of('query'), header: of('header') },
    ...(value !== undefined && { body: value }),
  };
}

function valueFor({ examples, schema }: Parameter): unknown {
  const [example] = examples;
  if (example) return example.value;
  const [sample] = schema ? [...samplesOf(schema)] : [];
  return sample ?? 'text';
}
