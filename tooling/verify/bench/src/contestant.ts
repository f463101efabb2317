// What every contestant is: a client of the same API, set up as its documentation says, that stays logged in
// where it can. The same object is measured in all three benchmarks.

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export type SendRequest = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface Setting {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** Sends everything instead of the global `fetch`, or whatever else the contestant sends with. */
  readonly fetch?: SendRequest | undefined;
}

export interface Api {
  /** A GET with one path parameter and a JSON answer. */
  read(id: string): Promise<unknown>;
  list(): Promise<unknown>;
  logout(): Promise<unknown>;
}

/** A module of `contestants/`. */
export interface Contestant {
  connect(setting: Setting): Api;
}
