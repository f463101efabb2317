// The public types: the options of a sandbox, and its methods.

import type { Purpose } from '@x/description';
import type { Fault } from './engine/faults.ts';

/** A provider: the name of its folder and its parsed documents. */
export interface ProviderDocuments {
  readonly name: string;
  /** An OpenAPI 3.1 document; without a lifecycle, OpenAPI 3.0 is also supported. */
  readonly openapi: object;
  /**
   * The Arazzo 1.1 document of the lifecycle. Without one, the security schemes describe the login. If they do not, the
   * sandbox accepts every non-empty credential of the security schemes.
   */
  readonly arazzo?: object | undefined;
  /**
   * Whether the documents are published ones that have already been checked. They are not checked again.
   * @default false
   */
  readonly isChecked?: boolean;
}

/**
 * What a refresh does to the refresh token. `revoke-family` and `rotate` replace it and reject the
 * old one from then on. With `revoke-family`, sending the old one again also revokes every token of
 * the same login (RFC 9700 §4.14.2). With `none`, the refresh token stays valid.
 */
export type Rotation = 'revoke-family' | 'rotate' | 'none';

export interface SandboxOptions {
  /** Milliseconds since 1970. @default Date.now */
  clock?: () => number;
  /** In seconds. More than a hundred years are a hundred. @default as in the spec's example, or else 3600 */
  accessTokenLifetime?: number | undefined;
  /** In seconds. More than a hundred years are a hundred. @default as in the spec's example, or else 30 days */
  refreshTokenLifetime?: number | undefined;
  /** @default 'revoke-family' */
  rotation?: Rotation;
  /**
   * Whether a challenge that depends on the response (MFA) follows. A challenge that is unconditional (OTP) always
   * follows.
   * @default false
   */
  challenge?: boolean;
  /** Whether to omit the refresh token where the schema allows that. @default false */
  omitRefreshToken?: boolean;
  /**
   * Minimum number of items in every list from the start, generated from its examples. A change has effect at the next
   * reset.
   * @default 0
   */
  things?: number;
  /**
   * Makes identities and random tokens the same in every run with the same seed. JSON Web Tokens also contain the time. A
   * change has effect at the next reset.
   * @default random
   */
  seed?: number | undefined;
  /** The `operationId`s for which the account has no permission: 403 for a valid token. @default [] */
  forbidden?: readonly string[];
  /**
   * How to handle undocumented parameters and headers, and values in another style than the documented one. APIs ignore
   * them. `report` adds warnings to the log, `reject` also rejects the request as invalid.
   * @default 'off'
   */
  strict?: 'off' | 'report' | 'reject';
  /** Called once per request, when its response is known. */
  onRequest?: ((entry: RequestLogEntry) => void) | undefined;
}

/** The current options. Assign to them to change a sandbox while it runs. */
export type ResolvedSandboxOptions = {
  -readonly [Name in keyof SandboxOptions]-?: SandboxOptions[Name];
};

/** The options that `reset` can change. */
export type ResetOptions = Omit<SandboxOptions, 'clock' | 'onRequest'>;

export interface RequestLogEntry {
  /** Serial number of the request. The first request since the last reset is 1. */
  readonly number: number;
  /** Time of the request, by the sandbox's clock. */
  readonly time: number;
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  /** Without the values of credentials. Empty, or starts with `?`. */
  readonly query: string;
  /** Undefined if the connection was dropped. */
  readonly status: number | undefined;
  readonly operationId: string | undefined;
  /** The workflow of the lifecycle to which the request belongs as a step. */
  readonly workflowId: string | undefined;
  /** What that workflow is for. Undefined for a request that is not a step of the lifecycle. */
  readonly purpose: Purpose | undefined;
  readonly milliseconds: number;
  /** The security schemes of the OpenAPI document whose credentials were sent, valid or not. */
  readonly schemes: readonly string[];
  /** Fingerprint of the access token: the first eight hexadecimal digits of its SHA-256. */
  readonly token: string | undefined;
  /**
   * Serial number of the access token: the first one issued since the last reset is 1. The
   * account's own token, which is valid without a login, is 0. Undefined for an unknown token.
   */
  readonly tokenNumber: number | undefined;
  /** Why the request was rejected. */
  readonly reason: string | undefined;
  /** The parts of the request that an API would ignore. Empty without the option `strict`. */
  readonly warnings: readonly string[];
}

export interface SandboxCounters {
  readonly requests: number;
  /** Requests that are a step of a login, challenge or refresh, successful or not. */
  readonly tokenRequests: number;
  /** The token requests that are a refresh. */
  readonly refreshes: number;
  /** Requests whose token or other credentials were rejected, and all other requests that got a 401. */
  readonly refusals: number;
  readonly byOperation: Readonly<Record<string, number>>;
  /** Token exchanges, successful or not, by workflow. */
  readonly byWorkflow: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Requests that took effect, even if their response was lost, by operation. */
  readonly applied: Readonly<Record<string, number>>;
}

/** A user name and a password, for HTTP Basic. */
export interface BasicAccount {
  readonly username: string;
  readonly password: string;
}

/** A token that the sandbox issued. */
export interface IssuedToken {
  readonly kind: 'access' | 'refresh';
  /**
   * Serial number, as `tokenNumber` in the log. A refresh token has the number of the access token that was issued with
   * it.
   */
  readonly number: number;
  /** The first eight hexadecimal digits of its SHA-256. */
  readonly fingerprint: string;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Why it is no longer valid; undefined if it is valid. */
  readonly ended: 'expired' | 'revoked' | 'used' | undefined;
}

export interface ProviderSandbox {
  readonly name: string;
  /**
   * WHATWG fetch, served in process. It accepts any origin; only the path is used. It rejects like fetch: with the
   * signal's reason, or with a TypeError after a `drop` fault.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** A valid value for every input of the lifecycle's workflows: of all logins, challenges and of the refresh. */
  readonly account: Readonly<Record<string, string>>;
  /**
   * Valid credentials of the first login. A client rejects credentials of several logins. Without a lifecycle: one
   * credential for each security scheme.
   */
  readonly credentials: Readonly<Record<string, string | number | boolean | BasicAccount>>;
  readonly options: ResolvedSandboxOptions;
  readonly counters: SandboxCounters;
  /** The last 1,000 requests, in the order of their effects, without secrets. */
  readonly requests: readonly RequestLogEntry[];
  /** Returns the last 100 access tokens and the last 100 refresh tokens, oldest first, as fingerprints. */
  issuedTokens(): Promise<readonly IssuedToken[]>;
  /** The pending faults, with their remaining `times`. */
  readonly faults: readonly Fault[];
  /** Revokes all access tokens issued so far. */
  revokeAccessTokens(): void;
  /** Revokes all refresh tokens issued so far. */
  revokeRefreshTokens(): void;
  /**
   * Adds a fault. Requests use faults in the order in which they were added.
   *
   * @throws RangeError if the fault is invalid, or the provider has no such operation or workflow
   */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /**
   * Resets counters, log, tokens, faults and stored resources. Options that are not passed do not change.
   *
   * @throws RangeError if an option is invalid
   */
  reset(options?: ResetOptions): void;
}
