// Runs two set-ups concurrently, each with its own sandbox, so that the log of a sandbox has the requests of one
// client.
import type { SandboxServer } from '@x/sandbox/server';
import { Builds } from './builds.ts';
import type { PublishedDocument } from './documents.ts';
import { install, type Outcome, runSetup, startSandbox } from './run.ts';
import { type Installable, readTools, type Setup } from './setups.ts';
import { messageOf } from './shell.ts';

export interface Ran {
  readonly setup: Setup;
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
  /** The reason why the set-up could not be installed or run. */
  readonly broken: string | undefined;
}

/** A set-up uses about one core. */
const concurrency = 2;

/** @param report called for each set-up when it has finished */
export async function runAll(
  setups: readonly Setup[],
  documents: readonly PublishedDocument[],
  report: (ran: Ran) => void,
): Promise<Ran[]> {
  const waiting = [...setups];
  const installs = new Installs();
  const all: Ran[] = [];
  const work = async (): Promise<void> => {
    const server = await startSandbox();
    try {
      for (let setup = waiting.shift(); setup; setup = waiting.shift()) {
        const ran = await runOne(setup, { documents, server, installs });
        all.push(ran);
        report(ran);
      }
    } finally {
      await server.close();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return all;
}

interface Means {
  readonly documents: readonly PublishedDocument[];
  readonly server: SandboxServer;
  readonly installs: Installs;
}

async function runOne(setup: Setup, { documents, server, installs }: Means): Promise<Ran> {
  const since = Date.now();
  const outcomes: Outcome[] = [];
  let broken: string | undefined;
  try {
    await installs.of(setup);
    const builds = new Builds();
    for (const document of documents)
      outcomes.push(await runSetup(setup, document, server, builds));
  } catch (error) {
    broken = messageOf(error);
  }
  return { setup, outcomes, milliseconds: Date.now() - since, broken };
}

/** Installs each set-up and each tool once. */
class Installs {
  readonly #tools = new Map(readTools().map((tool) => [tool.id, tool]));
  readonly #started = new Map<string, Promise<void>>();

  async of(setup: Setup): Promise<void> {
    for (const id of setup.tools ?? []) {
      const tool = this.#tools.get(id);
      if (!tool) throw new Error(`${setup.id}/setup.json: there is no tool "${id}".`);
      await this.#once(tool);
    }
    await this.#once(setup);
  }

  #once(one: Installable): Promise<void> {
    const started = this.#started.get(one.id) ?? install(one);
    this.#started.set(one.id, started);
    return started;
  }
}
