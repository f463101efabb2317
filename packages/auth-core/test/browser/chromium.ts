// Chromium for the tests that need a real browser.
import { spawnSync } from 'node:child_process';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const executable = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** The reason to skip the tests in Chromium; `undefined` if they run. */
export const chromiumMissing: string | undefined =
  executable || process.env.REQUIRE_CHROMIUM === '1'
    ? undefined
    : 'SKIPPED, because chromium is not on the PATH (apt-get install chromium; REQUIRE_CHROMIUM=1 makes this a failure)';

if (chromiumMissing) console.warn(`Tests that need Chromium: ${chromiumMissing}`);

export async function startChromium(): Promise<Browser> {
  const { stdout } = spawnSync('which', [executable ?? 'chromium']);
  return chromium.launch({ executablePath: stdout.toString().trim(), args: ['--no-sandbox'] });
}

/** Opens a profile of the browser. Mutation testing includes its pages. */
export async function newProfile(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  const { __stryker__: mutation } = globalThis as { readonly __stryker__?: Mutation };
  if (mutation) await mutate(context, mutation);
  return context;
}

/** The state of mutation testing in this process, or in a page. */
interface Mutation {
  /** The change of the source that is active; `undefined` in the run that finds out which test executes which one. */
  readonly activeMutant?: string | undefined;
  readonly currentTestId?: string | undefined;
  mutantCoverage?: { static: Counts; perTest: Record<string, Counts> };
}

type Counts = Record<string, number>;

declare const coverMutant: (id: string) => Promise<void>;

/** Activates the change of this process in the pages, and counts what they execute for the current test. */
async function mutate(context: BrowserContext, mutation: Mutation): Promise<void> {
  await context.exposeFunction('coverMutant', (id: string) => {
    mutation.mutantCoverage ??= { static: {}, perTest: {} };
    const { static: always, perTest } = mutation.mutantCoverage;
    const { currentTestId } = mutation;
    if (currentTestId === undefined) always[id] = 1;
    else perTest[currentTestId] = { ...perTest[currentTestId], [id]: 1 };
  });
  await context.addInitScript((activeMutant) => {
    const counts = new Proxy<Counts>(
      {},
      {
        set(target, id: string) {
          if (!(id in target)) void coverMutant(id);
          target[id] = 1;
          return true;
        },
      },
    );
    const mutantCoverage = { static: counts, perTest: {} };
    Object.assign(globalThis, { __stryker__: { activeMutant, mutantCoverage } });
  }, mutation.activeMutant);
}
