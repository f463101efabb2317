// The interface of a contestant: a client of the same API, configured according to its documentation, that stays logged
// in if it can. All three benchmarks measure the same object.

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export type SendRequest = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface Setting {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** Sends all requests, instead of the global `fetch` or the contestant's own transport. */
  readonly fetch?: SendRequest | undefined;
}

export interface Api {
  /** A GET with one path parameter and a JSON response. */
  read(id: string): Promise<unknown>;
  list(): Promise<unknown>;
  logout(): Promise<unknown>;
}

/** A module of `contestants/`. */
export interface Contestant {
  connect(setting: Setting): Api;
}
