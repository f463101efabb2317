// The worker that the head of a playground's page starts, so that engine and client load at the same time as the page.

import type { ClientExample } from '../pages/example.ts';
import type { Command } from './protocol.ts';

const global = '__playgroundWorker';

/** The script of the head. It also sends the first command, which `useStage` repeats: its answer can come before that. */
export function startScript(url: string, example: ClientExample): string {
  const open: Command = { type: 'open', example };
  const create = `new Worker(${JSON.stringify(url)},{type:"module"})`;
  return `(globalThis.${global}=${create}).postMessage(${JSON.stringify(open)})`;
}

/** The worker of the head, once. Undefined if the page has none, or came from another page without being loaded. */
export function takeStartedWorker(): Worker | undefined {
  const worker: unknown = Reflect.get(globalThis, global);
  Reflect.deleteProperty(globalThis, global);
  return worker instanceof Worker ? worker : undefined;
}
