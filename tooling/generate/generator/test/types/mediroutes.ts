// Type tests, never run: valid calls compile, and invalid ones do not.
import {
  type components,
  createMediroutesClient,
  type MediroutesClient,
  type MediroutesCredentials,
  type UndocumentedBody,
  unwrap,
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

const query = { api_key: 'k', rider_id: 'r' };
const result = await mediroutes.GET('/api/v1/riders/getByRiderId', { params: { query } });
if (result.status === 200) holds<Equal<typeof result.data, components['schemas']['Rider']>>();
if (result.status === 429) holds<Equal<typeof result.error, components['schemas']['ApiError']>>();
if (result.status === 503) holds<Equal<typeof result.error, UndocumentedBody>>();
const rider = unwrap(result);
holds<Equal<typeof rider, components['schemas']['Rider']>>();

// @ts-expect-error unknown host
createMediroutesClient({ server: { host: 'mediroutes.example' }, credentials });
// @ts-expect-error server and baseUrl exclude each other
createMediroutesClient({ server: {}, baseUrl: 'https://localhost', credentials });
// @ts-expect-error the password is missing
createMediroutesClient({ credentials: { username: 'ada@example.com' } });
// @ts-expect-error the logins have no challenges
createMediroutesClient({ credentials, onChallenge: async () => ({ code: '1' }) });
// @ts-expect-error unknown path
await mediroutes.GET('/api/v1/rider');
// @ts-expect-error the key of the provider is missing
await mediroutes.GET('/api/v1/riders/getByRiderId', { params: { query: { rider_id: 'r' } } });
// @ts-expect-error a rider needs the caller's id
await mediroutes.POST('/api/v1/riders', { body: { tp_api_key: 'k' } });
