// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zApiError,
  zDataEnvelope,
  zProviderAccess,
  zRider,
  zSpaceType,
  zTokenError,
  zTokenResponse,
  zTrip,
  zTripEnvelope,
  zUnknownBody,
} from './components.ts';
import type { ResponseSchemas } from './types.ts';

export const createToken = {
  operationId: 'createToken',
  method: 'POST',
  path: '/token',
  responses: {
    200: zTokenResponse,
    400: zTokenError,
    401: zTokenError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/token']['post']>;

export const listAccess = {
  operationId: 'listAccess',
  method: 'GET',
  path: '/api/v1/access',
  responses: {
    200: /*@__PURE__*/ z.array(zProviderAccess),
    401: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/access']['get']>;

export const getRiderByRiderId = {
  operationId: 'getRiderByRiderId',
  method: 'GET',
  path: '/api/v1/riders/getByRiderId',
  responses: {
    200: zRider,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    404: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/riders/getByRiderId']['get']>;

export const getRiderByMediroutesRiderId = {
  operationId: 'getRiderByMediroutesRiderId',
  method: 'GET',
  path: '/api/v1/riders/getByMediroutesRiderId',
  responses: {
    200: zRider,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    404: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/riders/getByMediroutesRiderId']['get']>;

export const createRider = {
  operationId: 'createRider',
  method: 'POST',
  path: '/api/v1/riders',
  responses: {
    200: zRider,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/riders']['post']>;

export const getSingleTrip = {
  operationId: 'getSingleTrip',
  method: 'GET',
  path: '/api/v1/singletrip',
  responses: {
    200: zTripEnvelope,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    404: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/singletrip']['get']>;

export const createSingleTrip = {
  operationId: 'createSingleTrip',
  method: 'POST',
  path: '/api/v1/singletrip',
  responses: {
    200: zTrip,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/singletrip']['post']>;

export const cancelTrip = {
  operationId: 'cancelTrip',
  method: 'DELETE',
  path: '/api/v1/rides/CancelTripByTripGuid',
  responses: {
    200: null,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/rides/CancelTripByTripGuid']['delete']>;

export const listSpaceTypes = {
  operationId: 'listSpaceTypes',
  method: 'GET',
  path: '/api/v1/spacetype/getAllSpaceTypes',
  responses: {
    200: /*@__PURE__*/ z.array(zSpaceType),
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/spacetype/getAllSpaceTypes']['get']>;

export const updateTripProperties = {
  operationId: 'updateTripProperties',
  method: 'PATCH',
  path: '/api/v1/singletrip/withProperties',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/singletrip/withProperties']['patch']>;

export const getTripCostBreakdown = {
  operationId: 'getTripCostBreakdown',
  method: 'GET',
  path: '/api/v1/rides/getTripCostBreakdown',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    404: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/rides/getTripCostBreakdown']['get']>;

export const getFundingSource = {
  operationId: 'getFundingSource',
  method: 'GET',
  path: '/api/v1/fundingsources/getFundingSourceById',
  responses: {
    200: zDataEnvelope,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    404: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/fundingsources/getFundingSourceById']['get']>;

export const createFundingSource = {
  operationId: 'createFundingSource',
  method: 'POST',
  path: '/api/v1/fundingsources',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/fundingsources']['post']>;

export const getUsers = {
  operationId: 'getUsers',
  method: 'GET',
  path: '/api/v1/users',
  responses: {
    200: zDataEnvelope,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/users']['get']>;

export const createUser = {
  operationId: 'createUser',
  method: 'POST',
  path: '/api/v1/users',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/users']['post']>;

export const updateUser = {
  operationId: 'updateUser',
  method: 'PATCH',
  path: '/api/v1/users',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/users']['patch']>;

export const getWebhookModel = {
  operationId: 'getWebhookModel',
  method: 'GET',
  path: '/api/v1/webhook',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/webhook']['get']>;

export const subscribeToNewTrips = {
  operationId: 'subscribeToNewTrips',
  method: 'POST',
  path: '/api/v1/webhook/newTrip',
  responses: {
    200: zUnknownBody,
    400: zApiError,
    401: zApiError,
    403: zApiError,
    429: zApiError,
    500: zApiError,
  },
} as unknown as ResponseSchemas<paths['/api/v1/webhook/newTrip']['post']>;
