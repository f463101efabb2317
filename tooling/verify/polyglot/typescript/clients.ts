// A client of each provider, with two calls.
import type { Session } from '@x/auth-core';
import { createBioprodictClient } from '@x/bioprodict';
import { createBiotClient } from '@x/biot';
import { createIotconnectClient } from '@x/iotconnect';
import { createMediroutesClient } from '@x/mediroutes';

export interface ClientOptions {
  readonly baseUrl: string;
  readonly clock: () => number;
}

export interface DrivenClient {
  readonly session: Session;
  /** @param baseUrl another origin, instead of the client's own base URL */
  read(baseUrl?: string): Promise<{ response: Response }>;
  create(): Promise<{ response: Response }>;
}

type Account = Readonly<
  Record<'username' | 'password' | 'client_id' | 'client_secret' | 'solutionKey', string>
>;

export const connect: Readonly<
  Record<string, (account: Account, options: ClientOptions) => DrivenClient>
> = {
  biot({ username, password }, options) {
    const biot = createBiotClient({ ...options, credentials: { username, password } });
    return {
      session: biot.session,
      read: (baseUrl) => biot.GET('/device/v2/devices', { ...(baseUrl && { baseUrl }) }),
      create: () =>
        biot.POST('/device/v2/devices', {
          body: { _id: 'conformance', _templateId: crypto.randomUUID() },
        }),
    };
  },
  bioprodict({ username, password, client_id, client_secret }, options) {
    const credentials = { username, password, client_id, client_secret };
    const bioprodict = createBioprodictClient({ ...options, credentials });
    return {
      session: bioprodict.session,
      read: (baseUrl) => bioprodict.GET('/miner/databases', { ...(baseUrl && { baseUrl }) }),
      create: () =>
        bioprodict.POST('/customproteindata/customProteinDocument/doc', {
          body: { customId: 'conformance', sequence: 'MKTAYIAKQR' },
        }),
    };
  },
  iotconnect({ solutionKey, username, password }, options) {
    const credentials = { solutionKey, username, password };
    const iotconnect = createIotconnectClient({ ...options, credentials });
    return {
      session: iotconnect.session,
      read: (baseUrl) => iotconnect.GET('/api/v2/Device', { ...(baseUrl && { baseUrl }) }),
      create: () =>
        iotconnect.POST('/api/v2/Device', {
          body: {
            uniqueId: 'conformance',
            displayName: 'Conformance',
            deviceTemplateGuid: crypto.randomUUID(),
            entityGuid: crypto.randomUUID(),
          },
        }),
    };
  },
  mediroutes({ username, password }, options) {
    const mediroutes = createMediroutesClient({ ...options, credentials: { username, password } });
    return {
      session: mediroutes.session,
      read: (baseUrl) => mediroutes.GET('/api/v1/access', { ...(baseUrl && { baseUrl }) }),
      create: () =>
        mediroutes.POST('/api/v1/riders', {
          body: {
            tp_api_key: 'conformance',
            rider_id: 'conformance',
            first_name: 'Ada',
            last_name: 'Example',
          },
        }),
    };
  },
};
