// The public shapes: what a sandbox is given, and what can be asked of it.

import type { Fault } from './engine/faults.ts';

/** A provider: its folder's name and its two documents, parsed. */
export interface ProviderDocuments {
  readonly name: string;
  /** An OpenAPI 3.1 document. */
  readonly openapi: object;
  /** An Arazzo 1.1 document over it. */
  readonly arazzo: object;
}

/**
 * What a refresh does to the refresh token: `revoke-family` and `rotate` replace it, and it is
 * refused from then on; under `revoke-family` presenting it again also revokes every token that
 * the same login led to (RFC 9700 §4.14.2). Under `none` it stays good.
 */
export type Rotation = 'revoke-family' | 'rotate' | 'none';

export interface SandboxOptions {
  /** Milliseconds since 1970. @default Date.now */
  clock?: () => number;
  /** In seconds. @default what the spec's example says, or else 3600 */
  accessTokenLifetime?: number | undefined;
  /** In seconds. @default what the spec's example says, or else 30 days */
  refreshTokenLifetime?: number | undefined;
  /** @default 'revoke-family' */
  rotation?: Rotation;
  /**
   * Whether a challenge that depends on the response (MFA) is asked. One that always follows (OTP)
   * is asked in any case.
   * @default false
   */
  challenge?: boolean;
  /** Leaves the refresh token out where the schema allows that. @default false */
  omitRefreshToken?: boolean;
  /** Every list has at least this many things from the start, made up like its examples. @default 0 */
  things?: number;
  /** Tokens and identities are the same in every run with the same seed. @default they are random */
  seed?: number | undefined;
  /** The `operationId`s of what the account has no right to: 403 for a valid token. @default [] */
  forbidden?: readonly string[];
  /** Called once a request, when its answer is known. */
  onRequest?: ((entry: RequestLogEntry) => void) | undefined;
}

/** The options as they are in force; assign to them to change a sandbox while it runs. */
export type ResolvedSandboxOptions = {
  -readonly [Name in keyof SandboxOptions]-?: SandboxOptions[Name];
};

/** What can be chosen anew when a sandbox is reset. */
export type ResetOptions = Omit<SandboxOptions, 'clock' | 'onRequest'>;

export interface RequestLogEntry {
  /** The first request since the last reset is 1. */
  readonly number: number;
  /** When the request came, by the sandbox's clock. */
  readonly time: number;
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  /** With the values of credentials blotted out. Empty, or begins with `?`. */
  readonly query: string;
  /** Undefined if the connection was dropped. */
  readonly status: number | undefined;
  readonly operationId: string | undefined;
  /** The lifecycle's workflow that the request is a step of. */
  readonly workflowId: string | undefined;
  readonly milliseconds: number;
  /** The security schemes of the OpenAPI document whose credentials were sent, right or wrong. */
  readonly schemes: readonly string[];
  /** The access token that was presented, as the first eight hexadecimal digits of its SHA-256. */
  readonly token: string | undefined;
  /**
   * Which of the access tokens issued since the last reset that is: the first is 1. Undefined for
   * a token that was never issued; 0 is the account's own, which nobody had to ask for.
   */
  readonly tokenNumber: number | undefined;
  /** Why the request was refused. */
  readonly reason: string | undefined;
}

export interface SandboxCounters {
  readonly requests: number;
  /** Requests that are a step of a login, of a challenge or of a refresh, whatever came of them. */
  readonly tokenRequests: number;
  /** Those of them that are a refresh. */
  readonly refreshes: number;
  /** Requests whose token or other credentials were refused, and whatever else was answered 401. */
  readonly refusals: number;
  readonly byOperation: Readonly<Record<string, number>>;
  /** Token exchanges, whether they succeeded or failed, by the workflow they belong to. */
  readonly byWorkflow: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  /** The requests whose effect was carried out, even if their answer was lost. */
  readonly applied: Readonly<Record<string, number>>;
}

export interface ProviderSandbox {
  readonly name: string;
  /**
   * WHATWG fetch, answered in process. Any origin is accepted: the path decides. Rejects only as
   * fetch does: with the signal's reason, or with a TypeError when a `drop` fault says so.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The value of every input of the lifecycle's workflows: the credentials that are right. */
  readonly account: Readonly<Record<string, string>>;
  readonly options: ResolvedSandboxOptions;
  readonly counters: SandboxCounters;
  /** The last 1,000 requests, in the order in which they took effect. Holds no secrets. */
  readonly requests: readonly RequestLogEntry[];
  /** The faults that still wait, with the `times` that are left of each. */
  readonly faults: readonly Fault[];
  /** Every access token is unknown from now on. */
  revokeAccessTokens(): void;
  /** Every refresh token is unknown from now on. */
  revokeRefreshTokens(): void;
  /**
   * Faults are used up in the order in which they were added.
   *
   * @throws RangeError if the provider has no such operation or workflow
   */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Back to the first moment: counters, log, tokens, faults and stored things. Options that aren't given stay. */
  reset(options?: ResetOptions): void;
}
