// The clients to which tokens were issued. An application with a login form passes its credentials to `session.login()`
// only, but a refresh and a revocation name the client too (RFC 6749 §6, RFC 7009 §2.1).
import { type Attached, isObject } from '../session/grant.ts';
import type { OAuthClient } from './credentials.ts';

/** What a record contains of its client: no secret. */
interface KnownClient {
  readonly client_id: string;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** The thumbprint of the client's DPoP key (RFC 9449 §6.1). */
  readonly jkt?: string | undefined;
  /** Whether the client has no secret and no key, so that its id is enough after a restart. */
  readonly is_public: boolean;
}

interface AttachedClient extends Attached {
  readonly client: KnownClient;
}

export class Clients {
  /** The members of a client that a record must not contain. */
  readonly #secrets = new Map<string, OAuthClient>();

  /** Keeps a client in memory, without its user's password. Returns what its record contains. */
  async keep({
    client_id,
    client_secret,
    client_authentication,
    parameters,
    dpop,
  }: OAuthClient): Promise<Attached> {
    const jkt = await dpop?.handle.calculateThumbprint();
    const hasSecret = client_secret !== undefined || typeof client_authentication === 'function';
    const is_public = !dpop && (!hasSecret || client_authentication === 'none');
    const client: KnownClient = { client_id, parameters, jkt, is_public };
    if (!is_public) {
      const kept = { client_id, client_secret, client_authentication, dpop };
      this.#secrets.set(nameOf(client), kept);
    }
    const attached: AttachedClient = { client };
    return attached;
  }

  /** Returns whether the tokens of a record were issued to another client. */
  isOther(attached: Attached | undefined, { client_id }: OAuthClient): boolean {
    const client = (attached as Partial<AttachedClient> | undefined)?.client;
    return isObject(client) && client.client_id !== client_id;
  }

  /** Returns the client of a record; `undefined` if the record has none, or its secret is not in memory. */
  find(attached: Attached | undefined): OAuthClient | undefined {
    const client = (attached as Partial<AttachedClient> | undefined)?.client;
    if (!isObject(client) || typeof client.client_id !== 'string') return undefined;
    const { client_id, parameters, is_public } = client;
    const kept = is_public
      ? ({ client_id, client_authentication: 'none' } as const)
      : this.#secrets.get(nameOf(client));
    return kept && { ...kept, parameters };
  }
}

function nameOf({ client_id, jkt }: KnownClient): string {
  return JSON.stringify([client_id, jkt]);
}
