// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { paths } from '../schema.ts';
import {
  zAccount,
  zAggregatedMeasurementPage,
  zCaregiver,
  zCaregiverPage,
  zCommand,
  zCommandPage,
  zCreatedSecretKey,
  zCreatedServiceUser,
  zDevice,
  zDeviceAlert,
  zDeviceAlertPage,
  zDeviceConnectionDetails,
  zDeviceMqttCredentials,
  zDeviceSearchResponse,
  zErrorResponse,
  zGeneratedOtp,
  zGeneratedPassword,
  zGenericEntity,
  zGenericEntityPage,
  zLoginResult,
  zMeasurement,
  zMeasurementBatchResult,
  zMfaResendResponse,
  zOrganization,
  zOrganizationMqttCredentials,
  zOrganizationSearchResponse,
  zOrganizationUser,
  zOrganizationUserPage,
  zPatient,
  zPatientSearchResponse,
  zPublicKeys,
  zRawMeasurementSearchResponse,
  zSelfUser,
  zServiceAccessToken,
  zServiceUser,
  zServiceUserPage,
  zSignedFile,
  zSignedFileParts,
  zTemplate,
  zTemplatePage,
  zUsageSession,
  zUsageSessionPage,
} from './components.ts';
import type { ResponseSchemas } from './types.ts';

export const login = {
  operationId: 'login',
  method: 'POST',
  path: '/ums/v2/users/login',
  responses: {
    200: zLoginResult,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/users/login']['post']>;

export const refreshToken = {
  operationId: 'refreshToken',
  method: 'POST',
  path: '/ums/v2/users/token/refresh',
  responses: {
    200: zLoginResult,
    400: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/users/token/refresh']['post']>;

export const loginWithToken = {
  operationId: 'loginWithToken',
  method: 'POST',
  path: '/ums/v2/users/token/login',
  responses: {
    200: zLoginResult,
    400: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/users/token/login']['post']>;

export const loginWithMfa = {
  operationId: 'loginWithMfa',
  method: 'POST',
  path: '/ums/v2/users/login/mfa',
  responses: { 200: zLoginResult, 400: zErrorResponse, 401: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v2/users/login/mfa']['post']>;

export const resendMfa = {
  operationId: 'resendMfa',
  method: 'POST',
  path: '/ums/v2/users/login/mfa/resend',
  responses: { 200: zMfaResendResponse, 400: zErrorResponse, 401: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v2/users/login/mfa/resend']['post']>;

export const generateOtp = {
  operationId: 'generateOtp',
  method: 'POST',
  path: '/ums/v2/users/otp/generate',
  responses: {
    200: zGeneratedOtp,
    400: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/users/otp/generate']['post']>;

export const loginWithOtp = {
  operationId: 'loginWithOtp',
  method: 'POST',
  path: '/ums/v2/users/otp/login',
  responses: {
    200: zLoginResult,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/users/otp/login']['post']>;

export const createServiceAccessToken = {
  operationId: 'createServiceAccessToken',
  method: 'POST',
  path: '/ums/v2/services/accessToken',
  responses: {
    200: zServiceAccessToken,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services/accessToken']['post']>;

export const logout = {
  operationId: 'logout',
  method: 'POST',
  path: '/ums/v2/users/logout',
  responses: { 200: null, 400: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v2/users/logout']['post']>;

export const searchDevices = {
  operationId: 'searchDevices',
  method: 'GET',
  path: '/device/v2/devices',
  responses: {
    200: zDeviceSearchResponse,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices']['get']>;

export const createDevice = {
  operationId: 'createDevice',
  method: 'POST',
  path: '/device/v2/devices',
  responses: {
    201: zDevice,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices']['post']>;

export const getDevice = {
  operationId: 'getDevice',
  method: 'GET',
  path: '/device/v2/devices/{id}',
  responses: {
    200: zDevice,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices/{id}']['get']>;

export const deleteDevice = {
  operationId: 'deleteDevice',
  method: 'DELETE',
  path: '/device/v2/devices/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices/{id}']['delete']>;

export const updateDevice = {
  operationId: 'updateDevice',
  method: 'PATCH',
  path: '/device/v2/devices/{id}',
  responses: {
    200: zDevice,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices/{id}']['patch']>;

export const searchPatients = {
  operationId: 'searchPatients',
  method: 'GET',
  path: '/organization/v1/users/patients',
  responses: {
    200: zPatientSearchResponse,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/patients']['get']>;

export const createPatient = {
  operationId: 'createPatient',
  method: 'POST',
  path: '/organization/v1/users/patients',
  responses: {
    201: zPatient,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/patients']['post']>;

export const getPatient = {
  operationId: 'getPatient',
  method: 'GET',
  path: '/organization/v1/users/patients/{id}',
  responses: {
    200: zPatient,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/patients/{id}']['get']>;

export const deletePatient = {
  operationId: 'deletePatient',
  method: 'DELETE',
  path: '/organization/v1/users/patients/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/patients/{id}']['delete']>;

export const updatePatient = {
  operationId: 'updatePatient',
  method: 'PATCH',
  path: '/organization/v1/users/patients/{id}',
  responses: {
    200: zPatient,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/patients/{id}']['patch']>;

export const searchOrganizations = {
  operationId: 'searchOrganizations',
  method: 'GET',
  path: '/organization/v1/organizations',
  responses: {
    200: zOrganizationSearchResponse,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/organizations']['get']>;

export const createOrganization = {
  operationId: 'createOrganization',
  method: 'POST',
  path: '/organization/v1/organizations',
  responses: {
    201: zOrganization,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/organizations']['post']>;

export const getSelf = {
  operationId: 'getSelf',
  method: 'GET',
  path: '/organization/v1/users/self',
  responses: {
    200: zSelfUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/self']['get']>;

export const createMeasurement = {
  operationId: 'createMeasurement',
  method: 'POST',
  path: '/measurement/v1/measurements',
  responses: {
    200: zMeasurement,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    413: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/measurement/v1/measurements']['post']>;

export const searchRawMeasurements = {
  operationId: 'searchRawMeasurements',
  method: 'GET',
  path: '/measurement/v2/measurements/raw',
  responses: {
    200: zRawMeasurementSearchResponse,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/measurement/v2/measurements/raw']['get']>;

export const getAccount = {
  operationId: 'getAccount',
  method: 'GET',
  path: '/ums/v2/users/self',
  responses: { 200: zAccount, 400: zErrorResponse, 401: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v2/users/self']['get']>;

export const updateAccount = {
  operationId: 'updateAccount',
  method: 'PATCH',
  path: '/ums/v2/users/self',
  responses: { 200: zAccount, 400: zErrorResponse, 401: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v2/users/self']['patch']>;

export const forgotPassword = {
  operationId: 'forgotPassword',
  method: 'POST',
  path: '/ums/v2/users/self/password/forgot',
  responses: { 202: null, 400: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v2/users/self/password/forgot']['post']>;

export const generatePassword = {
  operationId: 'generatePassword',
  method: 'POST',
  path: '/ums/v2/users/{id}/password/generate',
  responses: {
    201: zGeneratedPassword,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/users/{id}/password/generate']['post']>;

export const getPublicKey = {
  operationId: 'getPublicKey',
  method: 'GET',
  path: '/ums/v1/security/public-key',
  responses: { 200: zPublicKeys, 400: zErrorResponse, 500: zErrorResponse, 504: zErrorResponse },
} as unknown as ResponseSchemas<paths['/ums/v1/security/public-key']['get']>;

export const searchServiceUsers = {
  operationId: 'searchServiceUsers',
  method: 'GET',
  path: '/ums/v2/services',
  responses: {
    200: zServiceUserPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services']['get']>;

export const createServiceUser = {
  operationId: 'createServiceUser',
  method: 'POST',
  path: '/ums/v2/services',
  responses: {
    201: zCreatedServiceUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services']['post']>;

export const getServiceUser = {
  operationId: 'getServiceUser',
  method: 'GET',
  path: '/ums/v2/services/{id}',
  responses: {
    200: zServiceUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services/{id}']['get']>;

export const deleteServiceUser = {
  operationId: 'deleteServiceUser',
  method: 'DELETE',
  path: '/ums/v2/services/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services/{id}']['delete']>;

export const updateServiceUser = {
  operationId: 'updateServiceUser',
  method: 'PATCH',
  path: '/ums/v2/services/{id}',
  responses: {
    200: zServiceUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services/{id}']['patch']>;

export const createSecretKey = {
  operationId: 'createSecretKey',
  method: 'POST',
  path: '/ums/v2/services/{id}/secret-keys',
  responses: {
    201: zCreatedSecretKey,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services/{id}/secret-keys']['post']>;

export const deleteSecretKey = {
  operationId: 'deleteSecretKey',
  method: 'DELETE',
  path: '/ums/v2/services/{id}/secret-keys/{secretKeyId}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/ums/v2/services/{id}/secret-keys/{secretKeyId}']['delete']>;

export const searchCaregivers = {
  operationId: 'searchCaregivers',
  method: 'GET',
  path: '/organization/v1/users/caregivers',
  responses: {
    200: zCaregiverPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/caregivers']['get']>;

export const createCaregiver = {
  operationId: 'createCaregiver',
  method: 'POST',
  path: '/organization/v1/users/caregivers',
  responses: {
    201: zCaregiver,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/caregivers']['post']>;

export const getCaregiver = {
  operationId: 'getCaregiver',
  method: 'GET',
  path: '/organization/v1/users/caregivers/{id}',
  responses: {
    200: zCaregiver,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/caregivers/{id}']['get']>;

export const deleteCaregiver = {
  operationId: 'deleteCaregiver',
  method: 'DELETE',
  path: '/organization/v1/users/caregivers/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/caregivers/{id}']['delete']>;

export const updateCaregiver = {
  operationId: 'updateCaregiver',
  method: 'PATCH',
  path: '/organization/v1/users/caregivers/{id}',
  responses: {
    200: zCaregiver,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/caregivers/{id}']['patch']>;

export const changeCaregiverEnabledState = {
  operationId: 'changeCaregiverEnabledState',
  method: 'POST',
  path: '/organization/v1/users/caregivers/{id}/enabled-state/{state}',
  responses: {
    200: zCaregiver,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/caregivers/{id}/enabled-state/{state}']['post']>;

export const searchOrganizationUsers = {
  operationId: 'searchOrganizationUsers',
  method: 'GET',
  path: '/organization/v1/users/organizations',
  responses: {
    200: zOrganizationUserPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/organizations']['get']>;

export const createOrganizationUser = {
  operationId: 'createOrganizationUser',
  method: 'POST',
  path: '/organization/v1/users/organizations',
  responses: {
    201: zOrganizationUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/organizations']['post']>;

export const getOrganizationUser = {
  operationId: 'getOrganizationUser',
  method: 'GET',
  path: '/organization/v1/users/organizations/{id}',
  responses: {
    200: zOrganizationUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/organizations/{id}']['get']>;

export const deleteOrganizationUser = {
  operationId: 'deleteOrganizationUser',
  method: 'DELETE',
  path: '/organization/v1/users/organizations/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/organizations/{id}']['delete']>;

export const updateOrganizationUser = {
  operationId: 'updateOrganizationUser',
  method: 'PATCH',
  path: '/organization/v1/users/organizations/{id}',
  responses: {
    200: zOrganizationUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/organizations/{id}']['patch']>;

export const changeOrganizationUserEnabledState = {
  operationId: 'changeOrganizationUserEnabledState',
  method: 'POST',
  path: '/organization/v1/users/organizations/{id}/enabled-state/{state}',
  responses: {
    200: zOrganizationUser,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/organizations/{id}/enabled-state/{state}']['post']>;

export const getOrganization = {
  operationId: 'getOrganization',
  method: 'GET',
  path: '/organization/v1/organizations/{id}',
  responses: {
    200: zOrganization,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/organizations/{id}']['get']>;

export const deleteOrganization = {
  operationId: 'deleteOrganization',
  method: 'DELETE',
  path: '/organization/v1/organizations/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/organizations/{id}']['delete']>;

export const updateOrganization = {
  operationId: 'updateOrganization',
  method: 'PATCH',
  path: '/organization/v1/organizations/{id}',
  responses: {
    200: zOrganization,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/organizations/{id}']['patch']>;

export const changePatientEnabledState = {
  operationId: 'changePatientEnabledState',
  method: 'POST',
  path: '/organization/v1/users/patients/{id}/enabled-state/{state}',
  responses: {
    200: zPatient,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/organization/v1/users/patients/{id}/enabled-state/{state}']['post']>;

export const searchCommands = {
  operationId: 'searchCommands',
  method: 'GET',
  path: '/device/v1/devices/commands',
  responses: {
    200: zCommandPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/commands']['get']>;

export const startCommand = {
  operationId: 'startCommand',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/commands/start',
  responses: {
    201: zCommand,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/commands/start']['post']>;

export const getCommand = {
  operationId: 'getCommand',
  method: 'GET',
  path: '/device/v1/devices/{deviceId}/commands/{id}',
  responses: {
    200: zCommand,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/commands/{id}']['get']>;

export const stopCommand = {
  operationId: 'stopCommand',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/commands/{id}/stop',
  responses: {
    200: zCommand,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/commands/{id}/stop']['post']>;

export const searchDeviceAlerts = {
  operationId: 'searchDeviceAlerts',
  method: 'GET',
  path: '/device/v1/devices/alerts',
  responses: {
    200: zDeviceAlertPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/alerts']['get']>;

export const createDeviceAlert = {
  operationId: 'createDeviceAlert',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/alerts',
  responses: {
    201: zDeviceAlert,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/alerts']['post']>;

export const getDeviceAlert = {
  operationId: 'getDeviceAlert',
  method: 'GET',
  path: '/device/v1/devices/{deviceId}/alerts/{id}',
  responses: {
    200: zDeviceAlert,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/alerts/{id}']['get']>;

export const deleteDeviceAlert = {
  operationId: 'deleteDeviceAlert',
  method: 'DELETE',
  path: '/device/v1/devices/{deviceId}/alerts/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/alerts/{id}']['delete']>;

export const updateDeviceAlert = {
  operationId: 'updateDeviceAlert',
  method: 'PATCH',
  path: '/device/v1/devices/{deviceId}/alerts/{id}',
  responses: {
    200: zDeviceAlert,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/alerts/{id}']['patch']>;

export const searchUsageSessions = {
  operationId: 'searchUsageSessions',
  method: 'GET',
  path: '/device/v1/devices/usage-sessions',
  responses: {
    200: zUsageSessionPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/usage-sessions']['get']>;

export const createUsageSession = {
  operationId: 'createUsageSession',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/usage-sessions',
  responses: {
    201: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions']['post']>;

export const startUsageSession = {
  operationId: 'startUsageSession',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/usage-sessions/remote-control/start',
  responses: {
    201: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/remote-control/start']['post']>;

export const getUsageSession = {
  operationId: 'getUsageSession',
  method: 'GET',
  path: '/device/v1/devices/{deviceId}/usage-sessions/{id}',
  responses: {
    200: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}']['get']>;

export const deleteUsageSession = {
  operationId: 'deleteUsageSession',
  method: 'DELETE',
  path: '/device/v1/devices/{deviceId}/usage-sessions/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}']['delete']>;

export const updateUsageSession = {
  operationId: 'updateUsageSession',
  method: 'PATCH',
  path: '/device/v1/devices/{deviceId}/usage-sessions/{id}',
  responses: {
    200: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}']['patch']>;

export const stopUsageSession = {
  operationId: 'stopUsageSession',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/stop',
  responses: {
    200: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/stop']['post']>;

export const pauseUsageSession = {
  operationId: 'pauseUsageSession',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/pause',
  responses: {
    200: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/pause']['post']>;

export const resumeUsageSession = {
  operationId: 'resumeUsageSession',
  method: 'POST',
  path: '/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/resume',
  responses: {
    200: zUsageSession,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/resume']['post']>;

export const getDeviceMqttCredentials = {
  operationId: 'getDeviceMqttCredentials',
  method: 'GET',
  path: '/device/v2/devices/{id}/mqtt-credentials',
  responses: {
    200: zDeviceMqttCredentials,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices/{id}/mqtt-credentials']['get']>;

export const getDeviceConnectionDetails = {
  operationId: 'getDeviceConnectionDetails',
  method: 'GET',
  path: '/device/v2/devices/{id}/connection/details',
  responses: {
    200: zDeviceConnectionDetails,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/devices/{id}/connection/details']['get']>;

export const getOrganizationMqttCredentials = {
  operationId: 'getOrganizationMqttCredentials',
  method: 'GET',
  path: '/device/v2/credentials/organization',
  responses: {
    200: zOrganizationMqttCredentials,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/device/v2/credentials/organization']['get']>;

export const searchGenericEntities = {
  operationId: 'searchGenericEntities',
  method: 'GET',
  path: '/generic-entity/v1/generic-entities',
  responses: {
    200: zGenericEntityPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v1/generic-entities']['get']>;

export const createGenericEntity = {
  operationId: 'createGenericEntity',
  method: 'POST',
  path: '/generic-entity/v1/generic-entities',
  responses: {
    201: zGenericEntity,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v1/generic-entities']['post']>;

export const getGenericEntity = {
  operationId: 'getGenericEntity',
  method: 'GET',
  path: '/generic-entity/v1/generic-entities/{id}',
  responses: {
    200: zGenericEntity,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v1/generic-entities/{id}']['get']>;

export const deleteGenericEntity = {
  operationId: 'deleteGenericEntity',
  method: 'DELETE',
  path: '/generic-entity/v1/generic-entities/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v1/generic-entities/{id}']['delete']>;

export const updateGenericEntity = {
  operationId: 'updateGenericEntity',
  method: 'PATCH',
  path: '/generic-entity/v1/generic-entities/{id}',
  responses: {
    200: zGenericEntity,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v1/generic-entities/{id}']['patch']>;

export const searchGenericEntitiesOfTemplate = {
  operationId: 'searchGenericEntitiesOfTemplate',
  method: 'GET',
  path: '/generic-entity/v3/generic-entities/{templateName}',
  responses: {
    200: zGenericEntityPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v3/generic-entities/{templateName}']['get']>;

export const createGenericEntityOfTemplate = {
  operationId: 'createGenericEntityOfTemplate',
  method: 'POST',
  path: '/generic-entity/v3/generic-entities/{templateName}',
  responses: {
    201: zGenericEntity,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v3/generic-entities/{templateName}']['post']>;

export const getGenericEntityOfTemplate = {
  operationId: 'getGenericEntityOfTemplate',
  method: 'GET',
  path: '/generic-entity/v3/generic-entities/{templateName}/{id}',
  responses: {
    200: zGenericEntity,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v3/generic-entities/{templateName}/{id}']['get']>;

export const deleteGenericEntityOfTemplate = {
  operationId: 'deleteGenericEntityOfTemplate',
  method: 'DELETE',
  path: '/generic-entity/v3/generic-entities/{templateName}/{id}',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v3/generic-entities/{templateName}/{id}']['delete']>;

export const updateGenericEntityOfTemplate = {
  operationId: 'updateGenericEntityOfTemplate',
  method: 'PATCH',
  path: '/generic-entity/v3/generic-entities/{templateName}/{id}',
  responses: {
    200: zGenericEntity,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/generic-entity/v3/generic-entities/{templateName}/{id}']['patch']>;

export const createUploadUrl = {
  operationId: 'createUploadUrl',
  method: 'POST',
  path: '/file/v1/files/upload',
  responses: {
    200: zSignedFile,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/upload']['post']>;

export const getDownloadUrl = {
  operationId: 'getDownloadUrl',
  method: 'GET',
  path: '/file/v1/files/{id}/download',
  responses: {
    200: zSignedFile,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/{id}/download']['get']>;

export const createMultipartUpload = {
  operationId: 'createMultipartUpload',
  method: 'POST',
  path: '/file/v1/files/upload/parts',
  responses: {
    200: zSignedFileParts,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/upload/parts']['post']>;

export const saveUploadedParts = {
  operationId: 'saveUploadedParts',
  method: 'PUT',
  path: '/file/v1/files/upload/parts/{id}',
  responses: {
    200: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/upload/parts/{id}']['put']>;

export const createUploadPartUrls = {
  operationId: 'createUploadPartUrls',
  method: 'POST',
  path: '/file/v1/files/upload/parts/{id}',
  responses: {
    200: zSignedFileParts,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/upload/parts/{id}']['post']>;

export const completeMultipartUpload = {
  operationId: 'completeMultipartUpload',
  method: 'POST',
  path: '/file/v1/files/upload/parts/{id}/complete',
  responses: {
    200: zSignedFile,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    409: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/upload/parts/{id}/complete']['post']>;

export const cancelMultipartUpload = {
  operationId: 'cancelMultipartUpload',
  method: 'DELETE',
  path: '/file/v1/files/upload/parts/{id}/cancel',
  responses: {
    204: null,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/file/v1/files/upload/parts/{id}/cancel']['delete']>;

export const createMeasurements = {
  operationId: 'createMeasurements',
  method: 'POST',
  path: '/measurement/v1/measurements/bulk',
  responses: {
    200: zMeasurementBatchResult,
    206: zMeasurementBatchResult,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    413: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/measurement/v1/measurements/bulk']['post']>;

export const searchAggregatedMeasurements = {
  operationId: 'searchAggregatedMeasurements',
  method: 'GET',
  path: '/measurement/v2/measurements/aggregated',
  responses: {
    200: zAggregatedMeasurementPage,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/measurement/v2/measurements/aggregated']['get']>;

export const searchTemplates = {
  operationId: 'searchTemplates',
  method: 'GET',
  path: '/settings/v1/templates/minimized',
  responses: { 200: zTemplatePage, 400: zErrorResponse, 401: zErrorResponse },
} as unknown as ResponseSchemas<paths['/settings/v1/templates/minimized']['get']>;

export const getTemplate = {
  operationId: 'getTemplate',
  method: 'GET',
  path: '/settings/v1/templates/{templateId}',
  responses: {
    200: zTemplate,
    400: zErrorResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    404: zErrorResponse,
    500: zErrorResponse,
    504: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/settings/v1/templates/{templateId}']['get']>;
