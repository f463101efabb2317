// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  queriesOf,
  type InfiniteQueryCall,
  type MutationCall,
  type QueryCall,
} from '@x/auth-core/query';
import type { BiotClient } from './index.ts';
import { api } from './operations.ts';
import { type BiotLists, lists } from './paginate.ts';
import type { operations } from './schema.ts';

/** The queries and mutations of the API, by the names of its operations. */
export interface BiotQueries {
  /** Log in with a username and password */
  login: MutationCall<operations, 'login'>;
  /** Refresh the tokens */
  refreshToken: MutationCall<operations, 'refreshToken'>;
  /** Log in with a refresh token */
  loginWithToken: MutationCall<operations, 'loginWithToken'>;
  /** Submit the code of the second factor */
  loginWithMfa: MutationCall<operations, 'loginWithMfa'>;
  /** Send the code of the second factor again */
  resendMfa: MutationCall<operations, 'resendMfa'>;
  /** Send a one-time password */
  generateOtp: MutationCall<operations, 'generateOtp'>;
  /** Log in with a one-time password */
  loginWithOtp: MutationCall<operations, 'loginWithOtp'>;
  /** Log in as a service user */
  createServiceAccessToken: MutationCall<operations, 'createServiceAccessToken'>;
  /** Log out */
  logout: MutationCall<operations, 'logout'>;
  /** Search devices */
  searchDevices: QueryCall<operations, 'searchDevices'> & InfiniteQueryCall<BiotLists['/device/v2/devices']>;
  /** Create a device */
  createDevice: MutationCall<operations, 'createDevice'>;
  /** Read a device */
  getDevice: QueryCall<operations, 'getDevice'>;
  /** Delete a device */
  deleteDevice: MutationCall<operations, 'deleteDevice'>;
  /** Change a device */
  updateDevice: MutationCall<operations, 'updateDevice'>;
  /** Search patients */
  searchPatients: QueryCall<operations, 'searchPatients'> & InfiniteQueryCall<BiotLists['/organization/v1/users/patients']>;
  /** Create a patient */
  createPatient: MutationCall<operations, 'createPatient'>;
  /** Read a patient */
  getPatient: QueryCall<operations, 'getPatient'>;
  /** Search organizations */
  searchOrganizations: QueryCall<operations, 'searchOrganizations'> & InfiniteQueryCall<BiotLists['/organization/v1/organizations']>;
  /** Read the user who is logged in */
  getSelf: QueryCall<operations, 'getSelf'>;
  /** Write a measurement */
  createMeasurement: MutationCall<operations, 'createMeasurement'>;
  /** Search raw measurements */
  searchRawMeasurements: QueryCall<operations, 'searchRawMeasurements'> & InfiniteQueryCall<BiotLists['/measurement/v2/measurements/raw']>;
}

/**
 * The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are
 * `ApiError`s. Needs `@tanstack/query-core` 5, which every adapter of TanStack Query brings.
 *
 * @example
 * const queries = createBiotQueries(biot);
 * const { data, error } = useQuery(queries.searchDevices.queryOptions());
 */
export function createBiotQueries(client: BiotClient): BiotQueries {
  return queriesOf<BiotQueries>(api, client, lists);
}
