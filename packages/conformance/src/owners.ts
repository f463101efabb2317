// Detects a client that calls with the token of another client of the same process. The kit knows which client acts only
// while actions do not overlap, and not in cases with a store, which clients share.

export interface OwnerWatch {
  /** From now on, this client acts. Undefined if several may act. */
  act(client: string | undefined): void;
  /** Gets the access token of a request, and those in its response. */
  see(tokens: { readonly sent: string | undefined; readonly issued: readonly string[] }): void;
  /** Returns the mistakes since the last call, and forgets the tokens. */
  collect(): string[];
}

export function watchOwners(): OwnerWatch {
  const owners = new Map<string, string>();
  const mistakes = new Set<string>();
  let actor: string | undefined;
  return {
    act(client) {
      actor = client;
    },
    see({ sent, issued }) {
      if (actor === undefined) return;
      const owner = owners.get(sent ?? '');
      if (owner !== undefined && owner !== actor)
        mistakes.add(`the client "${actor}" called with the token of the client "${owner}"`);
      for (const token of issued) owners.set(token, actor);
    },
    collect() {
      const found = [...mistakes];
      mistakes.clear();
      owners.clear();
      actor = undefined;
      return found;
    },
  };
}
