// Type tests, never run: valid calls compile, and invalid ones do not.
import {
  type BioprodictClient,
  type BioprodictCredentials,
  type components,
  createBioprodictClient,
  type UndocumentedBody,
  unwrap,
} from '@x/bioprodict';
import { type Equal, holds, type IsAny } from './check.ts';

const client = { client_id: 'i', client_secret: 's' };
const bioprodict = createBioprodictClient({
  credentials: { username: 'u', password: 'p', ...client },
});
createBioprodictClient({
  credentials: { username: 'u', password: 'p', twofactor: '1', ...client },
});
createBioprodictClient({ baseUrl: 'https://localhost', credentials: client });

holds<Equal<IsAny<BioprodictClient>, false>>();
holds<Equal<IsAny<BioprodictCredentials>, false>>();

const path = { transcriptId: 'ENST00000000001', residueNumber: 120, variantType: 'Ser' };
const { data, error } = await bioprodict.GET(
  '/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}',
  { params: { path } },
);
holds<Equal<IsAny<typeof data>, false>>();
holds<Equal<IsAny<typeof error>, false>>();
if (data) holds<Equal<unknown extends typeof data ? true : false, false>>();

const result = await bioprodict.GET(
  '/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}',
  { params: { path } },
);
if (result.status === 200) holds<Equal<typeof result.data, components['schemas']['Prediction']>>();
if (result.status === 404) holds<Equal<typeof result.error, components['schemas']['HelixError']>>();
if (result.status === 429) holds<Equal<typeof result.error, UndocumentedBody>>();
const prediction = unwrap(result);
holds<Equal<typeof prediction, components['schemas']['Prediction']>>();

// @ts-expect-error the client's secret is missing
createBioprodictClient({ credentials: { username: 'u', password: 'p', client_id: 'i' } });
// @ts-expect-error the servers have no variables
createBioprodictClient({ server: { environment: 'x' }, credentials: client });
// @ts-expect-error the logins have no challenges
createBioprodictClient({ credentials: client, onChallenge: async () => ({ code: '1' }) });
// @ts-expect-error unknown path
await bioprodict.GET('/miner/database');
const mutations = '/persistence3dm/getMutationsByProteinId/{proteinDbId}';
await bioprodict.GET(mutations, {
  params: { path: { proteinDbId: 1 }, header: { SFAMID: 'sys1' } },
});
// @ts-expect-error the header with the 3DM system is missing
await bioprodict.GET(mutations, { params: { path: { proteinDbId: 1 } } });
await bioprodict.POST('/oauth/token', {
  body: {
    // @ts-expect-error there is one grant
    grant_type: 'password',
    ...client,
    audience: 'predictions.ai.bio-prodict.nl',
  },
});
