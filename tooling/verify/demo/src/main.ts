// Runs every generated client over HTTP against the sandbox, through the whole life of its tokens, and prints the
// counters of the sandbox. Exits with 1 if an expectation failed.
import { readdir } from 'node:fs/promises';
import { styleText } from 'node:util';
import { createProviderSandbox } from '@x/sandbox';
import { startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import Table from 'cli-table3';
import { acts, LIFETIME, type Observation } from './life.ts';
import type { DemoClock, Scenario } from './scenario.ts';

const scenarios = await readScenarios();
const started = Date.now();
const clocks = new Map([...scenarios.keys()].map((name) => [name, createClock()]));
const sandboxes = (await readProviders())
  .filter(({ name }) => scenarios.has(name))
  .map((documents) =>
    createProviderSandbox(documents, {
      ...scenarios.get(documents.name)?.sandbox,
      accessTokenLifetime: LIFETIME,
      clock: clocks.get(documents.name)!,
    }),
  );
const server = await startServer({ providers: sandboxes, port: 0 });
const lives = await Promise.all(sandboxes.map(({ name }) => live(name)));
await server.close();

print();
const failed = lives.flat().filter(({ passed }) => !passed).length;
console.log(
  failed === 0
    ? `All expectations met: ${lives.length} providers, ${acts.length} acts each, ${((Date.now() - started) / 1000).toFixed(1)} s, access tokens of ${LIFETIME} s, over HTTP.`
    : `${failed} of ${lives.flat().length} expectations failed.`,
);
process.exitCode = failed === 0 ? 0 : 1;

function createClock(): DemoClock {
  let later = 0;
  const advance = (seconds: number): void => {
    later += seconds * 1000;
  };
  return Object.assign(() => Date.now() + later, { advance });
}

/** Reads every file of the folder `scenarios`. There is no other list. */
async function readScenarios(): Promise<Map<string, Scenario>> {
  const files = await readdir(new URL('./scenarios/', import.meta.url));
  const modules = await Promise.all(
    files.sort().map((file): Promise<{ scenario: Scenario }> => import(`./scenarios/${file}`)),
  );
  return new Map(modules.map(({ scenario }) => [scenario.provider, scenario]));
}

/** Runs all acts of one provider, in order. An act that throws has failed; the next ones still run. */
async function live(name: string): Promise<Observation[]> {
  const scenario = scenarios.get(name)!;
  const { sandbox, baseUrl } = server.provider(name);
  const clock = clocks.get(name)!;
  const client = scenario.connect(baseUrl, sandbox.account, clock);
  const observations: Observation[] = [];
  for (const act of acts) {
    observations.push(
      await act.play({ scenario, sandbox, client, clock }).catch((error: unknown) => ({
        text: error instanceof Error ? error.message : String(error),
        passed: false,
      })),
    );
  }
  return observations;
}

function print(): void {
  const table = new Table({
    head: ['', ...sandboxes.map(({ name }) => styleText('bold', name))],
    colWidths: [22, ...sandboxes.map(() => 25)],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  acts.forEach((act, row) => {
    table.push([act.title, ...lives.map((life) => cell(life[row]!))]);
  });
  console.log(table.toString());
}

function cell({ text, passed }: Observation): string {
  return `${passed ? styleText('green', '✓') : styleText('red', '✗')} ${text}`;
}
