// The worker of the playground. The page terminates it if the code does not stop.

import { providers } from 'virtual:providers';
import type { ClientExample } from '../pages/example.ts';
import { perform } from './live.ts';
import type { CodeError, Command, Notice, Pace } from './protocol.ts';
import { Stage, type StageParts } from './stage.ts';
import { modulesGlobal, rewriteImports, SyntaxProblem, transform } from './transform.ts';

const post = (notice: Notice): void => self.postMessage(notice);
// Saved here, because the editor's code can replace the global timers.
const wait = globalThis.setTimeout.bind(globalThis);
/** The global function that the module of the code calls first. */
const startedGlobal = '__playgroundStarted';
setInterval(() => post({ type: 'alive' }), 500);

let opened: Promise<void> | undefined;
let parts: StageParts | undefined;
let stage: Stage | undefined;
let pace: Pace = 'fast';
let proceed: (() => void) | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Command>) => {
  void handle(data);
});

async function handle(command: Command): Promise<void> {
  if (command.type === 'open') {
    opened ??= open(command.example);
    await opened;
    post({ type: 'ready' });
  } else if (command.type === 'run') await run(command.code, command.pace);
  else if (command.type === 'action') await performAction(command);
  else if (command.type === 'pace') pace = command.pace;
  if (command.type === 'next' || command.type === 'pace') proceed?.();
}

async function open(example: ClientExample): Promise<void> {
  const load = providers[example.provider];
  if (!load) throw new Error(`The site has no provider "${example.provider}".`);
  const [client, openapi, arazzo] = await load();
  parts = { example, client, openapi: openapi.default, arazzo: arazzo.default };
  restart();
}

function restart(): Stage {
  if (!parts) throw new Error('The playground is not ready.');
  const started = new Stage(parts, {
    report: (report) => started === stage && post(report),
    pause,
  });
  stage = started;
  // Code that calls the global fetch also reaches the sandbox, so no request leaves the page.
  globalThis.fetch = started.fetch;
  const modules = started.modules();
  Object.assign(globalThis, {
    [modulesGlobal]: (name: string) => {
      const found = modules[name];
      if (found) return found;
      throw new Error(
        `The playground has no module "${name}". It has ${Object.keys(modules).join(' and ')}.`,
      );
    },
  });
  return started;
}

async function pause(reason: 'request' | 'chapter', text: string): Promise<void> {
  if (pace === 'fast') return;
  const milliseconds = reason === 'request' ? 200 : Math.min(7000, 1000 + text.length * 40);
  await new Promise<void>((resolve) => {
    if (reason === 'chapter') proceed = resolve;
    wait(resolve, milliseconds);
  });
}

async function run(code: string, wanted: Pace): Promise<void> {
  pace = wanted;
  const running = restart();
  // The code may be JavaScript, so it runs unchanged first. If it does not parse, it is TypeScript or has a syntax
  // error, which the transformation reports.
  const first = await runModule(rewriteImports(code));
  const error = first === 'unparsed' ? await runTypeScript(code) : first;
  await running.reportTokens();
  end(running, error);
}

async function runTypeScript(code: string): Promise<CodeError | undefined> {
  try {
    const result = await runModule(await transform(code));
    return result === 'unparsed' ? { message: 'The code is not valid.', line: undefined } : result;
  } catch (error) {
    const line = error instanceof SyntaxProblem ? error.line : undefined;
    return { message: messageOf(error), line };
  }
}

/** Runs a module until it has ended. */
async function runModule(script: string): Promise<CodeError | 'unparsed' | undefined> {
  let isStarted = false;
  Object.assign(globalThis, {
    [startedGlobal]: () => {
      isStarted = true;
    },
  });
  // The call is on the first line, so that the line numbers stay the same.
  const text = `globalThis.${startedGlobal}();${script}`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    await import(/* @vite-ignore */ url);
    return undefined;
  } catch (error) {
    return isStarted ? codeError(error, url) : 'unparsed';
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function performAction({ action }: Command & { type: 'action' }): Promise<void> {
  const running = stage ?? restart();
  try {
    if (parts) await perform(running, action, parts.example);
    await running.reportTokens();
    end(running, undefined);
  } catch (error) {
    end(running, { message: messageOf(error), line: undefined });
  }
}

/** Ignores a stage that has been replaced. */
function end(running: Stage, error: CodeError | undefined): void {
  if (running === stage) post({ type: 'ended', error, counters: running.sandbox.counters });
}

function codeError(error: unknown, url: string): CodeError {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = stack.split('\n').find((line) => line.includes(url));
  const line = /:(\d+):\d+\)?$/.exec(at?.trim() ?? '')?.[1];
  return { message: messageOf(error), line: line === undefined ? undefined : Number(line) };
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `${error.name}${code}: ${error.message}`;
}

for (const level of ['log', 'info', 'warn', 'error'] as const) {
  console[level] = (...values: unknown[]) => {
    stage?.output(values.map(textOf).join(' '));
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return messageOf(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
