// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import { zNewRider, zNewTrip, zProviderApiKey, zTokenRequest, zTripCancellation } from './components.ts';
import type { RequestSchemas } from './types.ts';

export const createToken = {
  operationId: 'createToken',
  parameters: {},
  body: zTokenRequest,
} as unknown as RequestSchemas<paths['/token']['post']>;

export const getRiderByRiderId = {
  operationId: 'getRiderByRiderId',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      rider_id: /*@__PURE__*/ z.string(),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/riders/getByRiderId']['get']>;

export const getRiderByMediroutesRiderId = {
  operationId: 'getRiderByMediroutesRiderId',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      mediroutes_rider_id: /*@__PURE__*/ z.string(),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/riders/getByMediroutesRiderId']['get']>;

export const createRider = {
  operationId: 'createRider',
  parameters: {},
  body: zNewRider,
} as unknown as RequestSchemas<paths['/api/v1/riders']['post']>;

export const getSingleTrip = {
  operationId: 'getSingleTrip',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      trip_id: /*@__PURE__*/ z.string(),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/singletrip']['get']>;

export const createSingleTrip = {
  operationId: 'createSingleTrip',
  parameters: {},
  body: zNewTrip,
} as unknown as RequestSchemas<paths['/api/v1/singletrip']['post']>;

export const cancelTrip = {
  operationId: 'cancelTrip',
  parameters: {},
  body: zTripCancellation,
} as unknown as RequestSchemas<paths['/api/v1/rides/CancelTripByTripGuid']['delete']>;

export const listSpaceTypes = {
  operationId: 'listSpaceTypes',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      includeInactive: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/spacetype/getAllSpaceTypes']['get']>;
