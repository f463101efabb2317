// `npx -y pnpm@10 test:polyglot`: runs each narrative of the published Arazzo 1.0 documents against the sandbox. It
// uses arazzo-runner (PyPI), a runner without our extensions. Skipped without Python, unless REQUIRE_PYTHON=1.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createProviderSandbox, type ProviderDocuments } from '@x/sandbox';
import { startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { missingPython, pythonCommand } from '../python.ts';
import { distFolder } from '../repository.ts';

const execute = promisify(execFile);

interface Workflow {
  readonly workflowId: string;
}

async function main(): Promise<boolean> {
  const missing = missingPython();
  if (missing !== undefined) {
    console.log(`arazzo-runner: skipped, because ${missing}.`);
    return process.env.REQUIRE_PYTHON !== '1';
  }
  let isRight = true;
  for (const documents of await readProviders()) {
    for (const workflowId of narrativesOf(documents.name)) {
      const problem = await play(documents, workflowId);
      console.log(`${problem ? '✗' : '✓'} ${documents.name} ${workflowId}${problem ?? ''}`);
      isRight &&= problem === undefined;
    }
  }
  return isRight;
}

function narrativesOf(name: string): string[] {
  const file = join(distFolder, name, 'auth.arazzo-1.0.json');
  const { workflows } = JSON.parse(readFileSync(file, 'utf8')) as { workflows: Workflow[] };
  return workflows.map(({ workflowId }) => workflowId).filter((id) => id.startsWith('lifecycle'));
}

/** Runs a workflow. Returns what went wrong, or `undefined`. */
async function play(documents: ProviderDocuments, workflowId: string): Promise<string | undefined> {
  const { name } = documents;
  const sandbox = createProviderSandbox(documents, { challenge: true });
  const server = await startServer({ providers: [sandbox], port: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'arazzo-'));
  try {
    const arazzo = join(folder, 'auth.arazzo-1.0.json');
    cpSync(join(distFolder, name, 'auth.arazzo-1.0.json'), arazzo);
    const openapi = served(name, server.provider(name).baseUrl);
    // The lifecycle document refers to this name. JSON is valid YAML.
    writeFileSync(join(folder, 'openapi.yaml'), JSON.stringify(openapi));
    const inputs = { ...sandbox.account, ...basicInputs(documents, sandbox.account) };
    const args = ['execute-workflow', arazzo, '--workflow-id', workflowId];
    const { stderr } = await execute(
      pythonCommand(import.meta.dirname, 'arazzo-runner'),
      [...args, '--inputs', JSON.stringify(inputs)],
      { timeout: 120_000 },
    );
    const { requests } = sandbox;
    const failed = requests.find(({ status = 0 }) => status >= 400);
    if (requests.length < 2 || failed) return `: ${failed?.reason ?? stderr.slice(-500)}`;
    return undefined;
  } catch (error) {
    return `: ${error instanceof Error ? error.message.slice(-500) : String(error)}`;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Security {
  readonly schemeName: string;
  readonly values: { readonly username?: string; readonly password?: string };
}

/** Returns the inputs of the 1.0 document for HTTP Basic, from the lifecycle document. */
function basicInputs(
  { arazzo }: ProviderDocuments,
  account: Readonly<Record<string, string>>,
): Record<string, string> {
  const { workflows } = arazzo as {
    workflows: { steps: { 'x-security'?: readonly Security[] }[] }[];
  };
  const resolve = (written: string): string => account[written.replace('$inputs.', '')] ?? written;
  const all = workflows.flatMap(({ steps }) => steps.flatMap((step) => step['x-security'] ?? []));
  return Object.fromEntries(
    all.flatMap(({ schemeName, values: { username, password } }) => {
      if (username === undefined || password === undefined) return [];
      const pair = `${resolve(username)}:${resolve(password)}`;
      return [[schemeName, Buffer.from(pair).toString('base64')]];
    }),
  );
}

interface OpenApi {
  servers: { url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, { servers?: unknown }>>>>;
}

/** Returns the provider's document with the sandbox as its only server. */
function served(name: string, url: string): OpenApi {
  const openapi = JSON.parse(
    readFileSync(join(distFolder, name, 'openapi.json'), 'utf8'),
  ) as OpenApi;
  openapi.servers = [{ url }];
  for (const item of Object.values(openapi.paths))
    for (const operation of Object.values(item)) delete operation.servers;
  return openapi;
}

process.exitCode = (await main()) ? 0 : 1;
