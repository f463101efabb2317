// BioT: the provider sends a code to the user's phone during the login, and the client asks for it.
import { createBiotClient } from '@x/biot';
import { type Scenario, value } from '../scenario.ts';

export const scenario: Scenario = {
  provider: 'biot',
  login: 'password, then a code (MFA)',
  sandbox: { challenge: true },
  connect(baseUrl, account, clock) {
    const biot = createBiotClient({
      baseUrl,
      clock,
      credentials: { username: value(account, 'username'), password: value(account, 'password') },
      onChallenge: () => ({ code: value(account, 'code') }),
    });
    return {
      session: biot.session,
      async read() {
        const query = { searchRequest: { limit: 10 } };
        const { data, response } = await biot.GET('/device/v2/devices', { params: { query } });
        return { status: response.status, found: `devices: ${data?.data.length}` };
      },
      async create() {
        const body = { _id: 'demo-device', _templateId: crypto.randomUUID() };
        await biot.POST('/device/v2/devices', { body });
        const path = { id: body._id };
        const { data, response } = await biot.GET('/device/v2/devices/{id}', { params: { path } });
        return { status: response.status, found: `device ${data?._id}` };
      },
    };
  },
};
