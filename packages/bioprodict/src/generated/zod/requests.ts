// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { atLeast, integer, length } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zBatchRequest,
  zCustomProtein,
  zCustomProteins,
  zHelixTokenRequest,
  zTokenRequest,
} from './components.ts';
import type { RequestSchemas } from './types.ts';

export const createToken = {
  operationId: 'createToken',
  parameters: {},
  body: zTokenRequest,
} as unknown as RequestSchemas<paths['/oauth/oauth/token']['post'], 'application/x-www-form-urlencoded'>;

export const createHelixToken = {
  operationId: 'createHelixToken',
  parameters: {},
  body: zHelixTokenRequest,
} as unknown as RequestSchemas<paths['/oauth/token']['post']>;

export const annotateText = {
  operationId: 'annotateText',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      databaseId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/miner/annotate/{databaseId}']['post']>;

export const listMutationsByProtein = {
  operationId: 'listMutationsByProtein',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      proteinDbId: /*@__PURE__*/ z.number().check(integer),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      SFAMID: /*@__PURE__*/ z.string(),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/persistence3dm/getMutationsByProteinId/{proteinDbId}']['get']>;

export const listMutationsByPosition = {
  operationId: 'listMutationsByPosition',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      familyId: /*@__PURE__*/ z.number().check(integer),
      number3d: /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ atLeast(1)),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      SFAMID: /*@__PURE__*/ z.string(),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}']['get']>;

export const listAminoAcids = {
  operationId: 'listAminoAcids',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      familyId: /*@__PURE__*/ z.number().check(integer),
      proteinDbId: /*@__PURE__*/ z.number().check(integer),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      SFAMID: /*@__PURE__*/ z.string(),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/persistence3dm/getAminoAcids/{familyId}/{proteinDbId}']['get']>;

export const createCustomProtein = {
  operationId: 'createCustomProtein',
  parameters: {},
  body: zCustomProtein,
} as unknown as RequestSchemas<paths['/customproteindata/customProteinDocument/doc']['post']>;

export const createCustomProteins = {
  operationId: 'createCustomProteins',
  parameters: {},
  body: zCustomProteins,
} as unknown as RequestSchemas<paths['/customproteindata/customProteinDocument/batch']['post']>;

export const getPrediction = {
  operationId: 'getPrediction',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      transcriptId: /*@__PURE__*/ z.string(),
      residueNumber: /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ atLeast(1)),
      variantType: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(3, 3)),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}']['get']>;

export const predictBatch = {
  operationId: 'predictBatch',
  parameters: {},
  body: zBatchRequest,
} as unknown as RequestSchemas<paths['/batch']['post'], 'application/x-www-form-urlencoded'>;
