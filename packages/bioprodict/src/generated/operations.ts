// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { checkScheme, form, inBody, raw, type ApiDefinition } from '@x/auth-core/client';

/** The servers, security schemes and operations of the API. */
export const api: ApiDefinition = {
  name: 'bioprodict',
  servers: [
    { url: 'https://api.bio-prodict.nl' },
    { url: 'https://eggwhite.eu.auth0.com' },
    { url: 'https://api.helixlabs.ai' },
  ],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ' },
    helixBearer: { header: 'Authorization', prefix: 'Bearer ' },
  },
  checkScheme,
  operations: {
    'POST /oauth/oauth/token': { operationId: 'createToken', send: [inBody({ 'application/x-www-form-urlencoded': form() })] },
    'POST /oauth/token': { operationId: 'createHelixToken', server: 1 },
    'GET /miner/databases': { operationId: 'listDatabases', security: 'bearer' },
    'POST /miner/annotate/{databaseId}': { operationId: 'annotateText', security: 'bearer', send: [inBody({ 'text/plain': raw })] },
    'GET /persistence3dm/getMutationsByProteinId/{proteinDbId}': { operationId: 'listMutationsByProtein', security: 'bearer' },
    'GET /persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}': { operationId: 'listMutationsByPosition', security: 'bearer' },
    'GET /persistence3dm/getAminoAcids/{familyId}/{proteinDbId}': { operationId: 'listAminoAcids', security: 'bearer' },
    'POST /customproteindata/customProteinDocument/doc': { operationId: 'createCustomProtein', security: 'bearer' },
    'POST /customproteindata/customProteinDocument/batch': { operationId: 'createCustomProteins', security: 'bearer' },
    'GET /transcripts': { operationId: 'listTranscripts', security: 'helixBearer', server: 2 },
    'GET /transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}': { operationId: 'getPrediction', security: 'helixBearer', server: 2 },
    'POST /batch': {
      operationId: 'predictBatch',
      security: 'helixBearer',
      server: 2,
      send: [inBody({ 'application/x-www-form-urlencoded': form() })],
    },
  },
};
