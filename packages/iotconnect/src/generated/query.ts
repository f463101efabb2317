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

export type {
  InfiniteQueryCall,
  MutationCall,
  OperationInfiniteQueryOptions,
  OperationMutationOptions,
  OperationQueryOptions,
  QueryCall,
} from '@x/auth-core/query';

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
  /** Create a template */
  createTemplate: MutationCall<operations, 'createTemplate'>;
  /** List entities with their details */
  listEntities: QueryCall<operations, 'listEntities'>;
  /** Create an entity */
  createEntity: MutationCall<operations, 'createEntity'>;
  /** List the names of entities */
  lookupEntities: QueryCall<operations, 'lookupEntities'>;
  /** List users */
  listUsers: QueryCall<operations, 'listUsers'> & InfiniteQueryCall<IotconnectLists['/api/v2/User']>;
  /** Create a user */
  createUser: MutationCall<operations, 'createUser'>;
  /** Read the history of a device */
  getAttributeHistory: QueryCall<operations, 'getAttributeHistory'> & MutationCall<operations, 'getAttributeHistory'> & InfiniteQueryCall<IotconnectLists['/api/v2/Telemetry/device/{uniqueId}/attribute-history']>;
  /** Find the hosts of a solution */
  discoverHosts: QueryCall<operations, 'discoverHosts'>;
  /** Log in from a phone */
  loginFromPhone: MutationCall<operations, 'loginFromPhone'>;
  /** Log in on AWS */
  loginWithCognito: MutationCall<operations, 'loginWithCognito'>;
  /** Submit a one-time code on AWS */
  validateCognitoOtp: MutationCall<operations, 'validateCognitoOtp'>;
  /** Read a device by its GUID, on AWS */
  getDeviceOnAws: QueryCall<operations, 'getDeviceOnAws'>;
  /** Register a device with the IoT hub */
  acquireDevice: MutationCall<operations, 'acquireDevice'>;
  /** Release a device from the IoT hub */
  releaseDevice: MutationCall<operations, 'releaseDevice'>;
  /** List devices with few members */
  lookupDevices: QueryCall<operations, 'lookupDevices'>;
  /** List the devices of an entity */
  listDevicesOfEntity: QueryCall<operations, 'listDevicesOfEntity'> & InfiniteQueryCall<IotconnectLists['/api/v2/entity/{entityGuid}/device']>;
  /** List the children of a gateway */
  listChildDevices: QueryCall<operations, 'listChildDevices'> & InfiniteQueryCall<IotconnectLists['/api/v2/Device/{deviceGuid}/child-device']>;
  /** Read whether a device is connected */
  getConnectionStatus: QueryCall<operations, 'getConnectionStatus'>;
  /** Count the devices */
  countDevices: QueryCall<operations, 'countDevices'>;
  /** Read a template */
  getTemplate: QueryCall<operations, 'getTemplate'>;
  /** Delete a template */
  deleteTemplate: MutationCall<operations, 'deleteTemplate'>;
  /** Read a template by its code */
  getTemplateByCode: QueryCall<operations, 'getTemplateByCode'>;
  /** Create a template with its attributes and commands */
  createWholeTemplate: MutationCall<operations, 'createWholeTemplate'>;
  /** List the types of attributes */
  listDataTypes: QueryCall<operations, 'listDataTypes'>;
  /** List the attributes of a template */
  listAttributes: QueryCall<operations, 'listAttributes'> & InfiniteQueryCall<IotconnectLists['/api/v2/template-attribute/{guid}']>;
  /** Change an attribute */
  updateAttribute: MutationCall<operations, 'updateAttribute'>;
  /** Delete an attribute */
  deleteAttribute: MutationCall<operations, 'deleteAttribute'>;
  /** Create an attribute */
  createAttribute: MutationCall<operations, 'createAttribute'>;
  /** List the commands of a template */
  listTemplateCommands: QueryCall<operations, 'listTemplateCommands'> & InfiniteQueryCall<IotconnectLists['/api/v2/template-command/{guid}']>;
  /** Change a command */
  updateTemplateCommand: MutationCall<operations, 'updateTemplateCommand'>;
  /** Delete a command */
  deleteTemplateCommand: MutationCall<operations, 'deleteTemplateCommand'>;
  /** Create a command */
  createTemplateCommand: MutationCall<operations, 'createTemplateCommand'>;
  /** Send a command to a device */
  sendCommand: MutationCall<operations, 'sendCommand'>;
  /** Send a command to several devices */
  sendCommands: MutationCall<operations, 'sendCommands'>;
  /** List the commands that were sent */
  getCommandHistory: QueryCall<operations, 'getCommandHistory'> & InfiniteQueryCall<IotconnectLists['/api/v2/template-command/history']>;
  /** Read the latest values of a device */
  getLatestTelemetry: QueryCall<operations, 'getLatestTelemetry'>;
  /** Read the recent messages of a device */
  getRecentTelemetry: MutationCall<operations, 'getRecentTelemetry'>;
  /** Read the history of several devices */
  getTelemetryHistory: MutationCall<operations, 'getTelemetryHistory'>;
  /** Read the history of a device, by times in the path */
  getAttributeHistoryOfPeriod: QueryCall<operations, 'getAttributeHistoryOfPeriod'>;
  /** Read an entity */
  getEntity: QueryCall<operations, 'getEntity'>;
  /** Change an entity */
  updateEntity: MutationCall<operations, 'updateEntity'>;
  /** Delete an entity */
  deleteEntity: MutationCall<operations, 'deleteEntity'>;
  /** Read a user */
  getUser: QueryCall<operations, 'getUser'>;
  /** Change a user */
  updateUser: MutationCall<operations, 'updateUser'>;
  /** Delete a user */
  deleteUser: MutationCall<operations, 'deleteUser'>;
  /** Activate or deactivate a user */
  updateUserStatus: MutationCall<operations, 'updateUserStatus'>;
  /** Read the caller */
  getIdentity: QueryCall<operations, 'getIdentity'>;
  /** List roles with few members */
  lookupRoles: QueryCall<operations, 'lookupRoles'>;
  /** List roles */
  listRoles: QueryCall<operations, 'listRoles'> & InfiniteQueryCall<IotconnectLists['/api/v2/Role/role-user']>;
  /** List rules */
  listRules: QueryCall<operations, 'listRules'> & InfiniteQueryCall<IotconnectLists['/api/v2/Rule']>;
  /** Create a rule */
  createRule: MutationCall<operations, 'createRule'>;
  /** Read a rule */
  getRule: QueryCall<operations, 'getRule'>;
  /** Delete a rule */
  deleteRule: MutationCall<operations, 'deleteRule'>;
  /** Activate or deactivate a rule */
  updateRuleStatus: MutationCall<operations, 'updateRuleStatus'>;
  /** List the severity levels */
  lookupSeverityLevels: QueryCall<operations, 'lookupSeverityLevels'>;
  /** List events */
  listEvents: QueryCall<operations, 'listEvents'> & InfiniteQueryCall<IotconnectLists['/api/v1.1/Event']>;
  /** Subscribe to an event */
  subscribe: MutationCall<operations, 'subscribe'>;
  /** List firmware */
  listFirmware: QueryCall<operations, 'listFirmware'> & InfiniteQueryCall<IotconnectLists['/api/v2/Firmware']>;
  /** Create firmware */
  createFirmware: MutationCall<operations, 'createFirmware'>;
  /** Create a version of firmware */
  createFirmwareVersion: MutationCall<operations, 'createFirmwareVersion'>;
  /** Publish a version of firmware */
  publishFirmwareVersion: MutationCall<operations, 'publishFirmwareVersion'>;
  /** List updates of firmware */
  listOtaUpdates: QueryCall<operations, 'listOtaUpdates'> & InfiniteQueryCall<IotconnectLists['/api/v2/ota-update']>;
  /** Install a version on devices */
  createOtaUpdate: MutationCall<operations, 'createOtaUpdate'>;
  /** Upload a file */
  uploadFile: MutationCall<operations, 'uploadFile'>;
  /** List the files of an item */
  listFiles: QueryCall<operations, 'listFiles'>;
  /** Delete a file */
  deleteFile: MutationCall<operations, 'deleteFile'>;
  /** List the time zones */
  listTimezones: QueryCall<operations, 'listTimezones'>;
  /** List the countries */
  listCountries: QueryCall<operations, 'listCountries'>;
  /** List the states of a country */
  listStates: QueryCall<operations, 'listStates'>;
}

/**
 * The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are
 * `ApiError`s. Requires `@tanstack/query-core` 5, which every adapter of TanStack Query contains.
 *
 * @example
 * const queries = createIotconnectQueries(iotconnect);
 * const { data, error } = useQuery(queries.getBasicToken.queryOptions());
 */
export function createIotconnectQueries(client: IotconnectClient): IotconnectQueries {
  return queriesOf<IotconnectQueries>(api, client, lists);
}
