// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { oneOf, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zAggregatedMeasurementSearch,
  zCommandSearch,
  zCreateAlertRequest,
  zCreateCaregiverRequest,
  zCreateDeviceRequest,
  zCreateGenericEntityOfTemplateRequest,
  zCreateGenericEntityRequest,
  zCreateMeasurementRequest,
  zCreateOrganizationRequest,
  zCreateOrganizationUserRequest,
  zCreatePatientRequest,
  zCreateServiceUserRequest,
  zCreateUsageSessionRequest,
  zDeviceAlertSearch,
  zDeviceId,
  zDeviceSearch,
  zFileDescription,
  zFilePartRange,
  zForgotPasswordRequest,
  zGenerateOtpRequest,
  zGenericEntitySearch,
  zLoginRequest,
  zMeasurementBatch,
  zMfaLoginRequest,
  zMultipartFileDescription,
  zOtpLoginRequest,
  zPatientSearch,
  zPersonSearch,
  zRawMeasurementSearchRequest,
  zRefreshTokenRequest,
  zSearchRequest,
  zServiceAccessTokenRequest,
  zServiceUserSearch,
  zStartCommandRequest,
  zStartUsageSessionRequest,
  zTemplateSearch,
  zUpdateAccountRequest,
  zUpdateAlertRequest,
  zUpdateCaregiverRequest,
  zUpdateDeviceRequest,
  zUpdateGenericEntityRequest,
  zUpdateOrganizationRequest,
  zUpdateOrganizationUserRequest,
  zUpdatePatientRequest,
  zUpdateServiceUserRequest,
  zUpdateUsageSessionRequest,
  zUploadedFileParts,
  zUsageSessionSearch,
} from './components.ts';
import type { RequestSchemas } from './types.ts';

export const login = {
  operationId: 'login',
  parameters: {},
  body: zLoginRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/login']['post']>;

export const refreshToken = {
  operationId: 'refreshToken',
  parameters: {},
  body: zRefreshTokenRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/token/refresh']['post']>;

export const loginWithToken = {
  operationId: 'loginWithToken',
  parameters: {},
  body: zRefreshTokenRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/token/login']['post']>;

export const loginWithMfa = {
  operationId: 'loginWithMfa',
  parameters: {},
  body: zMfaLoginRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/login/mfa']['post']>;

export const generateOtp = {
  operationId: 'generateOtp',
  parameters: {},
  body: zGenerateOtpRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/otp/generate']['post']>;

export const loginWithOtp = {
  operationId: 'loginWithOtp',
  parameters: {},
  body: zOtpLoginRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/otp/login']['post']>;

export const createServiceAccessToken = {
  operationId: 'createServiceAccessToken',
  parameters: {},
  body: zServiceAccessTokenRequest,
} as unknown as RequestSchemas<paths['/ums/v2/services/accessToken']['post']>;

export const logout = {
  operationId: 'logout',
  parameters: {},
  body: zRefreshTokenRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/logout']['post']>;

export const searchDevices = {
  operationId: 'searchDevices',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zDeviceSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v2/devices']['get']>;

export const createDevice = {
  operationId: 'createDevice',
  parameters: {
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateDeviceRequest,
} as unknown as RequestSchemas<paths['/device/v2/devices']['post']>;

export const getDevice = {
  operationId: 'getDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: zDeviceId,
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v2/devices/{id}']['get']>;

export const deleteDevice = {
  operationId: 'deleteDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: zDeviceId,
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v2/devices/{id}']['delete']>;

export const updateDevice = {
  operationId: 'updateDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: zDeviceId,
    }),
  },
  body: zUpdateDeviceRequest,
} as unknown as RequestSchemas<paths['/device/v2/devices/{id}']['patch']>;

export const searchPatients = {
  operationId: 'searchPatients',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zPatientSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/patients']['get']>;

export const createPatient = {
  operationId: 'createPatient',
  parameters: {
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreatePatientRequest,
} as unknown as RequestSchemas<paths['/organization/v1/users/patients']['post']>;

export const getPatient = {
  operationId: 'getPatient',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/patients/{id}']['get']>;

export const deletePatient = {
  operationId: 'deletePatient',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/patients/{id}']['delete']>;

export const updatePatient = {
  operationId: 'updatePatient',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdatePatientRequest,
} as unknown as RequestSchemas<paths['/organization/v1/users/patients/{id}']['patch']>;

export const searchOrganizations = {
  operationId: 'searchOrganizations',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zSearchRequest),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/organizations']['get']>;

export const createOrganization = {
  operationId: 'createOrganization',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateOrganizationRequest,
} as unknown as RequestSchemas<paths['/organization/v1/organizations']['post']>;

export const createMeasurement = {
  operationId: 'createMeasurement',
  parameters: {},
  body: zCreateMeasurementRequest,
} as unknown as RequestSchemas<paths['/measurement/v1/measurements']['post']>;

export const searchRawMeasurements = {
  operationId: 'searchRawMeasurements',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: zRawMeasurementSearchRequest,
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/measurement/v2/measurements/raw']['get']>;

export const updateAccount = {
  operationId: 'updateAccount',
  parameters: {},
  body: zUpdateAccountRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/self']['patch']>;

export const forgotPassword = {
  operationId: 'forgotPassword',
  parameters: {},
  body: zForgotPasswordRequest,
} as unknown as RequestSchemas<paths['/ums/v2/users/self/password/forgot']['post']>;

export const generatePassword = {
  operationId: 'generatePassword',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/ums/v2/users/{id}/password/generate']['post']>;

export const searchServiceUsers = {
  operationId: 'searchServiceUsers',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zServiceUserSearch),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/ums/v2/services']['get']>;

export const createServiceUser = {
  operationId: 'createServiceUser',
  parameters: {},
  body: zCreateServiceUserRequest,
} as unknown as RequestSchemas<paths['/ums/v2/services']['post']>;

export const getServiceUser = {
  operationId: 'getServiceUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/ums/v2/services/{id}']['get']>;

export const deleteServiceUser = {
  operationId: 'deleteServiceUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/ums/v2/services/{id}']['delete']>;

export const updateServiceUser = {
  operationId: 'updateServiceUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zUpdateServiceUserRequest,
} as unknown as RequestSchemas<paths['/ums/v2/services/{id}']['patch']>;

export const createSecretKey = {
  operationId: 'createSecretKey',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/ums/v2/services/{id}/secret-keys']['post']>;

export const deleteSecretKey = {
  operationId: 'deleteSecretKey',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
      secretKeyId: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/ums/v2/services/{id}/secret-keys/{secretKeyId}']['delete']>;

export const searchCaregivers = {
  operationId: 'searchCaregivers',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zPersonSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/caregivers']['get']>;

export const createCaregiver = {
  operationId: 'createCaregiver',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateCaregiverRequest,
} as unknown as RequestSchemas<paths['/organization/v1/users/caregivers']['post']>;

export const getCaregiver = {
  operationId: 'getCaregiver',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/caregivers/{id}']['get']>;

export const deleteCaregiver = {
  operationId: 'deleteCaregiver',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/caregivers/{id}']['delete']>;

export const updateCaregiver = {
  operationId: 'updateCaregiver',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateCaregiverRequest,
} as unknown as RequestSchemas<paths['/organization/v1/users/caregivers/{id}']['patch']>;

export const changeCaregiverEnabledState = {
  operationId: 'changeCaregiverEnabledState',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
      state: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('ENABLED', 'DISABLED')),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/caregivers/{id}/enabled-state/{state}']['post']>;

export const searchOrganizationUsers = {
  operationId: 'searchOrganizationUsers',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zPersonSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/organizations']['get']>;

export const createOrganizationUser = {
  operationId: 'createOrganizationUser',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateOrganizationUserRequest,
} as unknown as RequestSchemas<paths['/organization/v1/users/organizations']['post']>;

export const getOrganizationUser = {
  operationId: 'getOrganizationUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/organizations/{id}']['get']>;

export const deleteOrganizationUser = {
  operationId: 'deleteOrganizationUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/organizations/{id}']['delete']>;

export const updateOrganizationUser = {
  operationId: 'updateOrganizationUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateOrganizationUserRequest,
} as unknown as RequestSchemas<paths['/organization/v1/users/organizations/{id}']['patch']>;

export const changeOrganizationUserEnabledState = {
  operationId: 'changeOrganizationUserEnabledState',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
      state: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('ENABLED', 'DISABLED')),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/organizations/{id}/enabled-state/{state}']['post']>;

export const getOrganization = {
  operationId: 'getOrganization',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/organizations/{id}']['get']>;

export const deleteOrganization = {
  operationId: 'deleteOrganization',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/organizations/{id}']['delete']>;

export const updateOrganization = {
  operationId: 'updateOrganization',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateOrganizationRequest,
} as unknown as RequestSchemas<paths['/organization/v1/organizations/{id}']['patch']>;

export const changePatientEnabledState = {
  operationId: 'changePatientEnabledState',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
      state: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('ENABLED', 'DISABLED')),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/users/patients/{id}/enabled-state/{state}']['post']>;

export const searchCommands = {
  operationId: 'searchCommands',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zCommandSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/commands']['get']>;

export const startCommand = {
  operationId: 'startCommand',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
    }),
  },
  body: zStartCommandRequest,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/commands/start']['post']>;

export const getCommand = {
  operationId: 'getCommand',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/commands/{id}']['get']>;

export const stopCommand = {
  operationId: 'stopCommand',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/commands/{id}/stop']['post']>;

export const searchDeviceAlerts = {
  operationId: 'searchDeviceAlerts',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zDeviceAlertSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/alerts']['get']>;

export const createDeviceAlert = {
  operationId: 'createDeviceAlert',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateAlertRequest,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/alerts']['post']>;

export const getDeviceAlert = {
  operationId: 'getDeviceAlert',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/alerts/{id}']['get']>;

export const deleteDeviceAlert = {
  operationId: 'deleteDeviceAlert',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/alerts/{id}']['delete']>;

export const updateDeviceAlert = {
  operationId: 'updateDeviceAlert',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateAlertRequest,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/alerts/{id}']['patch']>;

export const searchUsageSessions = {
  operationId: 'searchUsageSessions',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zUsageSessionSearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/usage-sessions']['get']>;

export const createUsageSession = {
  operationId: 'createUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateUsageSessionRequest,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions']['post']>;

export const startUsageSession = {
  operationId: 'startUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
    }),
  },
  body: zStartUsageSessionRequest,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/remote-control/start']['post']>;

export const getUsageSession = {
  operationId: 'getUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}']['get']>;

export const deleteUsageSession = {
  operationId: 'deleteUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}']['delete']>;

export const updateUsageSession = {
  operationId: 'updateUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateUsageSessionRequest,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}']['patch']>;

export const stopUsageSession = {
  operationId: 'stopUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/stop']['post']>;

export const pauseUsageSession = {
  operationId: 'pauseUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/pause']['post']>;

export const resumeUsageSession = {
  operationId: 'resumeUsageSession',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceId: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/resume']['post']>;

export const getDeviceMqttCredentials = {
  operationId: 'getDeviceMqttCredentials',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: zDeviceId,
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v2/devices/{id}/mqtt-credentials']['get']>;

export const getDeviceConnectionDetails = {
  operationId: 'getDeviceConnectionDetails',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: zDeviceId,
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/device/v2/devices/{id}/connection/details']['get']>;

export const searchGenericEntities = {
  operationId: 'searchGenericEntities',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zGenericEntitySearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/generic-entity/v1/generic-entities']['get']>;

export const createGenericEntity = {
  operationId: 'createGenericEntity',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateGenericEntityRequest,
} as unknown as RequestSchemas<paths['/generic-entity/v1/generic-entities']['post']>;

export const getGenericEntity = {
  operationId: 'getGenericEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/generic-entity/v1/generic-entities/{id}']['get']>;

export const deleteGenericEntity = {
  operationId: 'deleteGenericEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/generic-entity/v1/generic-entities/{id}']['delete']>;

export const updateGenericEntity = {
  operationId: 'updateGenericEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateGenericEntityRequest,
} as unknown as RequestSchemas<paths['/generic-entity/v1/generic-entities/{id}']['patch']>;

export const searchGenericEntitiesOfTemplate = {
  operationId: 'searchGenericEntitiesOfTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateName: /*@__PURE__*/ z.string(),
    }),
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zGenericEntitySearch),
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/generic-entity/v3/generic-entities/{templateName}']['get']>;

export const createGenericEntityOfTemplate = {
  operationId: 'createGenericEntityOfTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateName: /*@__PURE__*/ z.string(),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: zCreateGenericEntityOfTemplateRequest,
} as unknown as RequestSchemas<paths['/generic-entity/v3/generic-entities/{templateName}']['post']>;

export const getGenericEntityOfTemplate = {
  operationId: 'getGenericEntityOfTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateName: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/generic-entity/v3/generic-entities/{templateName}/{id}']['get']>;

export const deleteGenericEntityOfTemplate = {
  operationId: 'deleteGenericEntityOfTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateName: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    header: /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
      'x-execution-mode': /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('async', 'sync'))),
    }), /*@__PURE__*/ z.any()),
  },
  body: null,
} as unknown as RequestSchemas<paths['/generic-entity/v3/generic-entities/{templateName}/{id}']['delete']>;

export const updateGenericEntityOfTemplate = {
  operationId: 'updateGenericEntityOfTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateName: /*@__PURE__*/ z.string(),
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      includeReferencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: zUpdateGenericEntityRequest,
} as unknown as RequestSchemas<paths['/generic-entity/v3/generic-entities/{templateName}/{id}']['patch']>;

export const createUploadUrl = {
  operationId: 'createUploadUrl',
  parameters: {},
  body: zFileDescription,
} as unknown as RequestSchemas<paths['/file/v1/files/upload']['post']>;

export const getDownloadUrl = {
  operationId: 'getDownloadUrl',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      contentDisposition: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('INLINE', 'ATTACHMENT'))),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/file/v1/files/{id}/download']['get']>;

export const createMultipartUpload = {
  operationId: 'createMultipartUpload',
  parameters: {},
  body: zMultipartFileDescription,
} as unknown as RequestSchemas<paths['/file/v1/files/upload/parts']['post']>;

export const saveUploadedParts = {
  operationId: 'saveUploadedParts',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zUploadedFileParts,
} as unknown as RequestSchemas<paths['/file/v1/files/upload/parts/{id}']['put']>;

export const createUploadPartUrls = {
  operationId: 'createUploadPartUrls',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zFilePartRange,
} as unknown as RequestSchemas<paths['/file/v1/files/upload/parts/{id}']['post']>;

export const completeMultipartUpload = {
  operationId: 'completeMultipartUpload',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zUploadedFileParts,
} as unknown as RequestSchemas<paths['/file/v1/files/upload/parts/{id}/complete']['post']>;

export const cancelMultipartUpload = {
  operationId: 'cancelMultipartUpload',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      id: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/file/v1/files/upload/parts/{id}/cancel']['delete']>;

export const createMeasurements = {
  operationId: 'createMeasurements',
  parameters: {},
  body: zMeasurementBatch,
} as unknown as RequestSchemas<paths['/measurement/v1/measurements/bulk']['post']>;

export const searchAggregatedMeasurements = {
  operationId: 'searchAggregatedMeasurements',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: zAggregatedMeasurementSearch,
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/measurement/v2/measurements/aggregated']['get']>;

export const searchTemplates = {
  operationId: 'searchTemplates',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zTemplateSearch),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/settings/v1/templates/minimized']['get']>;

export const getTemplate = {
  operationId: 'getTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateId: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/settings/v1/templates/{templateId}']['get']>;
