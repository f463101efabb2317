// The messages between the page and the worker in which the playground's code runs.

import type { SandboxCounters } from '@x/sandbox';
import type { ClientExample } from '../pages/example.ts';
import type { Drive } from './drives.ts';
import type { Report } from './stage.ts';

/** `fast` shows the result at once, `reading` leaves time to read each chapter. */
export type Pace = 'fast' | 'reading';

export type Command =
  | { readonly type: 'open'; readonly example: ClientExample }
  | { readonly type: 'run'; readonly code: string; readonly pace: Pace }
  | { readonly type: 'drive'; readonly drive: Drive }
  | { readonly type: 'pace'; readonly pace: Pace }
  /** Continues with the next chapter. */
  | { readonly type: 'next' };

/** An error of the code. Lines and columns count from 1. */
export interface CodeError {
  readonly message: string;
  readonly line: number | undefined;
}

export type Notice =
  | Report
  | { readonly type: 'ready' }
  /** The code or the drive has ended. */
  | {
      readonly type: 'ended';
      readonly error: CodeError | undefined;
      readonly counters: SandboxCounters;
    }
  /** Sent twice a second: a worker that is silent runs code that never yields. */
  | { readonly type: 'alive' };
