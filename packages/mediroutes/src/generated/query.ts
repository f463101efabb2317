// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { queriesOf, type MutationCall, type QueryCall } from '@x/auth-core/query';
import type { MediroutesClient } from './index.ts';
import { api } from './operations.ts';
import type { operations } from './schema.ts';

export type {
  MutationCall,
  OperationMutationOptions,
  OperationQueryOptions,
  QueryCall,
} from '@x/auth-core/query';

/** The queries and mutations of the API, by the names of its operations. */
export interface MediroutesQueries {
  /** Get tokens with a password or a refresh token */
  createToken: MutationCall<operations, 'createToken'>;
  /** List the transportation providers the user may act for */
  listAccess: QueryCall<operations, 'listAccess'>;
  /** Get a rider by the caller's id */
  getRiderByRiderId: QueryCall<operations, 'getRiderByRiderId'>;
  /** Get a rider by MediRoutes' id */
  getRiderByMediroutesRiderId: QueryCall<operations, 'getRiderByMediroutesRiderId'>;
  /** Create a rider */
  createRider: MutationCall<operations, 'createRider'>;
  /** Get a trip by the caller's id */
  getSingleTrip: QueryCall<operations, 'getSingleTrip'>;
  /** Book a trip */
  createSingleTrip: MutationCall<operations, 'createSingleTrip'>;
  /** Cancel a trip */
  cancelTrip: MutationCall<operations, 'cancelTrip'>;
  /** List the space types of a transportation provider */
  listSpaceTypes: QueryCall<operations, 'listSpaceTypes'>;
  /** Change single properties of a trip */
  updateTripProperties: MutationCall<operations, 'updateTripProperties'>;
  /** Read the costs of a trip */
  getTripCostBreakdown: QueryCall<operations, 'getTripCostBreakdown'>;
  /** Read a funding source */
  getFundingSource: QueryCall<operations, 'getFundingSource'>;
  /** Create a funding source */
  createFundingSource: MutationCall<operations, 'createFundingSource'>;
  /** Read users */
  getUsers: QueryCall<operations, 'getUsers'>;
  /** Create a user */
  createUser: MutationCall<operations, 'createUser'>;
  /** Change a user */
  updateUser: MutationCall<operations, 'updateUser'>;
  /** Read the model of a webhook */
  getWebhookModel: QueryCall<operations, 'getWebhookModel'>;
  /** Subscribe to new trips */
  subscribeToNewTrips: MutationCall<operations, 'subscribeToNewTrips'>;
}

/**
 * The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are
 * `ApiError`s. Requires `@tanstack/query-core` 5, which every adapter of TanStack Query contains.
 *
 * @example
 * const queries = createMediroutesQueries(mediroutes);
 * const { data, error } = useQuery(queries.listAccess.queryOptions());
 */
export function createMediroutesQueries(client: MediroutesClient): MediroutesQueries {
  return queriesOf<MediroutesQueries>(api, client);
}
