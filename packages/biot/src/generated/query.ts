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

export type {
  InfiniteQueryCall,
  MutationCall,
  OperationInfiniteQueryOptions,
  OperationMutationOptions,
  OperationQueryOptions,
  QueryCall,
} from '@x/auth-core/query';

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
  /** Delete a patient */
  deletePatient: MutationCall<operations, 'deletePatient'>;
  /** Change a patient */
  updatePatient: MutationCall<operations, 'updatePatient'>;
  /** Search organizations */
  searchOrganizations: QueryCall<operations, 'searchOrganizations'> & InfiniteQueryCall<BiotLists['/organization/v1/organizations']>;
  /** Create an organization */
  createOrganization: MutationCall<operations, 'createOrganization'>;
  /** Read the user who is logged in */
  getSelf: QueryCall<operations, 'getSelf'>;
  /** Write a measurement */
  createMeasurement: MutationCall<operations, 'createMeasurement'>;
  /** Search raw measurements */
  searchRawMeasurements: QueryCall<operations, 'searchRawMeasurements'> & InfiniteQueryCall<BiotLists['/measurement/v2/measurements/raw']>;
  /** Read the account of the logged-in user */
  getAccount: QueryCall<operations, 'getAccount'>;
  /** Change the password or second factor of the logged-in user */
  updateAccount: MutationCall<operations, 'updateAccount'>;
  /** Request a new password */
  forgotPassword: MutationCall<operations, 'forgotPassword'>;
  /** Give a user a new password */
  generatePassword: MutationCall<operations, 'generatePassword'>;
  /** Read the keys that verify access tokens */
  getPublicKey: QueryCall<operations, 'getPublicKey'>;
  /** Search service users */
  searchServiceUsers: QueryCall<operations, 'searchServiceUsers'> & InfiniteQueryCall<BiotLists['/ums/v2/services']>;
  /** Create a service user */
  createServiceUser: MutationCall<operations, 'createServiceUser'>;
  /** Read a service user */
  getServiceUser: QueryCall<operations, 'getServiceUser'>;
  /** Delete a service user */
  deleteServiceUser: MutationCall<operations, 'deleteServiceUser'>;
  /** Change a service user */
  updateServiceUser: MutationCall<operations, 'updateServiceUser'>;
  /** Create a further secret key */
  createSecretKey: MutationCall<operations, 'createSecretKey'>;
  /** Delete a secret key */
  deleteSecretKey: MutationCall<operations, 'deleteSecretKey'>;
  /** Search caregivers */
  searchCaregivers: QueryCall<operations, 'searchCaregivers'> & InfiniteQueryCall<BiotLists['/organization/v1/users/caregivers']>;
  /** Create a caregiver */
  createCaregiver: MutationCall<operations, 'createCaregiver'>;
  /** Read a caregiver */
  getCaregiver: QueryCall<operations, 'getCaregiver'>;
  /** Delete a caregiver */
  deleteCaregiver: MutationCall<operations, 'deleteCaregiver'>;
  /** Change a caregiver */
  updateCaregiver: MutationCall<operations, 'updateCaregiver'>;
  /** Enable or disable a caregiver */
  changeCaregiverEnabledState: MutationCall<operations, 'changeCaregiverEnabledState'>;
  /** Search organization users */
  searchOrganizationUsers: QueryCall<operations, 'searchOrganizationUsers'> & InfiniteQueryCall<BiotLists['/organization/v1/users/organizations']>;
  /** Create an organization user */
  createOrganizationUser: MutationCall<operations, 'createOrganizationUser'>;
  /** Read an organization user */
  getOrganizationUser: QueryCall<operations, 'getOrganizationUser'>;
  /** Delete an organization user */
  deleteOrganizationUser: MutationCall<operations, 'deleteOrganizationUser'>;
  /** Change an organization user */
  updateOrganizationUser: MutationCall<operations, 'updateOrganizationUser'>;
  /** Enable or disable an organization user */
  changeOrganizationUserEnabledState: MutationCall<operations, 'changeOrganizationUserEnabledState'>;
  /** Read an organization */
  getOrganization: QueryCall<operations, 'getOrganization'>;
  /** Delete an organization with all its users */
  deleteOrganization: MutationCall<operations, 'deleteOrganization'>;
  /** Change an organization */
  updateOrganization: MutationCall<operations, 'updateOrganization'>;
  /** Enable or disable a patient */
  changePatientEnabledState: MutationCall<operations, 'changePatientEnabledState'>;
  /** Search commands of all devices */
  searchCommands: QueryCall<operations, 'searchCommands'> & InfiniteQueryCall<BiotLists['/device/v1/devices/commands']>;
  /** Send a command to a device */
  startCommand: MutationCall<operations, 'startCommand'>;
  /** Read a command */
  getCommand: QueryCall<operations, 'getCommand'>;
  /** Stop a command */
  stopCommand: MutationCall<operations, 'stopCommand'>;
  /** Search alerts of all devices */
  searchDeviceAlerts: QueryCall<operations, 'searchDeviceAlerts'> & InfiniteQueryCall<BiotLists['/device/v1/devices/alerts']>;
  /** Raise an alert */
  createDeviceAlert: MutationCall<operations, 'createDeviceAlert'>;
  /** Read an alert */
  getDeviceAlert: QueryCall<operations, 'getDeviceAlert'>;
  /** Delete an alert */
  deleteDeviceAlert: MutationCall<operations, 'deleteDeviceAlert'>;
  /** Change or clear an alert */
  updateDeviceAlert: MutationCall<operations, 'updateDeviceAlert'>;
  /** Search usage sessions of all devices */
  searchUsageSessions: QueryCall<operations, 'searchUsageSessions'> & InfiniteQueryCall<BiotLists['/device/v1/devices/usage-sessions']>;
  /** Record a usage session */
  createUsageSession: MutationCall<operations, 'createUsageSession'>;
  /** Start a usage session */
  startUsageSession: MutationCall<operations, 'startUsageSession'>;
  /** Read a usage session */
  getUsageSession: QueryCall<operations, 'getUsageSession'>;
  /** Delete a usage session */
  deleteUsageSession: MutationCall<operations, 'deleteUsageSession'>;
  /** Change a recorded usage session */
  updateUsageSession: MutationCall<operations, 'updateUsageSession'>;
  /** Stop a usage session */
  stopUsageSession: MutationCall<operations, 'stopUsageSession'>;
  /** Pause a usage session */
  pauseUsageSession: MutationCall<operations, 'pauseUsageSession'>;
  /** Resume a usage session */
  resumeUsageSession: MutationCall<operations, 'resumeUsageSession'>;
  /** Get credentials for the messages of a device */
  getDeviceMqttCredentials: QueryCall<operations, 'getDeviceMqttCredentials'>;
  /** Read how a device connects */
  getDeviceConnectionDetails: QueryCall<operations, 'getDeviceConnectionDetails'>;
  /** Get credentials for the messages of all devices */
  getOrganizationMqttCredentials: QueryCall<operations, 'getOrganizationMqttCredentials'>;
  /** Search generic entities */
  searchGenericEntities: QueryCall<operations, 'searchGenericEntities'> & InfiniteQueryCall<BiotLists['/generic-entity/v1/generic-entities']>;
  /** Create a generic entity */
  createGenericEntity: MutationCall<operations, 'createGenericEntity'>;
  /** Read a generic entity */
  getGenericEntity: QueryCall<operations, 'getGenericEntity'>;
  /** Delete a generic entity */
  deleteGenericEntity: MutationCall<operations, 'deleteGenericEntity'>;
  /** Change a generic entity */
  updateGenericEntity: MutationCall<operations, 'updateGenericEntity'>;
  /** Search generic entities of a template */
  searchGenericEntitiesOfTemplate: QueryCall<operations, 'searchGenericEntitiesOfTemplate'> & InfiniteQueryCall<BiotLists['/generic-entity/v3/generic-entities/{templateName}']>;
  /** Create a generic entity of a template */
  createGenericEntityOfTemplate: MutationCall<operations, 'createGenericEntityOfTemplate'>;
  /** Read a generic entity of a template */
  getGenericEntityOfTemplate: QueryCall<operations, 'getGenericEntityOfTemplate'>;
  /** Delete a generic entity of a template */
  deleteGenericEntityOfTemplate: MutationCall<operations, 'deleteGenericEntityOfTemplate'>;
  /** Change a generic entity of a template */
  updateGenericEntityOfTemplate: MutationCall<operations, 'updateGenericEntityOfTemplate'>;
  /** Register a file and get a URL to upload it */
  createUploadUrl: MutationCall<operations, 'createUploadUrl'>;
  /** Get a URL to download a file */
  getDownloadUrl: QueryCall<operations, 'getDownloadUrl'>;
  /** Begin to upload a large file in parts */
  createMultipartUpload: MutationCall<operations, 'createMultipartUpload'>;
  /** Save the tags of uploaded parts */
  saveUploadedParts: MutationCall<operations, 'saveUploadedParts'>;
  /** Get new URLs for parts */
  createUploadPartUrls: MutationCall<operations, 'createUploadPartUrls'>;
  /** Complete an upload in parts */
  completeMultipartUpload: MutationCall<operations, 'completeMultipartUpload'>;
  /** Cancel an upload in parts */
  cancelMultipartUpload: MutationCall<operations, 'cancelMultipartUpload'>;
  /** Write many measurements */
  createMeasurements: MutationCall<operations, 'createMeasurements'>;
  /** Search averages of measurements */
  searchAggregatedMeasurements: QueryCall<operations, 'searchAggregatedMeasurements'> & InfiniteQueryCall<BiotLists['/measurement/v2/measurements/aggregated']>;
  /** Search templates */
  searchTemplates: QueryCall<operations, 'searchTemplates'> & InfiniteQueryCall<BiotLists['/settings/v1/templates/minimized']>;
  /** Read a template */
  getTemplate: QueryCall<operations, 'getTemplate'>;
}

/**
 * The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are
 * `ApiError`s. Requires `@tanstack/query-core` 5, which every adapter of TanStack Query contains.
 *
 * @example
 * const queries = createBiotQueries(biot);
 * const { data, error } = useQuery(queries.searchDevices.queryOptions());
 */
export function createBiotQueries(client: BiotClient): BiotQueries {
  return queriesOf<BiotQueries>(api, client, lists);
}
