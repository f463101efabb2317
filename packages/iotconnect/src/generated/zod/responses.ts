// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { paths } from '../schema.ts';
import {
  zAttributeHistoryResponse,
  zAuthErrorResponse,
  zBasicTokenResponse,
  zDeviceCreateResponse,
  zDeviceDeleteResponse,
  zDeviceDetailResponse,
  zDeviceListResponse,
  zEntityListResponse,
  zEntityLookupResponse,
  zErrorResponse,
  zTemplateListResponse,
  zTokenResponse,
  zUpdateResponse,
  zUserListResponse,
  zVerifyTokenResponse,
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
  responses: { 200: zVerifyTokenResponse, 401: zErrorResponse, 500: zErrorResponse },
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
