// Runs a set-up with documents. A generator has the stages generate, compile and call. A validator has one stage.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SandboxServer, startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { Builds } from './builds.ts';
import type { PublishedDocument } from './documents.ts';
import { arrivalFault, firstCalls } from './first-call.ts';
import type { Installable, Setup, Stage, Values } from './setups.ts';
import { messageOf, runShell } from './shell.ts';

/** The outcome of a set-up with one document. */
export interface Outcome {
  readonly setup: Setup;
  readonly document: PublishedDocument;
  /** The first stage that failed, or `undefined`. */
  readonly failed: Failure | undefined;
}

interface Failure {
  readonly stage: Stage;
  readonly message: string;
}

const home = fileURLToPath(new URL('../', import.meta.url));
const cache = join(home, '.cache');
const work = join(home, '.work');

const commands = 'node_modules/.bin';
/**
 * The installed commands. Those of the root come first, because its `tsc` is faster than the one that generators need.
 */
const path = [join(home, '../../..', commands), join(home, commands), process.env.PATH].join(
  delimiter,
);

/** Returns the variables of a set-up's commands, and creates its folder in the cache. */
function environment({ id, folder }: Installable): Record<string, string> {
  const tools = join(cache, id);
  mkdirSync(tools, { recursive: true });
  return { PATH: path, SETUP: folder, CACHE: cache, TOOLS: tools };
}

/** @throws Error with the end of the output, if the command fails */
export async function install(one: Installable): Promise<void> {
  const env = environment(one);
  if (one.install !== undefined) await runShell(one.install, { cwd: env.TOOLS!, env });
}

/**
 * Starts a sandbox with a valid token, because logins have their own tests. It rejects parameters that the document
 * does not have, and parameters in another style than the document describes.
 */
export async function startSandbox(): Promise<SandboxServer> {
  const providers = await readProviders();
  const withoutLogins = providers.map(({ name, openapi }) => ({ name, openapi }));
  return startServer({ providers: withoutLogins, options: { strict: 'reject' } });
}

/**
 * Runs the stages until one fails.
 *
 * @param builds the clients that the set-up compiled for other documents
 */
export async function runSetup(
  setup: Setup,
  document: PublishedDocument,
  server: SandboxServer,
  builds: Builds = new Builds(),
): Promise<Outcome> {
  const cwd = join(work, setup.id, document.id);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  const cell = { setup, document, server, cwd };
  const before = await firstFailure(['validate', 'generate'], cell);
  if (before) return { setup, document, failed: before };
  const sources = setup.sources === undefined ? undefined : join(cwd, setup.sources);
  const build = sources && builds.find(sources);
  const failed = build
    ? await firstFailure(['call'], { ...cell, cwd: build })
    : await firstFailure(['compile', 'call'], cell);
  if (sources && failed?.stage !== 'compile') builds.add(sources, build ?? cwd);
  return { setup, document, failed };
}

async function firstFailure(stages: readonly Stage[], cell: Cell): Promise<Failure | undefined> {
  for (const stage of stages) {
    const command = cell.setup.commands[stage];
    if (command === undefined) continue;
    const message = await runStage(stage, command, cell);
    if (message !== undefined) return { stage, message };
  }
  return undefined;
}

interface Cell {
  readonly setup: Setup;
  readonly document: PublishedDocument;
  readonly server: SandboxServer;
  readonly cwd: string;
}

/** Returns why the stage failed, or `undefined`. */
async function runStage(stage: Stage, command: string, cell: Cell): Promise<string | undefined> {
  const { setup, document, cwd } = cell;
  const { sandbox, baseUrl } = cell.server.provider(document.provider);
  sandbox.reset();
  const faults: string[] = [];
  try {
    if (stage === 'compile') writeProgram(setup, document, cwd);
    const { provider, path: file } = document;
    const target = { BASE_URL: baseUrl, TOKEN: sandbox.account.bearer! };
    const env = { ...environment(setup), DOCUMENT: file, PROVIDER: provider, ...target };
    await runShell(command, { cwd, env });
  } catch (error) {
    faults.push(messageOf(error));
  }
  const call = stage === 'call' ? firstCalls[document.provider] : undefined;
  const fault = call && arrivalFault(call, sandbox.requests);
  if (fault !== undefined) faults.push(fault);
  return faults.length > 0 ? faults.join('\n') : undefined;
}

function writeProgram(
  { program, calls, ...setup }: Setup,
  document: PublishedDocument,
  to: string,
) {
  if (!program) return;
  const values = calls?.[document.provider];
  if (!values) throw new Error(`${setup.id}/setup.json has no call of ${document.provider}.`);
  const target = join(to, program.path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, fill(readFileSync(join(setup.folder, program.template), 'utf8'), values));
}

/** @throws Error for a name in the template that has no value */
export function fill(template: string, values: Values): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template has {{${name}}}, which has no value.`);
    return value;
  });
}
