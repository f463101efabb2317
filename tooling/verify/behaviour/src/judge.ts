// The servers that the clients are tested against: the sandbox, which reads the documents, or a hand-written server
// that does not.
import { createProviderSandbox, type ProviderSandbox } from '@x/sandbox';
import { parse } from 'yaml';
import { Desk, type Handler } from './desk.ts';
import type { Folder } from './folders.ts';

export interface Judge {
  readonly name: 'sandbox' | 'server';
  fetch(request: Request): Promise<Response>;
  /** Milliseconds since 1970. The client uses the same clock. */
  now(): number;
  advance(seconds: number): void;
  revokeAccess(): void;
  revokeRefresh(): void;
  /** The number of issued access tokens. */
  issued(): number;
  /** The number of requests whose credentials were rejected. */
  rejected(): number;
}

const start = Date.parse('2026-03-01T10:00:00Z');

/** Uses the sandbox of a folder's documents. */
export function sandboxJudge(sandboxOf: (clock: () => number) => ProviderSandbox): Judge {
  let now = start;
  const sandbox = sandboxOf(() => now);
  return {
    name: 'sandbox',
    fetch: (request) => sandbox.fetch(request),
    now: () => now,
    advance: (seconds) => {
      now += seconds * 1000;
    },
    revokeAccess: () => sandbox.revokeAccessTokens(),
    revokeRefresh: () => sandbox.revokeRefreshTokens(),
    issued: () => Math.max(0, ...sandbox.requests.map(({ tokenNumber = 0 }) => tokenNumber)),
    rejected: () => sandbox.counters.refusals,
  };
}

/** Creates the sandbox of a folder. */
export function sandboxOf({ name, openapi, arazzo }: Folder, clock: () => number): ProviderSandbox {
  const documents = {
    name,
    openapi: parse(openapi) as object,
    arazzo: arazzo === undefined ? undefined : (parse(arazzo) as object),
  };
  return createProviderSandbox(documents, { clock, challenge: true });
}

/** Uses a hand-written server. */
export function serverJudge(serve: (desk: Desk) => Handler): Judge {
  let now = start;
  const desk = new Desk(() => now);
  const handler = serve(desk);
  return {
    name: 'server',
    fetch: (request) => desk.answer(request, handler),
    now: () => now,
    advance: (seconds) => {
      now += seconds * 1000;
    },
    revokeAccess: () => desk.revokeAccess(),
    revokeRefresh: () => desk.revokeRefresh(),
    issued: () => desk.issued,
    rejected: () => desk.rejected,
  };
}
