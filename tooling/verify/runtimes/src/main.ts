// `npx -y pnpm@10 test:runtimes`
//
// Packs the packages, installs them in an empty project, and runs the same program on every runtime against the
// sandbox. The sandbox is the command of its own packed package. The test checks the requests in the log of the
// sandbox: one login, one refresh after the token expired, another refresh after it was revoked, and one replay.
//
// Skips and reports a missing runtime. With REQUIRE_RUNTIMES=1, a missing runtime is a failure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packAll, pnpm } from '@x/packaging/pack';
import Table from 'cli-table3';
import { testEarlyResponse } from './early-response.ts';
import { makeProject, type Project, type Provider } from './project.ts';
import { type Counters, type Results, type Runtime, runtimes } from './runtimes.ts';
import { startSandbox } from './sandbox.ts';

const required = process.env.REQUIRE_RUNTIMES === '1';

/** Describes the requests in the log of the sandbox. Throws if they differ from the expected ones. */
function judge({ refreshes }: Provider, counters: Counters): string {
  const logins = Object.entries(counters.byWorkflow)
    .filter(([workflow]) => workflow.startsWith('login'))
    .reduce((sum, [, times]) => sum + times, 0);
  const seen = `${logins} login, ${counters.refreshes} refreshes, ${counters.refusals} replay`;
  const right = refreshes
    ? logins === 1 && counters.refreshes === 2 && counters.refusals === 1
    : logins === 3 && counters.refusals === 1;
  if (!right) throw new Error(`The sandbox saw ${JSON.stringify(counters)}.`);
  return refreshes ? seen : `${logins} logins, ${counters.refusals} replay`;
}

/** Returns one row: the runtime, its version, and one cell per provider. */
async function row(runtime: Runtime, project: Project, url: string): Promise<string[]> {
  let version: string;
  try {
    version = await runtime.version();
  } catch (error) {
    if (required) process.exitCode = 1;
    console.error(`${runtime.name} is missing: ${String(error).split('\n')[0]}`);
    return [runtime.name, '', ...project.providers.map(() => (required ? '✗ missing' : 'skipped'))];
  }
  const cells = await run(runtime, project, url);
  return [runtime.name, version, ...cells];
}

async function run(runtime: Runtime, project: Project, url: string): Promise<string[]> {
  let results: Results;
  try {
    results = await runtime.run(project, url);
  } catch (error) {
    return project.providers.map(() => failed(runtime, error));
  }
  return project.providers.map((provider) => {
    try {
      const result = results[provider.name]!;
      if ('error' in result) throw new Error(result.error);
      return `✓ ${judge(provider, result.counters)}`;
    } catch (error) {
      return failed(runtime, error);
    }
  });
}

function failed(runtime: Runtime, error: unknown): string {
  process.exitCode = 1;
  console.error(`${runtime.name}: ${error instanceof Error ? error.message : String(error)}`);
  return '✗';
}

async function reportEarlyResponse(project: Project, url: string): Promise<void> {
  try {
    console.log(`✓ workerd: ${await testEarlyResponse(project, url)}`);
  } catch (error) {
    console.error(`✗ workerd, a request that ends during its login: ${String(error)}`);
    if (required) process.exitCode = 1;
  }
}

async function installRuntimes(): Promise<void> {
  const folder = fileURLToPath(new URL('../toolchain', import.meta.url));
  try {
    await pnpm(['install', '--frozen-lockfile', '--prefer-offline'], folder);
  } catch (error) {
    // The row of each runtime reports whether it is missing.
    console.error(error instanceof Error ? error.message : error);
  }
}

const began = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'x-runtimes-'));
try {
  await installRuntimes();
  const packed = await packAll(join(scratch, 'packed'));
  const project = await makeProject(join(scratch, 'project'), packed);
  const sandbox = await startSandbox(project.folder);
  const names = project.providers.map(({ packageName }) => packageName);
  const table = new Table({
    head: ['runtime', 'version', ...names],
    style: { head: [], border: [] },
  });
  try {
    for (const runtime of runtimes) table.push(await row(runtime, project, sandbox.url));
    await reportEarlyResponse(project, sandbox.url);
  } finally {
    await sandbox.stop();
  }
  console.log(table.toString());
  console.log(
    `Tested the packed tarballs over HTTP in ${Math.round((Date.now() - began) / 1000)} s.`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
