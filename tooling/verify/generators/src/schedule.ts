// Runs the set-ups, two at a time, each with its own sandbox: the log of a sandbox then has the requests of one client.
import type { SandboxServer } from '@x/sandbox/server';
import type { PublishedDocument } from './documents.ts';
import { install, type Outcome, runSetup, startSandbox } from './run.ts';
import { readSetups, type Setup } from './setups.ts';
import { messageOf } from './shell.ts';

export interface Ran {
  readonly setup: Setup;
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
  /** Why the set-up could not be installed or run, or `undefined`. */
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
    for (const document of documents) outcomes.push(await runSetup(setup, document, server));
  } catch (error) {
    broken = messageOf(error);
  }
  return { setup, outcomes, milliseconds: Date.now() - since, broken };
}

/** Installs each set-up once, after those that it names. */
class Installs {
  readonly #known = new Map(readSetups().map((setup) => [setup.id, setup]));
  readonly #started = new Map<string, Promise<void>>();

  of(setup: Setup): Promise<void> {
    const started = this.#started.get(setup.id);
    if (started) return started;
    const promise = this.#install(setup);
    this.#started.set(setup.id, promise);
    return promise;
  }

  async #install(setup: Setup): Promise<void> {
    for (const id of setup.after ?? []) {
      const other = this.#known.get(id);
      if (!other) throw new Error(`${setup.id}/setup.json: there is no set-up "${id}".`);
      await this.of(other);
    }
    await install(setup);
  }
}
