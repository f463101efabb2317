// Runs code with a provider's real client against the sandbox's engine, in the current thread. The clock moves only
// when the code moves it. This file does not depend on pages or workers.

import {
  createProviderSandbox,
  type IssuedToken,
  type ProviderSandbox,
  type RequestLogEntry,
} from '@x/sandbox';
import type { ClientExample } from '../pages/example.ts';
import { lifetime } from './actions.ts';
import { stageStart } from './stage-start.ts';

/** The part of a generated client that the playground uses. */
export interface StageClient {
  readonly GET: (path: string) => Promise<{ readonly status: number }>;
  readonly session: {
    readonly login: (credentials: object) => Promise<unknown>;
    readonly logout: () => Promise<unknown>;
  };
}

export type ClientModule = Readonly<Record<string, unknown>>;

export interface StageParts {
  readonly example: ClientExample;
  readonly client: ClientModule;
  readonly openapi: object;
  readonly arazzo: object;
}

/** What a stage reports. */
export type Report =
  | { readonly type: 'request'; readonly entry: RequestLogEntry }
  | { readonly type: 'tokens'; readonly tokens: readonly IssuedToken[]; readonly now: number }
  | {
      readonly type: 'event';
      readonly time: number;
      readonly name: string;
      readonly reason: string | undefined;
    }
  | { readonly type: 'chapter'; readonly text: string }
  | { readonly type: 'output'; readonly text: string };

export interface StageHooks {
  readonly report: (report: Report) => void;
  /** Awaited before each request and at each chapter, so that a person can read along. */
  readonly pause: (reason: 'request' | 'chapter', text: string) => Promise<void>;
}

interface CreatedClient {
  readonly client: StageClient;
  readonly options: object;
}

export class Stage {
  readonly sandbox: ProviderSandbox;
  readonly clients: CreatedClient[] = [];
  readonly #parts: StageParts;
  readonly #hooks: StageHooks;
  #now = stageStart;

  constructor(parts: StageParts, hooks: StageHooks) {
    this.#parts = parts;
    this.#hooks = hooks;
    const { example, openapi, arazzo } = parts;
    this.sandbox = createProviderSandbox(
      { name: example.provider, openapi, arazzo, isChecked: true },
      {
        clock: () => this.#now,
        accessTokenLifetime: lifetime,
        seed: 7,
        onRequest: (entry) => {
          hooks.report({ type: 'request', entry });
          void this.reportTokens();
        },
      },
    );
  }

  get now(): number {
    return this.#now;
  }

  async reportTokens(): Promise<void> {
    const tokens = await this.sandbox.issuedTokens();
    this.#hooks.report({ type: 'tokens', tokens, now: this.#now });
  }

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    await this.#hooks.pause('request', '');
    return this.sandbox.fetch(input, init);
  };

  output(text: string): void {
    this.#hooks.report({ type: 'output', text });
  }

  readonly later = (seconds: number): void => {
    this.#now += seconds * 1000;
    void this.reportTokens();
  };

  /** The modules that the editor's code can import, by name. */
  modules(): Readonly<Record<string, ClientModule>> {
    const { example, client } = this.#parts;
    const { sandbox, later } = this;
    const refreshed = <Result>(act: () => Result): Result => {
      const result = act();
      void this.reportTokens();
      return result;
    };
    const mocks = {
      account: sandbox.account,
      credentials: sandbox.credentials,
      options: sandbox.options,
      get counters() {
        return sandbox.counters;
      },
      get requests() {
        return sandbox.requests;
      },
      addFault: sandbox.addFault,
      clearFaults: sandbox.clearFaults,
      revokeAccessTokens: () => refreshed(sandbox.revokeAccessTokens),
      revokeRefreshTokens: () => refreshed(sandbox.revokeRefreshTokens),
      reset: sandbox.reset,
    };
    const chapter = async (text: string): Promise<void> => {
      await this.reportTokens();
      this.#hooks.report({ type: 'chapter', text });
      await this.#hooks.pause('chapter', text);
    };
    return {
      [`@x/${example.provider}`]: { ...client, [example.factory]: this.create },
      playground: { mocks, later, chapter },
    };
  }

  /** Creates a client with the factory of the package, and with the clock and the `fetch` of the stage. */
  readonly create = (options: { readonly onEvent?: (event: object) => void }): StageClient => {
    const { example, client } = this.#parts;
    // The factory of a generated module has this type.
    const factory = client[example.factory] as (options: object) => StageClient;
    const created = factory({
      ...options,
      fetch: this.fetch,
      clock: () => this.#now,
      onEvent: (event: { readonly type: string; readonly error?: { readonly code?: string } }) => {
        const { type, error } = event;
        this.#hooks.report({ type: 'event', time: this.#now, name: type, reason: error?.code });
        options.onEvent?.(event);
      },
    });
    this.clients.push({ client: created, options });
    return created;
  };

  /** The options of a client that a button creates. The clients of both tabs share a store. */
  defaultOptions({ server, baseUrl, challenges }: ClientExample): object {
    const { account, credentials } = this.sandbox;
    const asks = challenges[0]?.asks ?? [];
    const { memoryStore } = this.#parts.client;
    return {
      credentials,
      ...(baseUrl.includes('{') ? { server } : {}),
      ...(typeof memoryStore === 'function' ? { store: memoryStore() } : {}),
      ...(asks.length > 0
        ? { onChallenge: () => Object.fromEntries(asks.map((name) => [name, account[name]])) }
        : {}),
    };
  }
}
