// Runs `redocly diff`, which compares both documents through their references. severity.ts rates the changes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { type Json, type Path, parseFragment } from '@x/description';

export interface RedoclyChange {
  /** The path from the root of the document, through references. */
  readonly path: Path;
  /** `Operation`, `Schema`, … : the names of Redocly's type tree. */
  readonly typeName: string;
  readonly kind: 'added' | 'removed' | 'modified';
  readonly impact: 'major' | 'minor' | 'patch';
  readonly verdicts: readonly { ruleId: string; message: string }[];
  /** The field of a `modified` change. `key` is the name in a map: a path or a status. */
  readonly property?: string;
  readonly base?: { readonly value?: Json };
  readonly revision?: { readonly value?: Json };
}

/** What the command printed. */
export interface Output {
  stdout: string;
  stderr: string;
}

/** The way to the thread: messages, and whose turn it is. */
export interface Channel {
  readonly port: MessagePort;
  readonly turn: Int32Array;
}

export const turns = { caller: 0, thread: 1 } as const;

/** @throws if one of the documents is not OpenAPI; the message is one sentence. */
export function redoclyDiff(base: string, revision: string): readonly RedoclyChange[] {
  const folder = mkdtempSync(join(tmpdir(), 'spec-diff-'));
  try {
    const files = [join(folder, 'base.yaml'), join(folder, 'revision.yaml')] as const;
    writeFileSync(files[0], base);
    writeFileSync(files[1], revision);
    const { stdout, stderr } = run(['diff', ...files, '--format', 'json', '--fail-on', 'none']);
    if (!stdout.trim().startsWith('{'))
      throw new Error(`\`redocly diff\` cannot compare the documents. ${reasonIn(stderr)}`);
    const { changes } = JSON.parse(stdout) as { changes: (RedoclyChange & { path: string })[] };
    return changes.map((change) => ({ ...change, path: keysOf(change.path) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In milliseconds. Ends a comparison that hangs. */
const longest = 300_000;
let channel: Channel | undefined;

/** Waits for the thread, which keeps running for the next comparison. */
function run(command: readonly string[]): Output {
  channel ??= start();
  const { port, turn } = channel;
  port.postMessage(command);
  Atomics.store(turn, 0, turns.thread);
  Atomics.notify(turn, 0);
  Atomics.wait(turn, 0, turns.thread, longest);
  const answer = receiveMessageOnPort(port) as { message: Output } | undefined;
  if (answer) return answer.message;
  channel = undefined;
  throw new Error('`redocly diff` did not end.');
}

function start(): Channel {
  const { port1: port, port2 } = new MessageChannel();
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL('./redocly-thread.ts', import.meta.url), {
    workerData: { port: port2, turn } satisfies Channel,
    transferList: [port2],
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  // The process ends although the thread waits.
  thread.unref();
  port.unref();
  return { port, turn };
}

/** Returns the last line that is not part of a stack trace. */
function reasonIn(stderr: string): string {
  return stderr.split('\n').findLast((line) => /^\S/.test(line)) ?? '';
}

/** Redocly names the root `#/`. */
function keysOf(pointer: string): Path {
  return pointer === '#/' ? [] : parseFragment(pointer);
}
