// Detects a client that calls with the token of another client of the same process, or of another account. The kit knows
// which client acts only while actions do not overlap. Clients of one account share a store.

export interface OwnerWatch {
  /** From now on, this client or account acts. Undefined if several may act. */
  act(owner: string | undefined): void;
  /** The names of users, with the accounts to which they belong. A name that contains another one comes first. */
  know(names: ReadonlyMap<string, string>): void;
  /** Gets the decoded body and the access token of a request, and the tokens in its response. */
  see(seen: {
    readonly body: string;
    readonly sent: string | undefined;
    readonly issued: readonly string[];
  }): void;
  /** Returns the mistakes since the last call, and forgets the tokens and names. */
  collect(): string[];
}

export function watchOwners(): OwnerWatch {
  const owners = new Map<string, string>();
  const mistakes = new Set<string>();
  let names: ReadonlyMap<string, string> = new Map();
  let actor: string | undefined;
  /** A login names its account, and a refresh contains a token of it. */
  const accountIn = (body: string): string | undefined =>
    [...names, ...owners].find(([text]) => body.includes(text))?.[1];
  return {
    act(owner) {
      actor = owner;
    },
    know(given) {
      names = given;
    },
    see({ body, sent, issued }) {
      const owner = owners.get(sent ?? '');
      if (owner !== undefined && actor !== undefined && owner !== actor)
        mistakes.add(`the ${actor} called with the token of the ${owner}`);
      const account = names.size > 0 ? accountIn(body) : undefined;
      const found = account ?? actor;
      if (found !== undefined) for (const token of issued) owners.set(token, found);
    },
    collect() {
      const found = [...mistakes];
      mistakes.clear();
      owners.clear();
      names = new Map();
      actor = undefined;
      return found;
    },
  };
}
