// @x/biot, a generated client. It needs no additional code.
import { createBiotClient } from '@x/biot';
import type { Api, Setting } from '../contestant.ts';

export function connect({ baseUrl, credentials, fetch }: Setting): Api {
  const biot = createBiotClient({ baseUrl, credentials, fetch });
  return {
    read: async (id) =>
      (await biot.GET('/device/v2/devices/{id}', { params: { path: { id } } })).data,
    list: async () => (await biot.GET('/device/v2/devices')).data,
    logout: () => biot.session.logout(),
  };
}
