// The control API (`control.openapi.yaml`). A test in any language controls the sandbox with it over HTTP, like a
// program in the same process with the methods of `ProviderSandbox`.

import { readFile } from 'node:fs/promises';
import type { Operation } from '../document/operations.ts';
import { engineOf } from '../engine/provider.ts';
import { type Incoming, readBody } from '../engine/request.ts';
import { compileRequestCheck } from '../engine/validate.ts';
import type { Json } from '../json.ts';
import type { ProviderSandbox, ResetOptions, ResolvedSandboxOptions } from '../options.ts';
import type { ServerClock } from './clock.ts';
import { type ControlDocument, controlDocument, readFaults, writeFaults } from './document.ts';
import { eventStream, writeEntry } from './events.ts';

/** The first path segment of the control API. No provider can have this name. */
export const controlName = '_sandbox';

export interface ControlledProvider {
  readonly sandbox: ProviderSandbox;
  readonly baseUrl: string;
}

export interface Controlled {
  readonly providers: readonly ControlledProvider[];
  readonly clock: ServerClock;
  /** Aborted when the server closes. */
  readonly closed: AbortSignal;
}

export type Control = (request: Request, url: URL) => Promise<Response>;

/** An error of the caller, as one line. */
class Problem extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** A valid request to an operation of the control API. */
interface ControlRequest {
  readonly operation: Operation;
  readonly provider: string;
  readonly body: Json | undefined;
  readonly document: ControlDocument;
}

export function createControl(controlled: Controlled): Control {
  const state = new ControlState(controlled);
  return async (request, url) => {
    try {
      return await state.handle(await readRequest(request, url));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { message, status, headers } = error;
      return Response.json({ message }, { status, headers });
    }
  };
}

async function readRequest(request: Request, url: URL): Promise<ControlRequest> {
  const document = await controlDocument();
  const route = document.router.find(request.method, url);
  if (!route) {
    const hint = `GET /${controlName}/openapi.yaml lists all operations.`;
    throw new Problem(404, `The control API has no operation at ${url.pathname}. ${hint}`);
  }
  if ('allow' in route) {
    const allow = route.allow.join(', ');
    throw new Problem(405, `${url.pathname} allows only ${allow}.`, { allow });
  }
  const { operation, parameters: pathParameters } = route;
  const body = await readBody(request, operation, document.schemas);
  if (body.kind === 'too-large') throw new Problem(413, 'The body is too large.');
  const { headers } = request;
  const query = url.searchParams;
  const incoming: Incoming = { operation, pathParameters, query, headers, body, base: url.origin };
  const wrong =
    operation.id === 'addFaults' ? unreadable(incoming) : mismatchOf(incoming, document);
  if (wrong !== undefined) throw new Problem(400, wrong);
  const value = body.kind === 'value' ? body.value : undefined;
  return { operation, provider: pathParameters.provider ?? '', body: value, document };
}

function mismatchOf(incoming: Incoming, { schemas }: ControlDocument): string | undefined {
  return compileRequestCheck(incoming.operation, schemas)(incoming);
}

/** Faults are not validated here, because they are a union and `readFaults` describes their problems better. */
function unreadable({ body }: Incoming): string | undefined {
  if (body.kind === 'refused' || body.kind === 'unsupported') return body.reason;
  return body.kind === 'none' ? 'a body is required' : undefined;
}

class ControlState {
  readonly #providers: ReadonlyMap<string, ControlledProvider>;
  readonly #clock: ServerClock;
  readonly #closed: AbortSignal;
  /** The options at the start of the server. */
  readonly #initial: ReadonlyMap<string, ResolvedSandboxOptions>;

  constructor({ providers, clock, closed }: Controlled) {
    this.#providers = new Map(providers.map((provider) => [provider.sandbox.name, provider]));
    this.#clock = clock;
    this.#closed = closed;
    this.#initial = new Map(providers.map(({ sandbox }) => [sandbox.name, { ...sandbox.options }]));
  }

  async handle(request: ControlRequest): Promise<Response> {
    const { operation, body, document } = request;
    switch (operation.id) {
      case 'getSandbox':
        return Response.json(await this.#describe());
      case 'getControlDocument':
        return new Response(document.text, { headers: { 'content-type': 'application/yaml' } });
      case 'getClock':
        return this.#time();
      case 'advanceClock':
        // The body has been validated: `Advance`.
        this.#clock.advance((body as { advance: number }).advance * 1000);
        return this.#time();
      case 'resetAll':
        for (const name of this.#providers.keys()) this.#check(name, body);
        this.#clock.reset();
        return Response.json(
          Object.fromEntries(
            [...this.#providers.keys()].map((name) => [name, this.#reset(name, body)]),
          ),
        );
      case 'resetProvider':
        return Response.json(this.#reset(this.#find(request).sandbox.name, body));
      default:
        return this.#handleOne(this.#find(request), request);
    }
  }

  #handleOne({ sandbox, baseUrl }: ControlledProvider, request: ControlRequest): Response {
    const { operation, body } = request;
    switch (operation.id) {
      case 'getProvider': {
        const { name, account, credentials, counters } = sandbox;
        const faults = writeFaults(sandbox.faults);
        const options = optionsOf(sandbox);
        return Response.json({
          name,
          baseUrl,
          account,
          credentials,
          options,
          faults,
          counters,
        });
      }
      case 'addFaults':
        return addFaults(sandbox, request);
      case 'clearFaults':
        sandbox.clearFaults();
        return new Response(null, { status: 204 });
      case 'revokeTokens': {
        // The body has been validated: `Revocation`.
        const { tokens } = body as { tokens: 'access' | 'refresh' | 'all' };
        if (tokens !== 'refresh') sandbox.revokeAccessTokens();
        if (tokens !== 'access') sandbox.revokeRefreshTokens();
        return new Response(null, { status: 204 });
      }
      case 'listRequests': {
        const { counters, requests } = sandbox;
        return Response.json({ counters, requests: requests.map(writeEntry) });
      }
      case 'watchProvider':
        return eventStream({ sandbox, clock: this.#clock, closed: this.#closed });
      default:
        throw new Error(
          `control.openapi.yaml has the operation ${operation.id}, which is not implemented.`,
        );
    }
  }

  #find({ provider }: ControlRequest): ControlledProvider {
    const found = this.#providers.get(provider);
    if (found) return found;
    const known = [...this.#providers.keys()].join(', ');
    throw new Problem(404, `Unknown provider "${provider}". Served: ${known}.`);
  }

  #reset(name: string, body: Json | undefined): ResetOptions | undefined {
    const sandbox = this.#providers.get(name)?.sandbox;
    const initial = this.#initial.get(name);
    if (!sandbox || !initial) return undefined;
    this.#check(name, body);
    const { clock: _, onRequest: __, ...options } = initial;
    // The body has been validated: `Options`.
    sandbox.reset({ ...options, ...(body as ResetOptions | undefined) });
    return optionsOf(sandbox);
  }

  /** Checks options that depend on the provider. */
  #check(name: string, body: Json | undefined): void {
    const sandbox = this.#providers.get(name)?.sandbox;
    try {
      // The body has been validated: `Options`.
      if (sandbox) engineOf(sandbox).checkOptions((body ?? {}) as ResetOptions);
    } catch (error) {
      throw error instanceof RangeError ? new Problem(400, error.message) : error;
    }
  }

  #time(): Response {
    return Response.json({ now: new Date(this.#clock.now()).toISOString() });
  }

  async #describe(): Promise<object> {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { name, version }: { name: string; version: string } = JSON.parse(manifest);
    const providers = [...this.#providers.values()].map(({ sandbox, baseUrl }) => {
      const { name, account, credentials } = sandbox;
      return { name, baseUrl, account, credentials };
    });
    return { name, version, providers };
  }
}

function optionsOf({ options }: ProviderSandbox): ResetOptions {
  const { clock: _, onRequest: __, ...rest } = options;
  return rest;
}

/** Adds all faults, or none if one is invalid. */
function addFaults(sandbox: ProviderSandbox, { body }: ControlRequest): Response {
  const before = sandbox.faults;
  try {
    for (const fault of readFaults(body ?? null)) sandbox.addFault(fault);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    sandbox.clearFaults();
    for (const fault of before) sandbox.addFault(fault);
    throw new Problem(400, error.message);
  }
  return Response.json(writeFaults(sandbox.faults));
}
