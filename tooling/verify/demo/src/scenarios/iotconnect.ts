// IoTConnect: a login in two steps. The first step returns the token that authenticates the second.
import { createIotconnectClient } from '@x/iotconnect';
import { type Scenario, value } from '../scenario.ts';

export const scenario: Scenario = {
  provider: 'iotconnect',
  login: 'basic token, then password',
  sandbox: {},
  connect(baseUrl, account, clock) {
    const iotconnect = createIotconnectClient({
      baseUrl,
      clock,
      credentials: {
        solutionKey: value(account, 'solutionKey'),
        username: value(account, 'username'),
        password: value(account, 'password'),
      },
    });
    return {
      session: iotconnect.session,
      async read() {
        const { data, response } = await iotconnect.GET('/api/v2/Device');
        return { status: response.status, found: `devices: ${data?.data.length}` };
      },
      async create() {
        const body = {
          uniqueId: 'demo-device',
          displayName: 'Demo',
          deviceTemplateGuid: crypto.randomUUID(),
          entityGuid: crypto.randomUUID(),
        };
        await iotconnect.POST('/api/v2/Device', { body });
        const path = { uniqueId: body.uniqueId };
        const { data, response } = await iotconnect.GET('/api/v2/Device/uniqueId/{uniqueId}', {
          params: { path },
        });
        return { status: response.status, found: `device ${data?.data[0]?.uniqueId}` };
      },
    };
  },
};
