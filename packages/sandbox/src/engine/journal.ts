// The counters of a sandbox, and a log of its last requests without secrets.

import type { Operation } from '../document/operations.ts';
import type { LifecycleStep } from '../lifecycle/compile.ts';
import type { RequestLogEntry, SandboxCounters } from '../options.ts';
import type { Carried } from './access.ts';
import type { Answer } from './answers.ts';

/** The outcome of a request. Without a response, its connection breaks. */
export interface Outcome {
  readonly answer: Answer | undefined;
  readonly applied: boolean;
  readonly operation?: Operation;
  readonly step?: LifecycleStep | undefined;
  readonly carried?: Carried & Pick<RequestLogEntry, 'tokenNumber'>;
  readonly warnings?: readonly string[];
}

/** The request line and the times of a request. */
export type Arrival = Pick<
  RequestLogEntry,
  'provider' | 'method' | 'path' | 'query' | 'time' | 'milliseconds'
>;

type Mutable<Shape> = { -readonly [Name in keyof Shape]: Shape[Name] };

interface MutableCounters extends Mutable<SandboxCounters> {
  byOperation: Record<string, number>;
  byWorkflow: Record<string, number>;
  byStatus: Record<string, number>;
  applied: Record<string, number>;
}

/** Number of log entries to keep. */
const kept = 1000;

export class Journal {
  counters: MutableCounters = noCounters();
  #entries: RequestLogEntry[] = [];
  readonly #fingerprints = new Fingerprints();

  get requests(): readonly RequestLogEntry[] {
    return this.#entries.slice(-kept);
  }

  clear(): void {
    this.counters = noCounters();
    this.#entries = [];
  }

  /** Await this before a request takes effect, so that the log has the order of the effects. */
  prepare(token: string | undefined): Promise<void> | undefined {
    return token === undefined ? undefined : this.#fingerprints.prepare(token);
  }

  async fingerprint(token: string): Promise<string> {
    await this.#fingerprints.prepare(token);
    return this.#fingerprints.of(token) ?? '';
  }

  add(arrival: Arrival, outcome: Outcome): RequestLogEntry {
    this.#count(outcome);
    const { answer, operation, step, carried } = outcome;
    const entry: RequestLogEntry = {
      number: this.counters.requests,
      ...arrival,
      status: answer?.status,
      operationId: operation?.id,
      workflowId: step?.workflowId,
      purpose: step?.kind,
      schemes: carried?.schemes ?? [],
      token: this.#fingerprints.of(carried?.token),
      tokenNumber: carried?.tokenNumber,
      reason: answer?.reason,
      warnings: outcome.warnings ?? [],
    };
    this.#entries.push(entry);
    // Remove old entries in bulk, because removing the first of a long array for every request is slower.
    if (this.#entries.length >= 2 * kept) this.#entries = this.requests.slice();
    return entry;
  }

  #count({ answer, applied, operation, step }: Outcome): void {
    const { counters } = this;
    counters.requests++;
    if (answer) increment(counters.byStatus, answer.status);
    if (answer?.unauthorized || answer?.status === 401) counters.refusals++;
    if (!operation) return;
    increment(counters.byOperation, operation.id);
    if (applied) increment(counters.applied, operation.id);
    if (!step) return;
    if (step.kind !== 'logout') counters.tokenRequests++;
    if (step.kind === 'refresh') counters.refreshes++;
    // A workflow of several steps is one exchange. Count it at its last step, or at the step that fails.
    if (step.last || !applied) increment(counters.byWorkflow, step.workflowId);
  }
}

function noCounters(): MutableCounters {
  return {
    requests: 0,
    tokenRequests: 0,
    refreshes: 0,
    refusals: 0,
    byOperation: {},
    byWorkflow: {},
    byStatus: {},
    applied: {},
  };
}

function increment(counter: Record<string, number>, key: string | number): void {
  counter[key] = (Object.hasOwn(counter, key) ? counter[key]! : 0) + 1;
}

/** Without Node, SHA-256 is only available asynchronously, so fingerprints are cached. */
class Fingerprints {
  readonly #known = new Map<string, string>();

  of(token: string | undefined): string | undefined {
    return token === undefined ? undefined : this.#known.get(token);
  }

  prepare(token: string): Promise<void> | undefined {
    return this.#known.has(token) ? undefined : this.#make(token);
  }

  async #make(token: string): Promise<void> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    const bytes = [...new Uint8Array(digest, 0, 4)];
    const [oldest] = this.#known.size >= kept ? this.#known.keys() : [];
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(token, bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
}
