import { createBioprodictClient, unwrap } from '@x/bioprodict';

const bioprodict = createBioprodictClient({
  baseUrl: process.env.BIOPRODICT_URL ?? 'http://127.0.0.1:4010/bioprodict',
  credentials: {
    username: 'ada@example.com',
    password: 'sandbox-password',
    client_id: 'sandbox-client',
    client_secret: 'sandbox-client-secret',
  },
});

// List the systems that the account may use. Later calls send the id of one in a header.
const systems = await unwrap(bioprodict.GET('/miner/databases'));
const [system = ''] = Object.keys(systems);
const header = { SFAMID: system };
console.log('System:', system, '-', systems[system]);

// Find the mutations that a text mentions. The body is the text itself.
const mentions = await unwrap(
  bioprodict.POST('/miner/annotate/{databaseId}', {
    params: { path: { databaseId: system } },
    body: 'The mutation A120S of EXMPL1 lowers the activity.',
  }),
);
const [mention] = mentions;
console.log('Mentioned:', mention?.mentionType, mention?.formalRepresentation);

// List the mutations of that protein, and those of the whole family at the same position.
const proteinDbId = mention?.data.proteinDbId ?? 0;
const ofProtein = await unwrap(
  bioprodict.GET('/persistence3dm/getMutationsByProteinId/{proteinDbId}', {
    params: { path: { proteinDbId }, header },
  }),
);
const number3d = mention?.data.residueNumber3d ?? 0;
const atPosition = await unwrap(
  bioprodict.GET('/persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}', {
    params: { path: { familyId: 1, number3d }, header },
  }),
);
for (const { fromType, residueNumber, toType } of ofProtein.mutation)
  console.log('Mutation:', `${fromType}${residueNumber}${toType}`);
console.log('Proteins at the position:', new Set(atPosition.mutation.map((m) => m.proteinId)).size);

// Store a custom protein, aligned to the system.
const stored = await bioprodict.POST('/customproteindata/customProteinDocument/doc', {
  body: { customId: 'my_protein', sequence: 'MKTAYIAKQRQISFVKSHFSRQ', systems: [system] },
});
console.log('Stored:', stored.status);

// Helix is another API with its own credentials, so it needs another client.
const helix = createBioprodictClient({
  baseUrl: process.env.BIOPRODICT_URL ?? 'http://127.0.0.1:4010/bioprodict',
  credentials: { client_id: 'sandbox-client', client_secret: 'sandbox-client-secret' },
});
const path = { transcriptId: 'ENST00000000001', residueNumber: 120, variantType: 'Ser' } as const;
const prediction = await unwrap(
  helix.GET('/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}', {
    params: { path },
  }),
);
console.log('Prediction:', prediction.effect_summary);
