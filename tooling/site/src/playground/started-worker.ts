// The worker that a script in the head of a playground page starts, so that engine and client load in parallel to the
// page.

import type { ClientExample } from '../pages/example.ts';
import type { Command } from './protocol.ts';

const global = '__playgroundWorker';

/**
 * The script of the head. It also sends the first command. `useStage` sends it again, because the response to the first
 * one can arrive before `useStage` listens.
 */
export function startScript(url: string, example: ClientExample): string {
  const open: Command = { type: 'open', example };
  const create = `new Worker(${JSON.stringify(url)},{type:"module"})`;
  return `(globalThis.${global}=${create}).postMessage(${JSON.stringify(open)})`;
}

/**
 * Returns the worker of the head, once. Undefined if the head has started none, as after a navigation without a page
 * load.
 */
export function takeStartedWorker(): Worker | undefined {
  const worker: unknown = Reflect.get(globalThis, global);
  Reflect.deleteProperty(globalThis, global);
  return worker instanceof Worker ? worker : undefined;
}
