// Handles one request to a provider: route, faults, credentials, validation, effect, response.

import type { Server } from '@x/description';
import type { LifecycleStep } from '../lifecycle/compile.ts';
import { chooseStep, inspect } from '../lifecycle/credentials.ts';
import { exchange, isExchange } from '../lifecycle/exchange.ts';
import { refuseSecurity } from '../lifecycle/refusals.ts';
import { type Family, Tokens } from '../lifecycle/tokens.ts';
import type {
  BasicAccount,
  IssuedToken,
  ProviderDocuments,
  ResetOptions,
  ResolvedSandboxOptions,
  SandboxOptions,
} from '../options.ts';
import { type InitialState, Resources } from '../resources/store.ts';
import { carriedBy, checkAccess } from './access.ts';
import {
  type Answer,
  invalidRequest,
  notAllowed,
  plainAnswer,
  refusal,
  unsupportedBody,
} from './answers.ts';
import { type Fault, Faults, faultAnswer } from './faults.ts';
import { Journal, type Outcome } from './journal.ts';
import { type Plan, planOf } from './plan.ts';
import { createRandom, type Random } from './random.ts';
import { bodyLimit, type Incoming, readBody } from './request.ts';
import { pathsWithin } from './router.ts';
import { checkOptions, defaultOptions, readFault, withDefaults } from './settings.ts';
import { Storage, storagePath } from './storage.ts';

const noSchemes: ReadonlySet<string> = new Set();

/** A request to an operation. */
interface Routed {
  readonly incoming: Incoming;
  readonly step: LifecycleStep | undefined;
  readonly warnings: readonly string[];
}

export class Engine {
  readonly name: string;
  readonly account: Readonly<Record<string, string>>;
  /** The account's credentials for the first login; without a lifecycle, a credential of each security scheme. */
  readonly credentials: Readonly<Record<string, string | number | boolean | BasicAccount>>;
  readonly options: ResolvedSandboxOptions;
  readonly faults: Faults = new Faults();
  /** Responses that a test has set for requests with valid credentials. */
  readonly #overrides = new Faults();
  /** The URLs of the provider's servers, from its document. */
  readonly servers: readonly Server[];
  readonly tokens: Tokens;
  readonly journal: Journal = new Journal();
  readonly #plan: Plan;
  readonly #resources: Resources;
  readonly #storage: Storage = new Storage();
  #random: Random;

  /** @throws RangeError if an option is invalid */
  constructor(documents: ProviderDocuments, options: SandboxOptions) {
    this.name = documents.name;
    this.#plan = planOf(documents);
    this.checkOptions(options);
    this.options = { ...defaultOptions, ...withDefaults(options) };
    this.servers = this.#plan.api.servers;
    this.account = this.#plan.lifecycle.account;
    this.credentials = this.#plan.credentials;
    this.tokens = new Tokens(() => this.options.clock());
    this.#random = createRandom(options.seed);
    const { resources, schemas } = this.#plan;
    this.#resources = new Resources(resources, schemas, this.#initialState());
    this.#issueAccountTokens();
  }

  /** @throws RangeError if an option is invalid */
  checkOptions(options: SandboxOptions): void {
    checkOptions(options);
    for (const id of options.forbidden ?? []) this.#mustHaveOperation(id);
  }

  /** @throws RangeError, before it changes anything, if an option is invalid */
  reset(changed: ResetOptions = {}): void {
    this.checkOptions(changed);
    Object.assign(this.options, withDefaults(changed));
    this.journal.clear();
    this.faults.clear();
    this.#overrides.clear();
    this.tokens.clear();
    this.#storage.clear();
    this.#random = createRandom(this.options.seed);
    this.#resources.reset(this.#initialState());
    this.#issueAccountTokens();
  }

  #initialState(): InitialState {
    return { things: this.options.things, random: this.#random };
  }

  /** Makes the examples of the inputs `refresh_token` and `access_token` valid from the start. */
  #issueAccountTokens(): void {
    const [scheme] = this.#plan.lifecycle.tokenSchemes;
    const family: Family = { scheme, companions: new Map(), stored: new Map(), revoked: false };
    const now = this.options.clock();
    const { refresh_token: refresh, access_token: access } = this.account;
    const { accessTokenLifetime = 3600, refreshTokenLifetime = 30 * 24 * 3600 } = this.options;
    const expiry = {
      access: now + accessTokenLifetime * 1000,
      refresh: now + refreshTokenLifetime * 1000,
    };
    const given = { ...(access && { access }), ...(refresh && { refresh }) };
    this.tokens.addGiven(given, family, expiry);
  }

  /** @throws RangeError if the fault is invalid */
  addFault(given: Fault): void {
    const fault = readFault(given);
    const { operationId, workflowId } = fault;
    this.#mustHaveOperation(operationId);
    this.#mustHave('workflow', workflowId, this.#plan.lifecycle.workflowIds);
    this.faults.add(fault);
  }

  /** Adds a response. The latest one wins. */
  addOverride(given: Fault): void {
    const fault = readFault(given, 'respond');
    this.#mustHaveOperation(fault.operationId);
    this.#overrides.addFirst(fault);
  }

  #mustHaveOperation(id: string | undefined): void {
    this.#mustHave('operation', id, new Set(this.#plan.operations.keys()));
  }

  #mustHave(what: string, name: string | undefined, known: ReadonlySet<string>): void {
    if (name === undefined || known.has(name)) return;
    const names = [...known].join(', ');
    throw new RangeError(`${this.name} has no ${what} "${name}". Known: ${names}.`);
  }

  /** Returns the URL of a request without the path of the server in the document, which an in-process client sends. */
  withoutServer({ method, url }: Request): URL {
    const local = new URL(url);
    const { searchParams } = local;
    const { router, serverPaths } = this.#plan;
    const isOwn = (pathname: string): boolean =>
      pathname.startsWith(storagePath) ||
      router.find(method, { pathname, searchParams }) !== undefined;
    local.pathname = pathsWithin(local.pathname, serverPaths).find(isOwn) ?? local.pathname;
    return local;
  }

  /** Returns undefined if the connection must break. Rejects only with the reason of the request's signal. */
  async handle(request: Request, url: URL): Promise<Answer | undefined> {
    const time = this.options.clock();
    const started = performance.now();
    const outcome = await this.#process(request, url);
    const arrival = {
      time,
      provider: this.name,
      method: request.method,
      path: url.pathname,
      query: this.#redacted(url),
      milliseconds: performance.now() - started,
    };
    const entry = this.journal.add(arrival, outcome);
    this.options.onRequest?.(entry);
    // RFC 9110 §9.3.2: a response to HEAD has no content.
    return outcome.answer && request.method === 'HEAD'
      ? { ...outcome.answer, body: null }
      : outcome.answer;
  }

  async #process(request: Request, url: URL): Promise<Outcome> {
    try {
      return await this.#route(request, url);
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      const detail = error instanceof Error ? error.message : String(error);
      const answer = plainAnswer(500, `The sandbox failed: ${detail}. Please report this bug.`);
      return { answer, applied: false };
    }
  }

  async #route(request: Request, url: URL): Promise<Outcome> {
    const { router, schemas, lifecycle, access } = this.#plan;
    if (url.pathname.startsWith(storagePath)) {
      const key = url.pathname.slice(storagePath.length);
      const answer = await this.#storage.answer(request, key);
      return { answer, applied: answer.applied };
    }
    const route = router.find(request.method, url);
    if (!route) {
      const reason = `${this.name} has no operation at ${url.pathname}`;
      return { answer: plainAnswer(404, reason), applied: false };
    }
    if ('allow' in route) return { answer: notAllowed(route.allow.join(', ')), applied: false };
    const { operation, parameters: pathParameters } = route;
    const body = await readBody(request, operation, schemas);
    const { headers } = request;
    const incoming: Incoming = {
      operation,
      pathParameters,
      query: url.searchParams,
      headers,
      body,
      base: baseOf(request, url),
    };
    const step = isExchange(lifecycle, operation.id)
      ? chooseStep(lifecycle.steps.get(operation.id) ?? [], incoming)
      : undefined;
    const { schemes, token } = carriedBy(access, incoming, step?.credentials ?? []);
    await this.journal.prepare(token);
    const tokenNumber = this.tokens.access(token ?? '')?.number;
    const carried = { schemes, token, tokenNumber };
    const fault = this.faults.none ? undefined : this.faults.take(operation.id, step?.workflowId);
    const warnings =
      this.options.strict === 'off' ? [] : this.#plan.strictCheck(operation)(incoming);
    const { answer, applied } = await this.#underFault(fault, request, {
      incoming,
      step,
      warnings,
    });
    return { answer, applied, operation, step, carried, warnings };
  }

  async #underFault(
    fault: Fault | undefined,
    request: Request,
    routed: Routed,
  ): Promise<{ answer: Answer | undefined; applied: boolean }> {
    if (fault?.kind === 'delay') await sleep(fault.milliseconds, request.signal);
    if (fault?.kind === 'drop' && !fault.applied) return { answer: undefined, applied: false };
    const instead = fault && faultAnswer(fault, routed.incoming.operation);
    if (instead) return { answer: instead, applied: false };
    const answer = this.#serve(routed);
    return { answer: fault?.kind === 'drop' ? undefined : answer, applied: answer.applied };
  }

  #serve({ incoming, step, warnings }: Routed): Answer {
    const { operation, body } = incoming;
    const { access, lifecycle, schemas, rejectToken } = this.#plan;
    if (body.kind === 'too-large') {
      const reason = `the body is larger than ${bodyLimit} bytes`;
      return refusal(operation, { statuses: [413], reason });
    }
    const bound = step
      ? new Set(step.credentials.flatMap(({ scheme }) => scheme ?? []))
      : noSchemes;
    const refused = checkAccess(access, this.tokens, { incoming, bound });
    if (refused !== undefined) return rejectToken(operation, refused);
    if (this.options.forbidden.includes(operation.id)) {
      const reason = `the account has no permission for ${operation.id}`;
      return refusal(operation, { named: 'forbidden', statuses: [403], reason });
    }
    const chosen = this.#overrides.none ? undefined : this.#overrides.take(operation.id, undefined);
    const override = chosen && faultAnswer(chosen, operation);
    if (override) return override;
    const presented = step && inspect(step, incoming, this.tokens);
    const insecure =
      step && presented && refuseSecurity(operation, step, { presented, rejectToken });
    if (insecure) return insecure;
    if (body.kind === 'unsupported') return unsupportedBody(operation, body.reason);
    const ignored = this.options.strict === 'reject' ? warnings[0] : undefined;
    const wrong = this.#plan.check(operation)(incoming) ?? ignored;
    if (wrong !== undefined) return invalidRequest(operation, wrong);
    if (!step || !presented) return this.#resources.answer(operation, incoming);
    const context = {
      lifecycle,
      schemas,
      rejectToken,
      tokens: this.tokens,
      options: this.options,
      random: this.#random,
    };
    return exchange(operation, step, presented, context);
  }

  /** Returns the issued tokens, for a diagram of their lifetimes. */
  issuedTokens(): Promise<IssuedToken[]> {
    return Promise.all(
      this.tokens.last(100).map(async ([kind, value, token]) => {
        const { number, issuedAt, expiresAt } = token;
        const fault = this.tokens.fault(token);
        const ended =
          fault === 'used before' ? 'used' : fault === 'expired' ? 'expired' : 'revoked';
        const fingerprint = await this.journal.fingerprint(value);
        return {
          kind,
          number,
          fingerprint,
          issuedAt,
          expiresAt,
          ended: fault === undefined ? fault : ended,
        };
      }),
    );
  }

  #redacted(url: URL): string {
    if (url.search === '') return '';
    const query = new URLSearchParams(url.searchParams);
    for (const name of this.#plan.secrets) if (query.has(name)) query.set(name, '…');
    return `?${query}`.replaceAll('%E2%80%A6', '…');
  }
}

/** Returns the part of the request's URL that the interfaces of the sandbox have removed. */
function baseOf(request: Request, { pathname }: URL): string {
  const { origin, pathname: whole } = new URL(request.url);
  return whole.endsWith(pathname) ? origin + whole.slice(0, -pathname.length) : origin;
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
