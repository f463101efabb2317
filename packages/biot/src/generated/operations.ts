// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { idInError, inQuery, json, type ApiDefinition } from '@x/auth-core/client';

/** The servers, security schemes and operations of the API. */
export const api: ApiDefinition = {
  name: 'biot',
  servers: [{ url: 'https://{environment}', variables: { environment: {} } }],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ', replay: 'always' },
  },
  requestId: idInError('traceId'),
  operations: {
    'POST /ums/v2/users/login': { operationId: 'login' },
    'POST /ums/v2/users/token/refresh': { operationId: 'refreshToken' },
    'POST /ums/v2/users/token/login': { operationId: 'loginWithToken' },
    'POST /ums/v2/users/login/mfa': { operationId: 'loginWithMfa', security: 'bearer' },
    'POST /ums/v2/users/login/mfa/resend': { operationId: 'resendMfa', security: 'bearer' },
    'POST /ums/v2/users/otp/generate': { operationId: 'generateOtp' },
    'POST /ums/v2/users/otp/login': { operationId: 'loginWithOtp' },
    'POST /ums/v2/services/accessToken': { operationId: 'createServiceAccessToken' },
    'POST /ums/v2/users/logout': { operationId: 'logout' },
    'GET /device/v2/devices': { operationId: 'searchDevices', security: 'bearer', send: [inQuery({ searchRequest: json })] },
    'POST /device/v2/devices': { operationId: 'createDevice', security: 'bearer' },
    'GET /device/v2/devices/{id}': { operationId: 'getDevice', security: 'bearer' },
    'DELETE /device/v2/devices/{id}': { operationId: 'deleteDevice', security: 'bearer' },
    'PATCH /device/v2/devices/{id}': { operationId: 'updateDevice', security: 'bearer' },
    'GET /organization/v1/users/patients': { operationId: 'searchPatients', security: 'bearer', send: [inQuery({ searchRequest: json })] },
    'POST /organization/v1/users/patients': { operationId: 'createPatient', security: 'bearer' },
    'GET /organization/v1/users/patients/{id}': { operationId: 'getPatient', security: 'bearer' },
    'GET /organization/v1/organizations': { operationId: 'searchOrganizations', security: 'bearer', send: [inQuery({ searchRequest: json })] },
    'GET /organization/v1/users/self': { operationId: 'getSelf', security: 'bearer' },
    'POST /measurement/v1/measurements': { operationId: 'createMeasurement', security: 'bearer' },
    'GET /measurement/v2/measurements/raw': { operationId: 'searchRawMeasurements', security: 'bearer', send: [inQuery({ searchRequest: json })] },
  },
};
