// Runs cases with one driver, and returns the result of each.
import { listed } from '@x/description';
import type { ProviderDocuments } from '@x/sandbox';
import { readProviders } from '@x/sandbox/specs';
import {
  type Case,
  type Defect,
  type Feature,
  readCases,
  readDefects,
  readProviderOperations,
  type Step,
} from './cases.ts';
import { type PlantedDefect, plantedDefects } from './defects/index.ts';
import type { Answer } from './driver.ts';
import { nearest } from './nearest.ts';
import { play } from './play.ts';
import { type KitProvider, kitProvider, UntestableError, withSiblings } from './providers.ts';
import { startTestBed, type TestBed } from './test-bed.ts';

export interface KitOptions {
  /** The driver's argument vector. */
  readonly driver: readonly string[];
  /**
   * The working directory of the driver.
   *
   * @default the current one
   */
  readonly cwd?: string | undefined;
  /**
   * The documents of the providers.
   *
   * @default those of `@x/specs`
   */
  readonly documents?: readonly ProviderDocuments[] | undefined;
  /**
   * Only these cases.
   *
   * @default all
   */
  readonly cases?: readonly string[] | undefined;
  /**
   * Only these providers.
   *
   * @default all that the driver has
   */
  readonly providers?: readonly string[] | undefined;
  /** Breaks the client with this defect. */
  readonly broken?: string | undefined;
  /**
   * Milliseconds. The timeout of a command of the driver.
   *
   * @default 60_000
   */
  readonly limit?: number | undefined;
  /** Called after each case. */
  readonly onResult?: ((result: Result) => void) | undefined;
}

export interface Result {
  readonly case: string;
  readonly clause: string;
  readonly provider: string;
  /** The mistakes, as sentences. Empty if the case passed or was skipped. */
  readonly mistakes: readonly string[];
  /** The feature that the driver does not have, if the case was skipped. */
  readonly skipped: Feature | undefined;
}

export interface Kill {
  readonly defect: string;
  readonly case: string;
  readonly provider: string;
  /** Whether the broken client failed the case, as it should. */
  readonly found: boolean;
}

/** The driver's answer to `hello`. */
interface Hello {
  readonly providers: readonly KitProvider[];
  readonly features: ReadonlySet<Feature>;
}

/** @throws Error with one line, for an unknown case, provider or defect, and for a driver that does not start */
export async function playAll(options: KitOptions): Promise<Result[]> {
  const cases = choose('case', readCases(), options.cases);
  return withTestBed(options, async (testBed, { providers, features }) => {
    const results: Result[] = [];
    for (const given of cases) {
      for (const provider of variants(given, providers)) {
        const skipped = given.needs?.driver?.find((feature) => !features.has(feature));
        const mistakes = skipped ? [] : await play(given, testBed.stage(provider));
        const { name, clause } = given;
        const result = { case: name, clause, provider: provider.name, mistakes, skipped };
        options.onResult?.(result);
        results.push(result);
      }
    }
    return results;
  });
}

/** Runs each defect against the cases that must find it. */
export async function playKills(options: Omit<KitOptions, 'broken' | 'cases'>): Promise<Kill[]> {
  return withTestBed(options, async (testBed, hello) => {
    const kills: Kill[] = [];
    for (const defect of readDefects()) kills.push(...(await killsOf(defect, testBed, hello)));
    return kills;
  });
}

async function killsOf(
  defect: Defect,
  testBed: TestBed,
  { providers, features }: Hello,
): Promise<Kill[]> {
  const kills: Kill[] = [];
  testBed.breakWith(plantedDefect(defect.name));
  for (const given of choose('case', readCases(), defect.fails)) {
    const able = variants(given, providers);
    const lacks = given.needs?.driver?.some((feature) => !features.has(feature));
    if (able.length > 0 && !lacks) kills.push(await killOf(defect, given, { testBed, able }));
  }
  return kills;
}

/**
 * A provider does not show every defect. For example, a provider with relative lifetimes does not show a wrong clock.
 */
async function killOf(
  defect: Defect,
  given: Case,
  { testBed, able }: { readonly testBed: TestBed; readonly able: readonly KitProvider[] },
): Promise<Kill> {
  const kill = { defect: defect.name, case: given.name };
  for (const provider of able) {
    const mistakes = await play(given, testBed.stage(provider));
    if (mistakes.length > 0) return { ...kill, provider: provider.name, found: true };
  }
  return { ...kill, provider: able.map(({ name }) => name).join(', '), found: false };
}

/** The providers to which the case applies, with the login that it needs. */
function variants(
  { login, needs, once = false, steps }: Case,
  providers: readonly KitProvider[],
): readonly KitProvider[] {
  const isUnattended = (one: KitProvider): boolean => !one.login.alwaysAsks;
  const able =
    login === 'one-time-password'
      ? providers.flatMap((one) => one.oneTimePassword ?? [])
      : providers.filter(isUnattended);
  const fitting = able.filter((provider) => {
    const { traits, decidesByStatus } = provider;
    return (
      (needs?.provider ?? []).every((trait) => traits.has(trait)) &&
      (needs?.unclear ?? []).every(({ at, status }) => !decidesByStatus(at, status)) &&
      (needs?.clear ?? []).every(({ at, status }) => decidesByStatus(at, status)) &&
      steps.every((step) => isDocumented(step, provider))
    );
  });
  return once ? fitting.slice(0, 1) : fitting;
}

/** Whether the provider documents the rejection of the step, if it is one. */
function isDocumented(step: Step, provider: KitProvider): boolean {
  if (!('fault' in step) || step.fault === 'none') return true;
  const { kind, at, number = 1 } = step.fault;
  if (kind === 'near-rejection') return provider.nearRejection(at) !== undefined;
  if (kind === 'foreign-rejection') return provider.foreignRejection(at) !== undefined;
  return kind !== 'rejection' || provider.rejections(at).length >= Number(number);
}

async function withTestBed<Found>(
  options: KitOptions,
  use: (testBed: TestBed, hello: Hello) => Promise<Found>,
): Promise<Found> {
  const { driver: command, cwd = process.cwd(), limit = 60_000, broken } = options;
  const providers = await providersOf(options);
  const planted = broken === undefined ? undefined : plantedDefect(broken);
  const testBed = await startTestBed({ command, cwd, limit, providers });
  testBed.breakWith(planted);
  try {
    return await use(testBed, introduced(await testBed.hello(), providers));
  } finally {
    await testBed.close();
  }
}

async function providersOf({ documents, providers }: KitOptions): Promise<KitProvider[]> {
  const operations = documents ? {} : readProviderOperations();
  const all = documents ?? (await readProviders());
  const chosen = choose('provider', all, providers);
  const read = (one: ProviderDocuments): KitProvider => kitProvider(one, operations[one.name]);
  if (documents ?? providers) return chosen.map(read);
  // Nobody asked for a published provider that has no token or no operation to call.
  return chosen.flatMap((one) => {
    try {
      return read(one);
    } catch (error) {
      if (error instanceof UntestableError) return [];
      throw error;
    }
  });
}

/** @throws Error if the driver has none of the providers */
function introduced(said: Answer, providers: readonly KitProvider[]): Hello {
  const able = withSiblings(providers.filter(({ name }) => said.providers?.includes(name)));
  if (able.length > 0) return { providers: able, features: new Set(said.features) };
  const wanted = providers.map(({ name }) => name).join(', ');
  const has = said.providers?.join(', ') || 'none';
  throw new Error(`The driver has no client for ${wanted}. It has: ${has}.`);
}

function plantedDefect(name: string): PlantedDefect {
  const make = plantedDefects[name];
  if (make) return make();
  throw new Error(unknownMessage('defect', name, Object.keys(plantedDefects)));
}

function choose<Named extends { readonly name: string }>(
  what: string,
  all: readonly Named[],
  wanted: readonly string[] | undefined,
): readonly Named[] {
  if (!wanted) return all;
  const unknown = wanted.find((name) => !all.some((one) => one.name === name));
  if (unknown === undefined) return all.filter(({ name }) => wanted.includes(name));
  const known = all.map(({ name }) => name);
  throw new Error(unknownMessage(what, unknown, known));
}

/** A few names are listed; of many names, the nearest ones. */
function unknownMessage(what: string, unknown: string, known: readonly string[]): string {
  if (known.length <= 20) return `Unknown ${what} "${unknown}". Known: ${known.join(', ')}.`;
  const near = nearest(unknown, known);
  const hint = near.length > 0 ? ` Did you mean ${listed(near)}?` : '';
  return `Unknown ${what} "${unknown}".${hint} --list prints all names.`;
}
