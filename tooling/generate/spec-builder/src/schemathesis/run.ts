// `npx -y pnpm@10 test:schemathesis [provider …]`: tests every operation of the sandbox against its own spec, with
// generated input (https://schemathesis.readthedocs.io). It fails on server errors, undocumented statuses and content
// types, invalid responses, and accepted invalid requests. Skipped without Python, unless REQUIRE_PYTHON=1.

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Provider } from '@x/description';
import type { ProviderDocuments } from '@x/sandbox';
import { startServer } from '@x/sandbox/server';
import { missingPython, pythonCommand } from '../python.ts';
import { distFolder, readDocuments } from '../repository.ts';
import { readTexts } from '../texts.ts';
import { credentialsOf } from './credentials.ts';

/** This check requires success for all valid input, but a server rejects ids that do not exist. */
const without = 'positive_data_acceptance';

/** The same input in every run, limited so that all providers together take about a minute. */
const bounds = ['--max-examples', '10', '--seed', '1', '--generation-database', 'none'];

async function main(): Promise<boolean> {
  const missing = missingPython();
  if (missing !== undefined) {
    console.log(`Schemathesis: skipped, because ${missing}.`);
    return process.env.REQUIRE_PYTHON !== '1';
  }
  const all = readDocuments().map(readTexts);
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) {
    console.error(
      `Unknown provider "${unknown}". Use one of ${all.map(({ name }) => name).join(', ')}.`,
    );
    return false;
  }
  const providers = all.filter(({ name }) => asked.length === 0 || asked.includes(name));
  let isRight = true;
  for (const provider of providers) {
    validate(provider.name);
    const result = await test(provider);
    isRight &&= result;
  }
  return isRight;
}

/** Validates both versions of the document with an independent tool. */
function validate(name: string): void {
  const paths = ['openapi.json', 'openapi.yaml', 'openapi-3.0.json', 'openapi-3.0.yaml'];
  const files = paths.map((path) => join(distFolder, name, path));
  const command = pythonCommand(import.meta.dirname, 'openapi-spec-validator');
  const { status, stdout, stderr } = spawnSync(command, files, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openapi-spec-validator rejects ${name}:\n${stdout}${stderr}`);
}

async function test(provider: Provider): Promise<boolean> {
  const { name } = provider;
  const began = performance.now();
  const succeeded = new Set<string>();
  const server = await startServer({
    providers: [documentsOf(provider)],
    options: {
      onRequest: ({ operationId, status }) => {
        if (operationId !== undefined && status !== undefined && status < 300)
          succeeded.add(operationId);
      },
    },
  });
  try {
    const { baseUrl } = server.provider(name);
    const environment = await credentialsOf(provider, baseUrl);
    const { status, output } = await schemathesis(name, baseUrl, environment);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const cases = /(\d+) generated/.exec(output)?.[1] ?? 'no';
    const protectedOnes = protectedOperations(provider);
    const reached = protectedOnes.filter((operation) => succeeded.has(operation));
    const isRight = status === 0 && reached.length * 2 > protectedOnes.length;
    if (!isRight) console.error(output);
    console.log(
      `${isRight ? '✓' : '✗'} ${name}: ${cases} cases, ${reached.length} of ${protectedOnes.length} operations with a token succeeded at least once, ${seconds} s`,
    );
    return isRight;
  } finally {
    await server.close();
  }
}

async function schemathesis(
  name: string,
  baseUrl: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ status: number | null; output: string }> {
  const folder = join(distFolder, name);
  const configured = ['--config-file', join(folder, 'schemathesis.toml')];
  const tested = ['run', join(folder, 'openapi.json'), '--url', baseUrl];
  const args = [...configured, ...tested, '--exclude-checks', without, ...bounds, '--no-color'];
  const child = spawn(pythonCommand(import.meta.dirname, 'schemathesis'), args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { status, output: output.join('') };
}

function documentsOf({ name, lifecycle, written }: Provider): ProviderDocuments {
  const [openapi, arazzo] = [written, lifecycle.place].map(({ value }) => value);
  return { name, openapi: openapi as object, arazzo: arazzo as object };
}

/** Returns the operations that require a token. The run must reach some of them, otherwise it has tested nothing. */
function protectedOperations({ api, tokenSchemes }: Provider): string[] {
  return [...api.operations.values()]
    .filter(({ security }) => security.flat().some((scheme) => tokenSchemes.includes(scheme)))
    .map(({ operationId }) => operationId);
}

process.exitCode = (await main()) ? 0 : 1;
