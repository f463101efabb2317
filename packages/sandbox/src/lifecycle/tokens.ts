// The valid tokens, their families (RFC 9700 §4.14.2: all tokens of one login), and the values for
// later steps.

import type { IssuedField } from './compile.ts';

export interface Family {
  readonly scheme: string | undefined;
  /** The latest credentials that belong to its access tokens, by security scheme. */
  readonly companions: Map<string, string>;
  /** The latest outputs of its login that a refresh or a logout sends again. */
  readonly stored: Map<string, string>;
  revoked: boolean;
}

export interface Token {
  readonly family: Family;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Serial number of the token, starting at 1. The account's own tokens have 0. */
  readonly number: number;
  /** Whether this is a refresh token that was already used. */
  used: boolean;
  revoked: boolean;
}

export interface Minted {
  readonly field: IssuedField;
  readonly scheme: string | undefined;
  readonly expiresAt: number;
  /** The number of polls for the user's action. */
  polls: number;
}

/** Milliseconds since 1970. */
interface Expiry {
  readonly access: number;
  readonly refresh: number;
}

/** Above this number, expired tokens are deleted, so that memory does not grow without limit. */
const pruneAt = 10_000;
/** Above this number, the oldest tokens are deleted, expired or not. */
const most = 50_000;

export class Tokens {
  readonly #clock: () => number;
  readonly #access = new Map<string, Token>();
  readonly #refresh = new Map<string, Token>();
  readonly #minted = new Map<string, Minted>();
  #issued = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  #newToken(family: Family, expiresAt: number, number: number): Token {
    return { family, issuedAt: this.#clock(), expiresAt, number, used: false, revoked: false };
  }

  /** Returns the last access and refresh tokens with their values, oldest first. */
  last(count: number): ['access' | 'refresh', string, Token][] {
    const of = (kind: 'access' | 'refresh', store: Map<string, Token>) =>
      [...store]
        .slice(-count)
        .map(([value, token]): [typeof kind, string, Token] => [kind, value, token]);
    return [...of('access', this.#access), ...of('refresh', this.#refresh)];
  }

  clear(): void {
    this.#access.clear();
    this.#refresh.clear();
    this.#minted.clear();
    this.#issued = 0;
  }

  revokeAccess(): void {
    for (const token of this.#access.values()) token.revoked = true;
  }

  revokeRefresh(): void {
    for (const token of this.#refresh.values()) token.revoked = true;
  }

  addAccess(value: string, family: Family, expiresAt: number): void {
    this.#prune(this.#access);
    this.#access.set(value, this.#newToken(family, expiresAt, ++this.#issued));
  }

  addRefresh(value: string, family: Family, expiresAt: number): void {
    this.#prune(this.#refresh);
    this.#refresh.set(value, this.#newToken(family, expiresAt, this.#issued));
  }

  /** Adds the account's tokens, which are valid without a login. */
  addGiven(given: { access?: string; refresh?: string }, family: Family, expiry: Expiry): void {
    if (given.access !== undefined)
      this.#access.set(given.access, this.#newToken(family, expiry.access, 0));
    if (given.refresh !== undefined)
      this.#refresh.set(given.refresh, this.#newToken(family, expiry.refresh, 0));
  }

  addMinted(value: string, minted: Omit<Minted, 'polls'>): void {
    this.#prune(this.#minted);
    this.#minted.set(value, { ...minted, polls: 0 });
  }

  access(value: string): Token | undefined {
    return this.#access.get(value);
  }

  refresh(value: string): Token | undefined {
    return this.#refresh.get(value);
  }

  minted(value: string): Minted | undefined {
    const minted = this.#minted.get(value);
    return minted && minted.expiresAt > this.#clock() ? minted : undefined;
  }

  forgetMinted(value: string): void {
    this.#minted.delete(value);
  }

  /** Returns why the token is invalid, or undefined if it is valid. */
  fault(token: Token | undefined): string | undefined {
    if (!token) return 'unknown';
    if (token.revoked) return 'revoked';
    if (token.family.revoked) return 'revoked with its family';
    if (token.used) return 'used before';
    return token.expiresAt <= this.#clock() ? 'expired' : undefined;
  }

  #prune(store: Map<string, Token | Minted>): void {
    if (store.size === 0 || store.size % pruneAt !== 0) return;
    const now = this.#clock();
    for (const [value, { expiresAt }] of store) if (expiresAt <= now) store.delete(value);
    for (const value of store.keys()) {
      if (store.size < most) break;
      store.delete(value);
    }
  }
}
