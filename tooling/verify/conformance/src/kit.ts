// Runs cases with one driver, and returns the result of each.
import { type Case, type Defect, readCases, readDefects, readProviderOperations } from './cases.ts';
import { type Control, controlOf, type ServedProvider } from './control.ts';
import { type Driver, startDriver } from './driver.ts';
import { play, type Stage } from './play.ts';
import { type Interposed, startProxy } from './proxy.ts';
import { type Sabotage, sabotages } from './sabotage.ts';
import { type SecretWatch, watchSecrets } from './secrets.ts';
import { startTripwire, type Tripwire } from './tripwire.ts';

export interface KitOptions {
  /** The driver's argument vector. */
  readonly driver: readonly string[];
  /** The working directory of the driver. */
  readonly cwd: string;
  /** The sandbox's URL, without a trailing slash. */
  readonly sandbox: string;
  /** Only these cases. Default: all. */
  readonly cases?: readonly string[] | undefined;
  readonly providers?: readonly string[] | undefined;
  /** Breaks the client with this defect. */
  readonly broken?: string | undefined;
}

export interface Result {
  readonly case: string;
  readonly provider: string;
  /** The mistakes, as sentences. */
  readonly mistakes: readonly string[];
}

export interface Kill {
  readonly defect: string;
  readonly case: string;
  readonly provider: string;
  /** Whether the broken client failed the case, as it should. */
  readonly found: boolean;
}

/** @throws Error with one line, for an unknown case, provider or defect, and for a missing driver or sandbox */
export async function playAll(options: KitOptions): Promise<Result[]> {
  const cases = choose('case', readCases(), options.cases);
  return withStage(options, async (stageFor, names) => {
    const results: Result[] = [];
    for (const given of cases) {
      for (const provider of names) {
        if (given.providers && !given.providers.includes(provider)) continue;
        const mistakes = await play(given, await stageFor(provider));
        results.push({ case: given.name, provider, mistakes });
      }
    }
    return results;
  });
}

/** Runs each defect against the cases that must find it, with the first provider of each case. */
export async function playKills(options: Omit<KitOptions, 'broken' | 'cases'>): Promise<Kill[]> {
  const kills: Kill[] = [];
  for (const defect of readDefects()) kills.push(...(await killsOf(defect, options)));
  return kills;
}

async function killsOf(defect: Defect, options: KitOptions): Promise<Kill[]> {
  const cases = choose('case', readCases(), defect.fails);
  return withStage({ ...options, broken: defect.name }, async (stageFor, names) => {
    const kills: Kill[] = [];
    for (const given of cases) {
      const provider = firstFor(given, names);
      if (provider === undefined) continue;
      const found = (await play(given, await stageFor(provider))).length > 0;
      kills.push({ defect: defect.name, case: given.name, provider, found });
    }
    return kills;
  });
}

function firstFor(given: Case, names: readonly string[]): string | undefined {
  return (given.providers ?? ['biot', ...names]).find((name) => names.includes(name));
}

type StageFor = (provider: string) => Promise<Stage>;

async function withStage<Found>(
  options: KitOptions,
  use: (stageFor: StageFor, names: readonly string[]) => Promise<Found>,
): Promise<Found> {
  const control = controlOf(options.sandbox);
  const served = await control.providers();
  const tripwire = await startTripwire(secretsOf(served));
  const target = new URL(served[0]?.baseUrl ?? options.sandbox).origin;
  const sabotage = options.broken === undefined ? undefined : sabotageCalled(options.broken);
  const secrets = watchSecrets(secretsOf(served));
  const proxy = await startProxy(target, {
    see: secrets.see,
    meddle: sabotage?.meddle && ((sent, pass) => sabotage.meddle!(sent, pass, tripwire.url)),
  });
  const driver = startDriver(options.driver, options.cwd);
  try {
    const { providers = [] } = await driver.tell({ do: 'hello' });
    const able = served.filter(({ name }) => providers.includes(name));
    const names = choose('provider', able, options.providers).map(({ name }) => name);
    const moved = sabotage?.tell ? sabotaged(driver, sabotage.tell) : driver;
    return await use(
      async (name) => stageOf(name, { control, driver: moved, tripwire, secrets, served, proxy }),
      names,
    );
  } finally {
    await driver.close();
    proxy.close();
    tripwire.close();
  }
}

/** The secrets of the accounts. */
function secretsOf(served: readonly ServedProvider[]): string[] {
  return served.flatMap(({ account }) =>
    Object.entries(account).flatMap(([name, value]) =>
      /password|secret/i.test(name) ? value : [],
    ),
  );
}

function sabotaged(driver: Driver, tell: NonNullable<Sabotage['tell']>): Driver {
  return { tell: (say) => tell(say, driver), close: driver.close };
}

function stageOf(
  name: string,
  parts: {
    control: Control;
    driver: Driver;
    tripwire: Tripwire;
    secrets: SecretWatch;
    served: readonly ServedProvider[];
    proxy: Interposed;
  },
): Stage {
  const { control, driver, tripwire, secrets, served, proxy } = parts;
  const provider = served.find((one) => one.name === name)!;
  const operations = readProviderOperations()[name];
  if (!operations) throw new Error(`providers.json of the kit has no provider "${name}".`);
  const seen = { ...provider, baseUrl: `${proxy.url}/${name}` };
  return { control, driver, tripwire, secrets, provider: seen, operations };
}

function sabotageCalled(name: string): Sabotage {
  const make = sabotages[name];
  if (make) return make();
  throw new Error(`Unknown defect "${name}". Known: ${Object.keys(sabotages).join(', ')}.`);
}

function choose<Named extends { readonly name: string }>(
  what: string,
  all: readonly Named[],
  wanted: readonly string[] | undefined,
): readonly Named[] {
  if (!wanted) return all;
  const unknown = wanted.find((name) => !all.some((one) => one.name === name));
  if (unknown === undefined) return all.filter(({ name }) => wanted.includes(name));
  const known = all.map(({ name }) => name).join(', ');
  throw new Error(`Unknown ${what} "${unknown}". Known: ${known}.`);
}
