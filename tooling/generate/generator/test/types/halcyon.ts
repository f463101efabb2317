// Type tests, never run: valid calls compile, and invalid ones do not.
import {
  createHalcyonClient,
  type HalcyonChallenge,
  type HalcyonClient,
  type HalcyonCredentials,
} from '@x/halcyon';
import { type Equal, holds, type IsAny } from './check.ts';

const credentials = { user: 'u', secret: 's', client_id: 'i', client_key: 'k' };
const halcyon = createHalcyonClient({ server: { region: 'north' }, credentials });
createHalcyonClient({ baseUrl: 'https://localhost', credentials: async () => credentials });

holds<Equal<IsAny<HalcyonClient>, false>>();
holds<Equal<IsAny<HalcyonCredentials>, false>>();
holds<Equal<keyof HalcyonCredentials, 'user' | 'secret' | 'client_id' | 'client_key'>>();
holds<Equal<HalcyonChallenge['challenge'], 'code'>>();
holds<Equal<HalcyonChallenge['details']['sent_to'], string | null | undefined>>();
holds<Equal<HalcyonChallenge['resend'], () => Promise<void>>>();

const { data, error } = await halcyon.GET('/turbines', {
  params: { query: { filter: { turning: true } } },
});
holds<Equal<IsAny<typeof data>, false>>();
holds<Equal<IsAny<typeof error>, false>>();
if (data) holds<Equal<(typeof data)['turbines'][number]['name'], string>>();
if (error) holds<Equal<(typeof error)['reason'], unknown>>();

createHalcyonClient({
  server: { region: 'south' },
  credentials,
  // @ts-expect-error the answer needs the code
  onChallenge: async ({ challenge }) => ({ challenge }),
});
// @ts-expect-error unknown region
createHalcyonClient({ server: { region: 'east' }, credentials });
// @ts-expect-error the region is required
createHalcyonClient({ server: {}, credentials });
// @ts-expect-error the region is required
createHalcyonClient({ credentials });
// @ts-expect-error server and baseUrl exclude each other
createHalcyonClient({ server: { region: 'north' }, baseUrl: 'https://localhost', credentials });
const incomplete = { user: 'u', secret: 's', client_id: 'i' };
// @ts-expect-error the client's key is missing
createHalcyonClient({ server: { region: 'north' }, credentials: incomplete });
await halcyon.session.login(credentials);
// @ts-expect-error the client's key is missing
await halcyon.session.login(incomplete);
// @ts-expect-error unknown path
await halcyon.GET('/turbine');
// @ts-expect-error unknown member of the filter
await halcyon.GET('/turbines', { params: { query: { filter: { spinning: true } } } });
// @ts-expect-error the name is missing
await halcyon.POST('/turbines', { body: {} });
// @ts-expect-error the id is missing
await halcyon.GET('/turbines/{id}');
