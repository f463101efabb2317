// Bio-Prodict: an OAuth password grant. The client authenticates with HTTP Basic.
import { createBioprodictClient } from '@x/bioprodict';
import { type Scenario, value } from '../scenario.ts';

export const scenario: Scenario = {
  provider: 'bioprodict',
  login: 'password grant, HTTP Basic client',
  sandbox: {},
  connect(baseUrl, account, clock) {
    const bioprodict = createBioprodictClient({
      baseUrl,
      clock,
      credentials: {
        username: value(account, 'username'),
        password: value(account, 'password'),
        client_id: value(account, 'client_id'),
        client_secret: value(account, 'client_secret'),
      },
    });
    return {
      session: bioprodict.session,
      async read() {
        const { data, response } = await bioprodict.GET('/miner/databases');
        return { status: response.status, found: `databases: ${Object.keys(data ?? {}).length}` };
      },
      async create() {
        const body = { customId: 'demo_1', sequence: 'MKTAYIAKQR' };
        const { response } = await bioprodict.POST('/customproteindata/customProteinDocument/doc', {
          body,
        });
        return { status: response.status, found: `protein ${body.customId}` };
      },
    };
  },
};
