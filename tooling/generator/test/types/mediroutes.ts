// Never run: what has to compile, and what must not.
import {
  createMediroutesClient,
  type MediroutesClient,
  type MediroutesCredentials,
} from '@x/mediroutes';
import { type Equal, holds, type IsAny } from './check.ts';

const credentials = { username: 'ada@example.com', password: 'p' };
const mediroutes = createMediroutesClient({ credentials });
createMediroutesClient({ server: { host: 'external.mediroutesapi.com' }, credentials });
createMediroutesClient({ baseUrl: 'https://localhost', credentials });

holds<Equal<IsAny<MediroutesClient>, false>>();
holds<Equal<IsAny<MediroutesCredentials>, false>>();

const { data, error } = await mediroutes.GET('/api/v1/riders/getByRiderId', {
  params: { query: { api_key: 'k', rider_id: 'r' } },
});
holds<Equal<IsAny<typeof data>, false>>();
holds<Equal<IsAny<typeof error>, false>>();
if (data) holds<Equal<IsAny<(typeof data)['rider_id']>, false>>();

// @ts-expect-error there is no such host
createMediroutesClient({ server: { host: 'mediroutes.example' }, credentials });
// @ts-expect-error one or the other
createMediroutesClient({ server: {}, baseUrl: 'https://localhost', credentials });
// @ts-expect-error the password is missing
createMediroutesClient({ credentials: { username: 'ada@example.com' } });
// @ts-expect-error it asks no challenges
createMediroutesClient({ credentials, onChallenge: async () => ({ code: '1' }) });
// @ts-expect-error there is no such path
await mediroutes.GET('/api/v1/rider');
// @ts-expect-error the key of the provider is missing
await mediroutes.GET('/api/v1/riders/getByRiderId', { params: { query: { rider_id: 'r' } } });
// @ts-expect-error a rider needs the caller's id
await mediroutes.POST('/api/v1/riders', { body: { tp_api_key: 'k' } });
