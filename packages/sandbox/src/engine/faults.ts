// Failures on demand. The next request that matches a fault uses it.

import { type Operation, responseFor } from '../document/operations.ts';
import type { Json } from '../json.ts';
import { type Answer, exampleAnswer, plainAnswer } from './answers.ts';

interface FaultTarget {
  /** Only requests for this operation. */
  readonly operationId?: string;
  /** Only requests that are a step of this workflow of the lifecycle. */
  readonly workflowId?: string;
  /** Number of requests that the fault affects. @default 1 */
  readonly times?: number;
}

export type FaultKind =
  /** Returns this status, by default with the documented example as the body. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: Json;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Delays the response. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Breaks the connection before the request takes effect, or after it (`applied`), so that the response is lost. */
  | { readonly kind: 'drop'; readonly applied: boolean }
  /** Returns 429. `retryAfter` is the value of `Retry-After`: seconds or an HTTP date. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number | string }
  /** Returns 502 with the HTML page of a gateway. */
  | { readonly kind: 'html' }
  /** Returns 200 with truncated JSON. */
  | { readonly kind: 'malformed' };

export type Fault = FaultTarget & FaultKind;

export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  addFirst(fault: Fault): void {
    this.#waiting.unshift({ fault, left: fault.times ?? 1 });
  }

  get waiting(): readonly Fault[] {
    return this.#waiting.map(({ fault, left }) => ({ ...fault, times: left }));
  }

  clear(): void {
    this.#waiting = [];
  }

  get none(): boolean {
    return this.#waiting.length === 0;
  }

  take(operationId: string, workflowId: string | undefined): Fault | undefined {
    const found = this.#waiting.find(({ fault, left }) => {
      if (left <= 0) return false;
      if (fault.operationId !== undefined && fault.operationId !== operationId) return false;
      return fault.workflowId === undefined || fault.workflowId === workflowId;
    });
    if (!found) return undefined;
    found.left--;
    if (found.left <= 0) this.#waiting = this.#waiting.filter((entry) => entry !== found);
    return found.fault;
  }
}

const gatewayPage =
  '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>' +
  '<body><h1>502 Bad Gateway</h1></body></html>\n';

/** The response of a fault, if it replaces the response of the operation. */
export function faultAnswer(fault: Fault, operation: Operation): Answer | undefined {
  if (fault.kind === 'status') return statusAnswer(operation, fault);
  if (fault.kind === 'rate-limit') {
    const headers = { 'retry-after': String(fault.retryAfter) };
    return statusAnswer(operation, { status: 429, headers });
  }
  if (fault.kind === 'html') {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return { ...plainAnswer(502, 'fault: html'), headers, body: gatewayPage };
  }
  if (fault.kind !== 'malformed') return undefined;
  return { ...plainAnswer(200, 'fault: malformed'), body: '{"data": [{"id": ' };
}

/** The example names of `specs/README.md` that belong to a status. */
const exampleNames: Record<number, string> = {
  401: 'invalidToken',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  429: 'rateLimited',
};

interface StatusFault {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

function statusAnswer(operation: Operation, { status, body, headers = {} }: StatusFault): Answer {
  const reason = `fault: ${status}`;
  const response = responseFor(operation, status);
  if (body === undefined && response && response.examples.length > 0) {
    const preferred = status >= 500 ? 'unavailable' : exampleNames[status];
    const example =
      response.examples.find(({ name }) => name === preferred) ?? response.examples[0];
    return exampleAnswer(response, example, { status, reason, headers });
  }
  const plain = plainAnswer(status, reason);
  if (status === 204 || status === 205 || status === 304)
    return { ...plain, body: null, headers: { ...headers } };
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? { message: 'fault' });
  return { ...plain, body: text, headers: { ...plain.headers, ...headers } };
}
