// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { form, inBody, type ApiDefinition } from '@x/auth-core/client';

/** The servers, security schemes and operations of the API. */
export const api: ApiDefinition = {
  name: 'mediroutes',
  servers: [
    {
      url: 'https://{host}',
      variables: {
        host: {
          default: 'api.mediroutes.com',
          enum: [
            'api.mediroutes.com',
            'external.mediroutesapi.com',
            'mediroutesexternalapi-primary-test.azurewebsites.net',
            'mediroutes-externalapi-dev.azurewebsites.net',
          ],
        },
      },
    },
  ],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ', replay: 'always' },
  },
  operations: {
    'POST /token': { operationId: 'createToken', send: [inBody({ 'application/x-www-form-urlencoded': form() })] },
    'GET /api/v1/access': { operationId: 'listAccess', security: 'bearer' },
    'GET /api/v1/riders/getByRiderId': { operationId: 'getRiderByRiderId', security: 'bearer' },
    'GET /api/v1/riders/getByMediroutesRiderId': { operationId: 'getRiderByMediroutesRiderId', security: 'bearer' },
    'POST /api/v1/riders': { operationId: 'createRider', security: 'bearer' },
    'GET /api/v1/singletrip': { operationId: 'getSingleTrip', security: 'bearer' },
    'POST /api/v1/singletrip': { operationId: 'createSingleTrip', security: 'bearer' },
    'DELETE /api/v1/rides/CancelTripByTripGuid': { operationId: 'cancelTrip', security: 'bearer', hasNoContent: true },
    'GET /api/v1/spacetype/getAllSpaceTypes': { operationId: 'listSpaceTypes', security: 'bearer' },
    'PATCH /api/v1/singletrip/withProperties': { operationId: 'updateTripProperties', security: 'bearer' },
    'GET /api/v1/rides/getTripCostBreakdown': { operationId: 'getTripCostBreakdown', security: 'bearer' },
    'GET /api/v1/fundingsources/getFundingSourceById': { operationId: 'getFundingSource', security: 'bearer' },
    'POST /api/v1/fundingsources': { operationId: 'createFundingSource', security: 'bearer' },
    'GET /api/v1/users': { operationId: 'getUsers', security: 'bearer' },
    'POST /api/v1/users': { operationId: 'createUser', security: 'bearer' },
    'PATCH /api/v1/users': { operationId: 'updateUser', security: 'bearer' },
    'GET /api/v1/webhook': { operationId: 'getWebhookModel', security: 'bearer' },
    'POST /api/v1/webhook/newTrip': { operationId: 'subscribeToNewTrips', security: 'bearer' },
  },
};
