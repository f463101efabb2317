// One request through a provider: route, faults, credentials, validation, effect, answer.

import { checkAccess, presentedToken } from './access.ts';
import { type Answer, invalidRequest, invalidToken, plainAnswer, refusal } from './answers.ts';
import { type Fault, Faults, faultAnswer } from './faults.ts';
import type { LifecycleStep } from './lifecycle/compile.ts';
import { chooseStep, inspect } from './lifecycle/credentials.ts';
import { exchange, isExchange } from './lifecycle/exchange.ts';
import { refuseSecurity } from './lifecycle/refusals.ts';
import { Tokens } from './lifecycle/tokens.ts';
import type { Operation } from './openapi.ts';
import type { ProviderDocuments, RequestLogEntry, ResolvedSandboxOptions } from './options.ts';
import { type Plan, planOf } from './plan.ts';
import { bodyLimit, type Incoming, readBody } from './request.ts';
import { Resources } from './resources/store.ts';

interface MutableCounters {
  requests: number;
  byOperation: Record<string, number>;
  byWorkflow: Record<string, number>;
  byStatus: Record<string, number>;
  applied: Record<string, number>;
}

function noCounters(): MutableCounters {
  return { requests: 0, byOperation: {}, byWorkflow: {}, byStatus: {}, applied: {} };
}

function increment(counter: Record<string, number>, key: string | number): void {
  counter[key] = (counter[key] ?? 0) + 1;
}

/** What became of a request; without an answer, its connection breaks. */
interface Outcome {
  readonly answer: Answer | undefined;
  readonly applied: boolean;
  readonly operation?: Operation;
  readonly step?: LifecycleStep | undefined;
  readonly token?: string | undefined;
}

const noSchemes: ReadonlySet<string> = new Set();

export class Engine {
  readonly name: string;
  readonly account: Readonly<Record<string, string>>;
  readonly options: ResolvedSandboxOptions;
  readonly faults: Faults = new Faults();
  readonly tokens: Tokens;
  counters: MutableCounters = noCounters();
  readonly #plan: Plan;
  readonly #resources: Resources;

  constructor(documents: ProviderDocuments, options: ResolvedSandboxOptions) {
    this.name = documents.name;
    this.options = options;
    this.#plan = planOf(documents);
    this.account = this.#plan.lifecycle.account;
    this.tokens = new Tokens(() => this.options.clock());
    this.#resources = new Resources(this.#plan.resources, this.#plan.schemas);
    this.#issueAccountTokens();
  }

  reset(): void {
    this.counters = noCounters();
    this.faults.clear();
    this.tokens.clear();
    this.#resources.reset();
    this.#issueAccountTokens();
  }

  /** The examples of the inputs `refresh_token` and `access_token` are live from the start. */
  #issueAccountTokens(): void {
    const [scheme] = this.#plan.lifecycle.tokenSchemes;
    const family = { scheme, revoked: false };
    const now = this.options.clock();
    const { refresh_token: refresh, access_token: access } = this.account;
    const { accessTokenLifetime = 3600, refreshTokenLifetime = 30 * 24 * 3600 } = this.options;
    if (refresh !== undefined)
      this.tokens.addRefresh(refresh, family, now + refreshTokenLifetime * 1000);
    if (access !== undefined)
      this.tokens.addAccess(access, family, now + accessTokenLifetime * 1000);
  }

  /** Undefined when the connection is to break. Rejects only with the reason of the request's signal. */
  async handle(request: Request, url: URL): Promise<Answer | undefined> {
    const time = this.options.clock();
    const started = performance.now();
    this.counters.requests++;
    const outcome = await this.#process(request, url);
    this.#count(outcome);
    if (this.options.onRequest) {
      const milliseconds = performance.now() - started;
      this.options.onRequest(await this.#entry(request, url, { outcome, time, milliseconds }));
    }
    return outcome.answer;
  }

  async #process(request: Request, url: URL): Promise<Outcome> {
    try {
      return await this.#route(request, url);
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      const detail = error instanceof Error ? error.message : String(error);
      const answer = plainAnswer(500, `The sandbox failed: ${detail}. Please report this.`);
      return { answer, applied: false };
    }
  }

  async #route(request: Request, url: URL): Promise<Outcome> {
    const { router, schemas, lifecycle, access } = this.#plan;
    const route = router.find(request.method, url.pathname);
    if (!route) {
      const reason = `${this.name} has no operation at ${url.pathname}`;
      return { answer: plainAnswer(404, reason), applied: false };
    }
    if ('allow' in route) {
      const allow = route.allow.join(', ');
      return { answer: plainAnswer(405, `only ${allow} here`, { allow }), applied: false };
    }
    const { operation, parameters: pathParameters } = route;
    const body = await readBody(request, operation, schemas);
    const { headers } = request;
    const incoming: Incoming = {
      operation,
      pathParameters,
      query: url.searchParams,
      headers,
      body,
    };
    const step = isExchange(lifecycle, operation.id)
      ? chooseStep(lifecycle.steps.get(operation.id) ?? [], incoming)
      : undefined;
    const token = presentedToken(access, incoming);
    const fault = this.faults.none ? undefined : this.faults.take(operation.id, step?.workflowId);
    const { answer, applied } = await this.#underFault(fault, request, { incoming, step });
    return { answer, applied, operation, step, token };
  }

  async #underFault(
    fault: Fault | undefined,
    request: Request,
    { incoming, step }: { incoming: Incoming; step: LifecycleStep | undefined },
  ): Promise<{ answer: Answer | undefined; applied: boolean }> {
    if (fault?.kind === 'delay') await sleep(fault.milliseconds, request.signal);
    if (fault?.kind === 'drop' && !fault.applied) return { answer: undefined, applied: false };
    const instead = fault && faultAnswer(fault, incoming.operation);
    if (instead) return { answer: instead, applied: false };
    const answer = this.#serve(incoming, step);
    return { answer: fault?.kind === 'drop' ? undefined : answer, applied: answer.applied };
  }

  #serve(incoming: Incoming, step: LifecycleStep | undefined): Answer {
    const { operation, body } = incoming;
    const { access, lifecycle, schemas } = this.#plan;
    if (body.kind === 'too-large') {
      const reason = `the body is larger than ${bodyLimit} bytes`;
      return refusal(operation, { statuses: [413], reason });
    }
    const bound = step
      ? new Set(step.credentials.flatMap(({ scheme }) => scheme ?? []))
      : noSchemes;
    const refused = checkAccess(access, this.tokens, { incoming, bound });
    if (refused !== undefined) return invalidToken(operation, refused);
    const presented = step && inspect(step, incoming, this.tokens);
    const insecure = step && presented && refuseSecurity(operation, step, presented);
    if (insecure) return insecure;
    const wrong = this.#plan.check(operation)(incoming);
    if (wrong !== undefined) return invalidRequest(operation, wrong);
    if (!step || !presented) return this.#resources.answer(operation, incoming);
    const context = { lifecycle, schemas, tokens: this.tokens, options: this.options };
    return exchange(operation, step, presented, context);
  }

  #count({ answer, applied, operation, step }: Outcome): void {
    const { counters } = this;
    if (answer) increment(counters.byStatus, answer.status);
    if (!operation) return;
    increment(counters.byOperation, operation.id);
    if (applied) increment(counters.applied, operation.id);
    // A workflow of several steps is one exchange: counted where it ends, well or badly.
    if (step && (step.last || !applied)) increment(counters.byWorkflow, step.workflowId);
  }

  async #entry(
    request: Request,
    url: URL,
    { outcome, time, milliseconds }: { outcome: Outcome; time: number; milliseconds: number },
  ): Promise<RequestLogEntry> {
    const { answer, operation, step, token } = outcome;
    return {
      time,
      provider: this.name,
      method: request.method,
      path: url.pathname,
      query: this.#redacted(url),
      status: answer?.status,
      operationId: operation?.id,
      workflowId: step?.workflowId,
      milliseconds,
      token: token === undefined ? undefined : await fingerprintOf(token),
      reason: answer?.reason,
    };
  }

  #redacted(url: URL): string {
    if (url.search === '') return '';
    const query = new URLSearchParams(url.searchParams);
    for (const name of this.#plan.secrets) if (query.has(name)) query.set(name, '…');
    return `?${query}`.replaceAll('%E2%80%A6', '…');
  }
}

async function fingerprintOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const bytes = [...new Uint8Array(digest, 0, 4)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
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
