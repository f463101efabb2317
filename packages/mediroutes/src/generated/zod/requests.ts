// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { atLeast, integer, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zCreateRiderRequest,
  zCreateTripRequest,
  zFundingSourceWrite,
  zProviderApiKey,
  zTokenRequest,
  zTripCancellation,
  zTripPropertiesUpdate,
  zUnknownBody,
  zUserWrite,
} from './components.ts';
import type { RequestSchemas } from './types.ts';

export const createToken = {
  operationId: 'createToken',
  parameters: {},
  body: zTokenRequest,
} as unknown as RequestSchemas<paths['/token']['post'], 'application/x-www-form-urlencoded'>;

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
  body: zCreateRiderRequest,
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
  body: zCreateTripRequest,
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

export const updateTripProperties = {
  operationId: 'updateTripProperties',
  parameters: {},
  body: zTripPropertiesUpdate,
} as unknown as RequestSchemas<paths['/api/v1/singletrip/withProperties']['patch']>;

export const getTripCostBreakdown = {
  operationId: 'getTripCostBreakdown',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      trip_guid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/rides/getTripCostBreakdown']['get']>;

export const getFundingSource = {
  operationId: 'getFundingSource',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      funding_source_id: /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ atLeast(1)),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/fundingsources/getFundingSourceById']['get']>;

export const createFundingSource = {
  operationId: 'createFundingSource',
  parameters: {},
  body: zFundingSourceWrite,
} as unknown as RequestSchemas<paths['/api/v1/fundingsources']['post']>;

export const getUsers = {
  operationId: 'getUsers',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
      user_name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      includeInactiveUsers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/users']['get']>;

export const createUser = {
  operationId: 'createUser',
  parameters: {},
  body: zUserWrite,
} as unknown as RequestSchemas<paths['/api/v1/users']['post']>;

export const updateUser = {
  operationId: 'updateUser',
  parameters: {},
  body: zUserWrite,
} as unknown as RequestSchemas<paths['/api/v1/users']['patch']>;

export const getWebhookModel = {
  operationId: 'getWebhookModel',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1/webhook']['get']>;

export const subscribeToNewTrips = {
  operationId: 'subscribeToNewTrips',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      api_key: zProviderApiKey,
    }),
  },
  body: zUnknownBody,
} as unknown as RequestSchemas<paths['/api/v1/webhook/newTrip']['post']>;
