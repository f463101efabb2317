// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { paths } from '../schema.ts';
import {
  zDevice,
  zDeviceSearchResponse,
  zErrorResponse,
  zGenerateOtpResponse,
  zLoginResponse,
  zMeasurement,
  zMfaResendResponse,
  zOrganizationSearchResponse,
  zPatient,
  zPatientSearchResponse,
  zRawMeasurementSearchResponse,
  zSelfUser,
  zServiceAccessToken,
} from './components.ts';
import type { ResponseSchemas } from './types.ts';

export const login = {
  operationId: 'login',
  method: 'POST',
  path: '/ums/v2/users/login',
  responses: {
    200: zLoginResponse,
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
    200: zLoginResponse,
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
    200: zLoginResponse,
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
  responses: { 200: zLoginResponse, 400: zErrorResponse, 401: zErrorResponse },
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
    200: zGenerateOtpResponse,
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
    200: zLoginResponse,
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
