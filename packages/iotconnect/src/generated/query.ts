// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  queriesOf,
  type InfiniteQueryCall,
  type MutationCall,
  type QueryCall,
} from '@x/auth-core/query';
import type { IotconnectClient } from './index.ts';
import { api } from './operations.ts';
import { type IotconnectLists, lists } from './paginate.ts';
import type { operations } from './schema.ts';

/** The queries and mutations of the API, by the names of its operations. */
export interface IotconnectQueries {
  /** Get a basic token */
  getBasicToken: QueryCall<operations, 'getBasicToken'>;
  /** Log in with a username and a password */
  login: MutationCall<operations, 'login'>;
  /** Exchange a refresh token for new tokens */
  refreshToken: MutationCall<operations, 'refreshToken'>;
  /** Verify the access token */
  verifyToken: QueryCall<operations, 'verifyToken'>;
  /** List devices */
  listDevices: QueryCall<operations, 'listDevices'> & InfiniteQueryCall<IotconnectLists['/api/v2/Device']>;
  /** Create a device */
  createDevice: MutationCall<operations, 'createDevice'>;
  /** Read a device by its unique id */
  getDeviceByUniqueId: QueryCall<operations, 'getDeviceByUniqueId'>;
  /** Update a device */
  updateDevice: MutationCall<operations, 'updateDevice'>;
  /** Delete a device */
  deleteDevice: MutationCall<operations, 'deleteDevice'>;
  /** Activate or deactivate a device */
  updateDeviceStatus: MutationCall<operations, 'updateDeviceStatus'>;
  /** List devices (API version 1.1) */
  listDevicesV11: QueryCall<operations, 'listDevicesV11'> & InfiniteQueryCall<IotconnectLists['/api/v1.1/Device']>;
  /** List device templates */
  listTemplates: QueryCall<operations, 'listTemplates'> & InfiniteQueryCall<IotconnectLists['/api/v2/device-template']>;
  /** List entities with their details */
  listEntities: QueryCall<operations, 'listEntities'>;
  /** List the names of entities */
  lookupEntities: QueryCall<operations, 'lookupEntities'>;
  /** List users */
  listUsers: QueryCall<operations, 'listUsers'> & InfiniteQueryCall<IotconnectLists['/api/v2/User']>;
  /** Read the history of a device */
  getAttributeHistory: QueryCall<operations, 'getAttributeHistory'> & MutationCall<operations, 'getAttributeHistory'> & InfiniteQueryCall<IotconnectLists['/api/v2/Telemetry/device/{uniqueId}/attribute-history']>;
}

/**
 * The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are
 * `ApiError`s. Needs `@tanstack/query-core` 5, which every adapter of TanStack Query brings.
 *
 * @example
 * const queries = createIotconnectQueries(iotconnect);
 * const { data, error } = useQuery(queries.getBasicToken.queryOptions());
 */
export function createIotconnectQueries(client: IotconnectClient): IotconnectQueries {
  return queriesOf<IotconnectQueries>(api, client, lists);
}
