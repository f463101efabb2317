// The runtimes, and how each of them runs the program. `toolchain` has their versions.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Project } from './project.ts';

/** The sandbox's counters or an error, by provider. */
export type Results = Readonly<Record<string, { counters: Counters } | { error: string }>>;
export interface Counters {
  readonly tokenRequests: number;
  readonly refreshes: number;
  readonly refusals: number;
  readonly byWorkflow: Readonly<Record<string, number>>;
}

export interface Runtime {
  readonly name: string;
  /** Rejects if the runtime is missing. */
  version(): Promise<string>;
  run(project: Project, url: string): Promise<Results>;
}

const execute = promisify(execFile);
const toolchain = fileURLToPath(new URL('../toolchain', import.meta.url));
/** Milliseconds. Long enough for a busy machine. */
const patience = 60_000;

/** A runtime that runs a file and prints the results. */
function commandLine(
  name: string,
  binary: string,
  args: readonly string[] = [],
  file = 'main.js',
): Runtime {
  const path = join(toolchain, 'node_modules', binary);
  const start = async (parts: readonly string[], cwd?: string) =>
    (await execute(path, parts, { cwd, timeout: patience })).stdout;
  return {
    name,
    version: async () => /\d+\.\d+\.\d+/.exec(await start(['--version']))?.[0] ?? '',
    run: async ({ folder }, url) => {
      const printed = await start([...args, file, url], folder);
      const result = /^RESULT (.*)$/m.exec(printed)?.[1];
      if (result === undefined) throw new Error(`The program printed no result:\n${printed}`);
      return JSON.parse(result) as Results;
    },
  };
}

/** workerd in Miniflare: no file system, one module. */
const workerd: Runtime = {
  name: 'workerd',
  version: async () => versionOf('workerd'),
  run: async ({ bundle }, url) => {
    const worker = await startWorker(
      `import { life, providers } from './bundle.js';
export default { fetch: async (request) => {
  try { return Response.json(await life(providers, new URL(request.url).searchParams.get('url'))); }
  catch (error) { return new Response(String(error?.stack ?? error), { status: 500 }); }
} };`,
      bundle,
    );
    try {
      const response = await worker.dispatchFetch(`http://worker/?url=${encodeURIComponent(url)}`);
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Results;
    } finally {
      await worker.dispose();
    }
  },
};

export interface Worker {
  dispatchFetch(url: string, init?: { signal: AbortSignal }): Promise<Response>;
  dispose(): Promise<void>;
}

interface MiniflareModule {
  readonly Miniflare: new (options: object) => Worker;
}

/** Starts a worker that can import `./bundle.js`. */
export async function startWorker(script: string, bundle: string): Promise<Worker> {
  const { Miniflare } = createRequire(join(toolchain, 'package.json'))(
    'miniflare',
  ) as MiniflareModule;
  return new Miniflare({
    compatibilityDate: '2026-07-01',
    modules: [
      { type: 'ESModule', path: 'main.js', contents: script },
      { type: 'ESModule', path: 'bundle.js', contents: bundle },
    ],
  });
}

/** Reads the version of workerd, a dependency of Miniflare. */
function versionOf(name: string): string {
  const miniflare = createRequire(join(toolchain, 'package.json')).resolve('miniflare');
  const { version } = createRequire(miniflare)(`${name}/package.json`) as { version: string };
  return version;
}

/** Runs the program in a page with the sandbox's origin, like an application behind the same gateway. */
const browser: Runtime = {
  name: 'Chromium',
  version: async () => {
    const { stdout } = await execute(chromiumPath(), ['--version', '--no-sandbox'], {
      timeout: patience,
    });
    return /[\d.]+/.exec(stdout)?.[0] ?? '';
  },
  run: async ({ bundle }, url) => {
    const running = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox'],
    });
    try {
      const page = await running.newPage();
      page.setDefaultTimeout(patience);
      await page.route(`${url}/page/*`, (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ contentType: 'text/javascript', body: bundle })
          : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>page</title>' }),
      );
      await page.goto(`${url}/page/index.html`);
      // Passed as text, because the function uses the globals of the page, not those of this program.
      const script = `import('${url}/page/bundle.js').then(({ life, providers }) => life(providers, '${url}'))`;
      return await page.evaluate<Results>(script);
    } finally {
      await running.close();
    }
  },
};

function chromiumPath(): string {
  const candidates = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  const found = candidates.find(isExecutable);
  if (found === undefined)
    throw new Error('chromium is not on the PATH (apt-get install chromium)');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const runtimes: readonly Runtime[] = [
  ...['20', '22', '24', '26'].flatMap((version) => [
    commandLine(`Node ${version}`, `node-${version}/bin/node`),
    commandLine(`Node ${version}, require()`, `node-${version}/bin/node`, [], 'main.cjs'),
  ]),
  commandLine('Bun', '.bin/bun'),
  // Without --allow-env: the packages must not need the environment.
  commandLine('Deno', '.bin/deno', ['run', '--no-prompt', '--allow-net', '--allow-read']),
  workerd,
  browser,
];
