// What is live: tokens, the families they belong to (RFC 9700 §4.14.2: everything that one login
// led to), and the values minted for later steps.

export interface Family {
  readonly scheme: string | undefined;
  revoked: boolean;
}

export interface Token {
  readonly family: Family;
  readonly expiresAt: number;
  /** A refresh token that has been exchanged. */
  used: boolean;
}

export interface Minted {
  readonly origin: string;
  readonly scheme: string | undefined;
  readonly expiresAt: number;
}

/** Beyond this many, what has expired is forgotten, so that a long run doesn't grow for ever. */
const pruneAt = 10_000;

export class Tokens {
  readonly #clock: () => number;
  readonly #access = new Map<string, Token>();
  readonly #refresh = new Map<string, Token>();
  readonly #minted = new Map<string, Minted>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  clear(): void {
    this.#access.clear();
    this.#refresh.clear();
    this.#minted.clear();
  }

  clearAccess(): void {
    this.#access.clear();
  }

  clearRefresh(): void {
    this.#refresh.clear();
  }

  addAccess(value: string, family: Family, expiresAt: number): void {
    this.#prune(this.#access);
    this.#access.set(value, { family, expiresAt, used: false });
  }

  addRefresh(value: string, family: Family, expiresAt: number): void {
    this.#prune(this.#refresh);
    this.#refresh.set(value, { family, expiresAt, used: false });
  }

  addMinted(value: string, minted: Minted): void {
    this.#prune(this.#minted);
    this.#minted.set(value, minted);
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

  /** Why the token isn't good, or undefined if it is. */
  fault(token: Token | undefined): string | undefined {
    if (!token) return 'unknown or revoked';
    if (token.family.revoked) return 'revoked with its family';
    if (token.used) return 'used before';
    return token.expiresAt <= this.#clock() ? 'expired' : undefined;
  }

  #prune(store: Map<string, Token | Minted>): void {
    if (store.size === 0 || store.size % pruneAt !== 0) return;
    const now = this.#clock();
    for (const [value, { expiresAt }] of store) if (expiresAt <= now) store.delete(value);
  }
}
