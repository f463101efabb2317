// MediRoutes: a password grant without client authentication, and an API key that selects the transportation provider.
import { createMediroutesClient } from '@x/mediroutes';
import { type Scenario, value } from '../scenario.ts';

export const scenario: Scenario = {
  provider: 'mediroutes',
  login: 'password grant',
  sandbox: {},
  connect(baseUrl, account, clock) {
    const mediroutes = createMediroutesClient({
      baseUrl,
      clock,
      credentials: { username: value(account, 'username'), password: value(account, 'password') },
    });
    return {
      session: mediroutes.session,
      async read() {
        const { data, response } = await mediroutes.GET('/api/v1/access');
        return { status: response.status, found: `providers: ${data?.length}` };
      },
      async create() {
        const body = {
          tp_api_key: 'demo-key',
          rider_id: 'demo-rider',
          first_name: 'Ada',
          last_name: 'Example',
        };
        await mediroutes.POST('/api/v1/riders', { body });
        const query = { api_key: body.tp_api_key, rider_id: body.rider_id };
        const { data, response } = await mediroutes.GET('/api/v1/riders/getByRiderId', {
          params: { query },
        });
        return { status: response.status, found: `rider ${data?.rider_id}` };
      },
    };
  },
};
