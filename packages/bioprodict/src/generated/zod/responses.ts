// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { paths } from '../schema.ts';
import {
  zAcceptedBatch,
  zAminoAcidList,
  zApiError,
  zBatchPredictions,
  zDatabases,
  zHelixError,
  zHelixTokenError,
  zHelixTokenResponse,
  zMentions,
  zMutationList,
  zPrediction,
  zStoredCustomProtein,
  zTokenResponse,
  zTranscriptIds,
} from './components.ts';
import type { ResponseSchemas } from './types.ts';

export const createToken = {
  operationId: 'createToken',
  method: 'POST',
  path: '/oauth/oauth/token',
  responses: { 200: zTokenResponse, 400: zApiError, 401: zApiError },
} as unknown as ResponseSchemas<paths['/oauth/oauth/token']['post']>;

export const createHelixToken = {
  operationId: 'createHelixToken',
  method: 'POST',
  path: '/oauth/token',
  responses: {
    200: zHelixTokenResponse,
    400: zHelixTokenError,
    401: zHelixTokenError,
    403: zHelixTokenError,
  },
} as unknown as ResponseSchemas<paths['/oauth/token']['post']>;

export const listDatabases = {
  operationId: 'listDatabases',
  method: 'GET',
  path: '/miner/databases',
  responses: { 200: zDatabases, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/miner/databases']['get']>;

export const annotateText = {
  operationId: 'annotateText',
  method: 'POST',
  path: '/miner/annotate/{databaseId}',
  responses: { 200: zMentions, 400: zApiError, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/miner/annotate/{databaseId}']['post']>;

export const listMutationsByProtein = {
  operationId: 'listMutationsByProtein',
  method: 'GET',
  path: '/persistence3dm/getMutationsByProteinId/{proteinDbId}',
  responses: { 200: zMutationList, 400: zApiError, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/persistence3dm/getMutationsByProteinId/{proteinDbId}']['get']>;

export const listMutationsByPosition = {
  operationId: 'listMutationsByPosition',
  method: 'GET',
  path: '/persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}',
  responses: { 200: zMutationList, 400: zApiError, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}']['get']>;

export const listAminoAcids = {
  operationId: 'listAminoAcids',
  method: 'GET',
  path: '/persistence3dm/getAminoAcids/{familyId}/{proteinDbId}',
  responses: { 200: zAminoAcidList, 400: zApiError, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/persistence3dm/getAminoAcids/{familyId}/{proteinDbId}']['get']>;

export const createCustomProtein = {
  operationId: 'createCustomProtein',
  method: 'POST',
  path: '/customproteindata/customProteinDocument/doc',
  responses: { 200: zStoredCustomProtein, 400: zApiError, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/customproteindata/customProteinDocument/doc']['post']>;

export const createCustomProteins = {
  operationId: 'createCustomProteins',
  method: 'POST',
  path: '/customproteindata/customProteinDocument/batch',
  responses: { 200: zAcceptedBatch, 400: zApiError, 401: zApiError, 403: zApiError },
} as unknown as ResponseSchemas<paths['/customproteindata/customProteinDocument/batch']['post']>;

export const listTranscripts = {
  operationId: 'listTranscripts',
  method: 'GET',
  path: '/transcripts',
  responses: { 200: zTranscriptIds, 401: zHelixError, 500: zHelixError },
} as unknown as ResponseSchemas<paths['/transcripts']['get']>;

export const getPrediction = {
  operationId: 'getPrediction',
  method: 'GET',
  path: '/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}',
  responses: {
    200: zPrediction,
    400: zHelixError,
    401: zHelixError,
    404: zHelixError,
    500: zHelixError,
  },
} as unknown as ResponseSchemas<paths['/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}']['get']>;

export const predictBatch = {
  operationId: 'predictBatch',
  method: 'POST',
  path: '/batch',
  responses: { 200: zBatchPredictions, 400: zHelixError, 401: zHelixError, 500: zHelixError },
} as unknown as ResponseSchemas<paths['/batch']['post']>;
