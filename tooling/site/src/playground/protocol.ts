// The messages between the page and the worker that runs the playground's code.

import type { SandboxCounters } from '@x/sandbox';
import type { ClientExample } from '../pages/example.ts';
import type { Action } from './actions.ts';
import type { Report } from './stage.ts';

/** `fast` shows the result immediately. `reading` leaves time to read each chapter. */
export type Pace = 'fast' | 'reading';

export type Command =
  | { readonly type: 'open'; readonly example: ClientExample }
  | { readonly type: 'run'; readonly code: string; readonly pace: Pace }
  | { readonly type: 'action'; readonly action: Action }
  | { readonly type: 'pace'; readonly pace: Pace }
  /** Continues with the next chapter. */
  | { readonly type: 'next' };

/** An error of the editor's code. Lines and columns start at 1. */
export interface CodeError {
  readonly message: string;
  readonly line: number | undefined;
}

export type Notice =
  | Report
  | { readonly type: 'ready' }
  /** The code or the action has ended. */
  | {
      readonly type: 'ended';
      readonly error: CodeError | undefined;
      readonly counters: SandboxCounters;
    }
  /** Sent twice a second. A worker that sends nothing is blocked by code that does not yield. */
  | { readonly type: 'alive' };
