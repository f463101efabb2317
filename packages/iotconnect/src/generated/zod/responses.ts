// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { paths } from '../schema.ts';
import {
  zAttributeHistoryResponse,
  zAttributeListResponse,
  zAuthErrorResponse,
  zBasicTokenResponse,
  zChildDeviceListResponse,
  zCognitoOtpTokens,
  zCognitoTokens,
  zCommandHistoryResponse,
  zCommandListResponse,
  zConnectionStatusResponse,
  zCountryListResponse,
  zCreatedAttributeResponse,
  zCreatedFirmwareResponse,
  zCreatedFirmwareVersionResponse,
  zCreatedOtaUpdateResponse,
  zCreatedRuleResponse,
  zCreatedTemplateResponse,
  zCreatedUserResponse,
  zDataTypeListResponse,
  zDeviceCountersResponse,
  zDeviceCreateResponse,
  zDeviceDeleteResponse,
  zDeviceDetailResponse,
  zDeviceListResponse,
  zDeviceLookupResponse,
  zEntityChangeResponse,
  zEntityDetailResponse,
  zEntityListResponse,
  zEntityLookupResponse,
  zErrorResponse,
  zEventListResponse,
  zFilesResponse,
  zFirmwareListResponse,
  zHostsResponse,
  zLatestTelemetryResponse,
  zOtaUpdateListResponse,
  zRecentTelemetryResponse,
  zRoleListResponse,
  zRoleLookupResponse,
  zRuleDetailResponse,
  zRuleListResponse,
  zSeverityLookupResponse,
  zStateListResponse,
  zTelemetryHistoryResponse,
  zTemplateDetailResponse,
  zTemplateListResponse,
  zTimezoneListResponse,
  zTokenResponse,
  zUntypedResponse,
  zUpdateResponse,
  zUploadedFileResponse,
  zUserChangeResponse,
  zUserDeleteResponse,
  zUserDetailResponse,
  zUserIdentityResponse,
  zUserListResponse,
  zVerifiedToken,
} from './components.ts';
import type { ResponseSchemas } from './types.ts';

export const getBasicToken = {
  operationId: 'getBasicToken',
  method: 'GET',
  path: '/api/v2/Auth/basic-token',
  responses: { 200: zBasicTokenResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Auth/basic-token']['get']>;

export const login = {
  operationId: 'login',
  method: 'POST',
  path: '/api/v2/Auth/login',
  responses: { 200: zTokenResponse, 401: zAuthErrorResponse, 412: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Auth/login']['post']>;

export const refreshToken = {
  operationId: 'refreshToken',
  method: 'POST',
  path: '/api/v2/Auth/refresh-token',
  responses: { 200: zTokenResponse, 409: zErrorResponse, 412: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Auth/refresh-token']['post']>;

export const verifyToken = {
  operationId: 'verifyToken',
  method: 'GET',
  path: '/api/v2/Auth/verify-token',
  responses: { 200: zVerifiedToken, 401: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Auth/verify-token']['get']>;

export const listDevices = {
  operationId: 'listDevices',
  method: 'GET',
  path: '/api/v2/Device',
  responses: {
    200: zDeviceListResponse,
    204: null,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device']['get']>;

export const createDevice = {
  operationId: 'createDevice',
  method: 'POST',
  path: '/api/v2/Device',
  responses: {
    200: zDeviceCreateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device']['post']>;

export const getDeviceByUniqueId = {
  operationId: 'getDeviceByUniqueId',
  method: 'GET',
  path: '/api/v2/Device/uniqueId/{uniqueId}',
  responses: {
    200: zDeviceDetailResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/uniqueId/{uniqueId}']['get']>;

export const updateDevice = {
  operationId: 'updateDevice',
  method: 'PUT',
  path: '/api/v2/Device/{deviceGuid}',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/{deviceGuid}']['put']>;

export const deleteDevice = {
  operationId: 'deleteDevice',
  method: 'DELETE',
  path: '/api/v2/Device/{deviceGuid}',
  responses: {
    200: zDeviceDeleteResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/{deviceGuid}']['delete']>;

export const updateDeviceStatus = {
  operationId: 'updateDeviceStatus',
  method: 'PUT',
  path: '/api/v2/Device/{deviceGuid}/status',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/{deviceGuid}/status']['put']>;

export const listDevicesV11 = {
  operationId: 'listDevicesV11',
  method: 'GET',
  path: '/api/v1.1/Device',
  responses: {
    200: zDeviceListResponse,
    204: null,
    401: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/Device']['get']>;

export const listTemplates = {
  operationId: 'listTemplates',
  method: 'GET',
  path: '/api/v2/device-template',
  responses: {
    200: zTemplateListResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template']['get']>;

export const createTemplate = {
  operationId: 'createTemplate',
  method: 'POST',
  path: '/api/v2/device-template',
  responses: {
    200: zCreatedTemplateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template']['post']>;

export const listEntities = {
  operationId: 'listEntities',
  method: 'GET',
  path: '/api/v2/Entity',
  responses: {
    200: zEntityListResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Entity']['get']>;

export const createEntity = {
  operationId: 'createEntity',
  method: 'POST',
  path: '/api/v2/Entity',
  responses: {
    200: zEntityChangeResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Entity']['post']>;

export const lookupEntities = {
  operationId: 'lookupEntities',
  method: 'GET',
  path: '/api/v2/Entity/lookup',
  responses: {
    200: zEntityLookupResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Entity/lookup']['get']>;

export const listUsers = {
  operationId: 'listUsers',
  method: 'GET',
  path: '/api/v2/User',
  responses: {
    200: zUserListResponse,
    204: null,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User']['get']>;

export const createUser = {
  operationId: 'createUser',
  method: 'POST',
  path: '/api/v2/User',
  responses: {
    200: zCreatedUserResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User']['post']>;

export const getAttributeHistory = {
  operationId: 'getAttributeHistory',
  method: 'POST',
  path: '/api/v2/Telemetry/device/{uniqueId}/attribute-history',
  responses: {
    200: zAttributeHistoryResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Telemetry/device/{uniqueId}/attribute-history']['post']>;

export const discoverHosts = {
  operationId: 'discoverHosts',
  method: 'GET',
  path: '/api/uisdk/solutionkey/{solutionKey}/env/{env}',
  responses: { 200: zHostsResponse, 412: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/uisdk/solutionkey/{solutionKey}/env/{env}']['get']>;

export const loginFromPhone = {
  operationId: 'loginFromPhone',
  method: 'POST',
  path: '/api/v2/Auth/m-login',
  responses: { 200: zTokenResponse, 401: zAuthErrorResponse, 412: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Auth/m-login']['post']>;

export const loginWithCognito = {
  operationId: 'loginWithCognito',
  method: 'POST',
  path: '/api/v2.1/Auth/cognito/login',
  responses: { 200: zCognitoTokens, 401: zAuthErrorResponse, 412: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2.1/Auth/cognito/login']['post']>;

export const validateCognitoOtp = {
  operationId: 'validateCognitoOtp',
  method: 'POST',
  path: '/api/v2.1/Auth/cognito/validate-otp',
  responses: {
    200: zCognitoOtpTokens,
    401: zAuthErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2.1/Auth/cognito/validate-otp']['post']>;

export const getDeviceOnAws = {
  operationId: 'getDeviceOnAws',
  method: 'GET',
  path: '/api/v2.1/Device/{deviceGuid}',
  responses: {
    200: zDeviceDetailResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2.1/Device/{deviceGuid}']['get']>;

export const acquireDevice = {
  operationId: 'acquireDevice',
  method: 'PUT',
  path: '/api/v2/Device/{uniqueId}/acquire',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/{uniqueId}/acquire']['put']>;

export const releaseDevice = {
  operationId: 'releaseDevice',
  method: 'PUT',
  path: '/api/v2/Device/{uniqueId}/release',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/{uniqueId}/release']['put']>;

export const lookupDevices = {
  operationId: 'lookupDevices',
  method: 'GET',
  path: '/api/v2/Device/lookup',
  responses: {
    200: zDeviceLookupResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/lookup']['get']>;

export const listDevicesOfEntity = {
  operationId: 'listDevicesOfEntity',
  method: 'GET',
  path: '/api/v2/entity/{entityGuid}/device',
  responses: {
    200: zDeviceListResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/entity/{entityGuid}/device']['get']>;

export const listChildDevices = {
  operationId: 'listChildDevices',
  method: 'GET',
  path: '/api/v2/Device/{deviceGuid}/child-device',
  responses: {
    200: zChildDeviceListResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/{deviceGuid}/child-device']['get']>;

export const getConnectionStatus = {
  operationId: 'getConnectionStatus',
  method: 'GET',
  path: '/api/v2/Device/connection-status',
  responses: {
    200: zConnectionStatusResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/connection-status']['get']>;

export const countDevices = {
  operationId: 'countDevices',
  method: 'GET',
  path: '/api/v2/Device/counters',
  responses: {
    200: zDeviceCountersResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Device/counters']['get']>;

export const getTemplate = {
  operationId: 'getTemplate',
  method: 'GET',
  path: '/api/v2/device-template/{deviceTemplateGuid}',
  responses: {
    200: zTemplateDetailResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template/{deviceTemplateGuid}']['get']>;

export const deleteTemplate = {
  operationId: 'deleteTemplate',
  method: 'DELETE',
  path: '/api/v2/device-template/{deviceTemplateGuid}',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template/{deviceTemplateGuid}']['delete']>;

export const getTemplateByCode = {
  operationId: 'getTemplateByCode',
  method: 'GET',
  path: '/api/v2/device-template/template-code/{templateCode}',
  responses: {
    200: zTemplateDetailResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template/template-code/{templateCode}']['get']>;

export const createWholeTemplate = {
  operationId: 'createWholeTemplate',
  method: 'POST',
  path: '/api/v2/device-template/quick',
  responses: {
    200: zCreatedTemplateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template/quick']['post']>;

export const listDataTypes = {
  operationId: 'listDataTypes',
  method: 'GET',
  path: '/api/v2/device-template/datatype',
  responses: {
    200: zDataTypeListResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/device-template/datatype']['get']>;

export const listAttributes = {
  operationId: 'listAttributes',
  method: 'GET',
  path: '/api/v2/template-attribute/{guid}',
  responses: {
    200: zAttributeListResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-attribute/{guid}']['get']>;

export const updateAttribute = {
  operationId: 'updateAttribute',
  method: 'PUT',
  path: '/api/v2/template-attribute/{guid}',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-attribute/{guid}']['put']>;

export const deleteAttribute = {
  operationId: 'deleteAttribute',
  method: 'DELETE',
  path: '/api/v2/template-attribute/{guid}',
  responses: {
    200: zUntypedResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-attribute/{guid}']['delete']>;

export const createAttribute = {
  operationId: 'createAttribute',
  method: 'POST',
  path: '/api/v2/template-attribute',
  responses: {
    200: zCreatedAttributeResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-attribute']['post']>;

export const listTemplateCommands = {
  operationId: 'listTemplateCommands',
  method: 'GET',
  path: '/api/v2/template-command/{guid}',
  responses: {
    200: zCommandListResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command/{guid}']['get']>;

export const updateTemplateCommand = {
  operationId: 'updateTemplateCommand',
  method: 'PUT',
  path: '/api/v2/template-command/{guid}',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command/{guid}']['put']>;

export const deleteTemplateCommand = {
  operationId: 'deleteTemplateCommand',
  method: 'DELETE',
  path: '/api/v2/template-command/{guid}',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command/{guid}']['delete']>;

export const createTemplateCommand = {
  operationId: 'createTemplateCommand',
  method: 'POST',
  path: '/api/v2/template-command',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command']['post']>;

export const sendCommand = {
  operationId: 'sendCommand',
  method: 'POST',
  path: '/api/v2/template-command/device/{deviceGuid}/send',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command/device/{deviceGuid}/send']['post']>;

export const sendCommands = {
  operationId: 'sendCommands',
  method: 'POST',
  path: '/api/v2/template-command/send',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command/send']['post']>;

export const getCommandHistory = {
  operationId: 'getCommandHistory',
  method: 'GET',
  path: '/api/v2/template-command/history',
  responses: {
    200: zCommandHistoryResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/template-command/history']['get']>;

export const getLatestTelemetry = {
  operationId: 'getLatestTelemetry',
  method: 'GET',
  path: '/api/v2/Telemetry/device/{deviceGuid}',
  responses: {
    200: zLatestTelemetryResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Telemetry/device/{deviceGuid}']['get']>;

export const getRecentTelemetry = {
  operationId: 'getRecentTelemetry',
  method: 'POST',
  path: '/api/v2/Telemetry/device/{uniqueId}/recent/{dataPoints}',
  responses: {
    200: zRecentTelemetryResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Telemetry/device/{uniqueId}/recent/{dataPoints}']['post']>;

export const getTelemetryHistory = {
  operationId: 'getTelemetryHistory',
  method: 'POST',
  path: '/api/v2/Telemetry/history',
  responses: {
    200: zTelemetryHistoryResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Telemetry/history']['post']>;

export const getAttributeHistoryOfPeriod = {
  operationId: 'getAttributeHistoryOfPeriod',
  method: 'GET',
  path: '/api/v2/Telemetry/attribute-history/device/{uniqueId}/from/{fromDate}/to/{toDate}',
  responses: {
    200: zAttributeHistoryResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Telemetry/attribute-history/device/{uniqueId}/from/{fromDate}/to/{toDate}']['get']>;

export const getEntity = {
  operationId: 'getEntity',
  method: 'GET',
  path: '/api/v2/Entity/{entityGuid}',
  responses: {
    200: zEntityDetailResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Entity/{entityGuid}']['get']>;

export const updateEntity = {
  operationId: 'updateEntity',
  method: 'PUT',
  path: '/api/v2/Entity/{entityGuid}',
  responses: {
    200: zEntityChangeResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Entity/{entityGuid}']['put']>;

export const deleteEntity = {
  operationId: 'deleteEntity',
  method: 'DELETE',
  path: '/api/v2/Entity/{entityGuid}',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Entity/{entityGuid}']['delete']>;

export const getUser = {
  operationId: 'getUser',
  method: 'GET',
  path: '/api/v2/User/{userGuid}',
  responses: {
    200: zUserDetailResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User/{userGuid}']['get']>;

export const updateUser = {
  operationId: 'updateUser',
  method: 'PUT',
  path: '/api/v2/User/{userGuid}',
  responses: {
    200: zUserChangeResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User/{userGuid}']['put']>;

export const deleteUser = {
  operationId: 'deleteUser',
  method: 'DELETE',
  path: '/api/v2/User/{userGuid}',
  responses: {
    200: zUserDeleteResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User/{userGuid}']['delete']>;

export const updateUserStatus = {
  operationId: 'updateUserStatus',
  method: 'PUT',
  path: '/api/v2/User/{userGuid}/status',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User/{userGuid}/status']['put']>;

export const getIdentity = {
  operationId: 'getIdentity',
  method: 'GET',
  path: '/api/v2/User/identity',
  responses: {
    200: zUserIdentityResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/User/identity']['get']>;

export const lookupRoles = {
  operationId: 'lookupRoles',
  method: 'GET',
  path: '/api/v2/Role/lookup',
  responses: {
    200: zRoleLookupResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Role/lookup']['get']>;

export const listRoles = {
  operationId: 'listRoles',
  method: 'GET',
  path: '/api/v2/Role/role-user',
  responses: {
    200: zRoleListResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Role/role-user']['get']>;

export const listRules = {
  operationId: 'listRules',
  method: 'GET',
  path: '/api/v2/Rule',
  responses: { 200: zRuleListResponse, 401: zErrorResponse, 412: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Rule']['get']>;

export const createRule = {
  operationId: 'createRule',
  method: 'POST',
  path: '/api/v2/Rule',
  responses: {
    200: zCreatedRuleResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Rule']['post']>;

export const getRule = {
  operationId: 'getRule',
  method: 'GET',
  path: '/api/v2/Rule/{ruleGuid}',
  responses: {
    200: zRuleDetailResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Rule/{ruleGuid}']['get']>;

export const deleteRule = {
  operationId: 'deleteRule',
  method: 'DELETE',
  path: '/api/v2/Rule/{ruleGuid}',
  responses: {
    200: zUntypedResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Rule/{ruleGuid}']['delete']>;

export const updateRuleStatus = {
  operationId: 'updateRuleStatus',
  method: 'PUT',
  path: '/api/v2/Rule/{ruleGuid}/status',
  responses: {
    200: zUntypedResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Rule/{ruleGuid}/status']['put']>;

export const lookupSeverityLevels = {
  operationId: 'lookupSeverityLevels',
  method: 'GET',
  path: '/api/v1.1/severity-level/lookup',
  responses: {
    200: zSeverityLookupResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/severity-level/lookup']['get']>;

export const listEvents = {
  operationId: 'listEvents',
  method: 'GET',
  path: '/api/v1.1/Event',
  responses: {
    200: zEventListResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/Event']['get']>;

export const subscribe = {
  operationId: 'subscribe',
  method: 'POST',
  path: '/api/v1.1/Event/subscription/subscribe',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/Event/subscription/subscribe']['post']>;

export const listFirmware = {
  operationId: 'listFirmware',
  method: 'GET',
  path: '/api/v2/Firmware',
  responses: {
    200: zFirmwareListResponse,
    204: null,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Firmware']['get']>;

export const createFirmware = {
  operationId: 'createFirmware',
  method: 'POST',
  path: '/api/v2/Firmware',
  responses: {
    200: zCreatedFirmwareResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/Firmware']['post']>;

export const createFirmwareVersion = {
  operationId: 'createFirmwareVersion',
  method: 'POST',
  path: '/api/v2/firmware-upgrade',
  responses: {
    200: zCreatedFirmwareVersionResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/firmware-upgrade']['post']>;

export const publishFirmwareVersion = {
  operationId: 'publishFirmwareVersion',
  method: 'PUT',
  path: '/api/v2/firmware-upgrade/{firmwareUpgradeGuid}/publish',
  responses: {
    200: zUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/firmware-upgrade/{firmwareUpgradeGuid}/publish']['put']>;

export const listOtaUpdates = {
  operationId: 'listOtaUpdates',
  method: 'GET',
  path: '/api/v2/ota-update',
  responses: {
    200: zOtaUpdateListResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/ota-update']['get']>;

export const createOtaUpdate = {
  operationId: 'createOtaUpdate',
  method: 'POST',
  path: '/api/v2/ota-update',
  responses: {
    200: zCreatedOtaUpdateResponse,
    401: zErrorResponse,
    403: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v2/ota-update']['post']>;

export const uploadFile = {
  operationId: 'uploadFile',
  method: 'POST',
  path: '/api/v1.1/File',
  responses: {
    200: zUploadedFileResponse,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/File']['post']>;

export const listFiles = {
  operationId: 'listFiles',
  method: 'GET',
  path: '/api/v1.1/File/{moduleType}/{guid}',
  responses: {
    200: zFilesResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/File/{moduleType}/{guid}']['get']>;

export const deleteFile = {
  operationId: 'deleteFile',
  method: 'DELETE',
  path: '/api/v1.1/File/{moduleType}/{guid}',
  responses: {
    200: zUntypedResponse,
    204: null,
    401: zErrorResponse,
    409: zErrorResponse,
    412: zErrorResponse,
    500: zErrorResponse,
  },
} as unknown as ResponseSchemas<paths['/api/v1.1/File/{moduleType}/{guid}']['delete']>;

export const listTimezones = {
  operationId: 'listTimezones',
  method: 'GET',
  path: '/api/v2/Master/timezone',
  responses: { 200: zTimezoneListResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Master/timezone']['get']>;

export const listCountries = {
  operationId: 'listCountries',
  method: 'GET',
  path: '/api/v2/Master/country',
  responses: { 200: zCountryListResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Master/country']['get']>;

export const listStates = {
  operationId: 'listStates',
  method: 'GET',
  path: '/api/v2/Master/country/{countryGuid}/state',
  responses: { 200: zStateListResponse, 412: zErrorResponse, 500: zErrorResponse },
} as unknown as ResponseSchemas<paths['/api/v2/Master/country/{countryGuid}/state']['get']>;
