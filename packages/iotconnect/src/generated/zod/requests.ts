// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { atLeast, int32, length, oneOf, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zAttributeHistoryRequest,
  zAuthType,
  zDeviceCreateRequest,
  zDeviceStatusRequest,
  zDeviceUpdateRequest,
  zLoginRequest,
  zRefreshTokenRequest,
} from './components.ts';
import type { RequestSchemas } from './types.ts';

export const login = {
  operationId: 'login',
  parameters: {},
  body: zLoginRequest,
} as unknown as RequestSchemas<paths['/api/v2/Auth/login']['post']>;

export const refreshToken = {
  operationId: 'refreshToken',
  parameters: {},
  body: zRefreshTokenRequest,
} as unknown as RequestSchemas<paths['/api/v2/Auth/refresh-token']['post']>;

export const listDevices = {
  operationId: 'listDevices',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      UniqueId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      TemplateName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      AuthType: /*@__PURE__*/ z.optional(zAuthType),
      EntityName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('active', 'inactive'))),
      Property: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Value: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Acquired: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('acquired', 'released', 'inprogress'))),
      EntityGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(uuid)),
      TemplateGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(uuid)),
      IncludeRecentValue: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      customField: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isGateway: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isIotEdgeEnable: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      certificateGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(uuid)),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device']['get']>;

export const createDevice = {
  operationId: 'createDevice',
  parameters: {},
  body: zDeviceCreateRequest,
} as unknown as RequestSchemas<paths['/api/v2/Device']['post']>;

export const getDeviceByUniqueId = {
  operationId: 'getDeviceByUniqueId',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
    }),
    query: /*@__PURE__*/ z.strictObject({
      parentDeviceUniqueId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/uniqueId/{uniqueId}']['get']>;

export const updateDevice = {
  operationId: 'updateDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zDeviceUpdateRequest,
} as unknown as RequestSchemas<paths['/api/v2/Device/{deviceGuid}']['put']>;

export const deleteDevice = {
  operationId: 'deleteDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/{deviceGuid}']['delete']>;

export const updateDeviceStatus = {
  operationId: 'updateDeviceStatus',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zDeviceStatusRequest,
} as unknown as RequestSchemas<paths['/api/v2/Device/{deviceGuid}/status']['put']>;

export const listDevicesV11 = {
  operationId: 'listDevicesV11',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      searchText: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      CustomField: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1.1/Device']['get']>;

export const listTemplates = {
  operationId: 'listTemplates',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      AuthType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      EdgeSupport: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      GatewaySupport: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      DeviceTemplateName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      MessageVersion: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      IsSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/device-template']['get']>;

export const listEntities = {
  operationId: 'listEntities',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      treeView: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Entity']['get']>;

export const lookupEntities = {
  operationId: 'lookupEntities',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      treeView: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Entity/lookup']['get']>;

export const listUsers = {
  operationId: 'listUsers',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      FirstName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      LastName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Email: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      ContactNo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Role: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Entity: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/User']['get']>;

export const getAttributeHistory = {
  operationId: 'getAttributeHistory',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
    }),
  },
  body: zAttributeHistoryRequest,
} as unknown as RequestSchemas<paths['/api/v2/Telemetry/device/{uniqueId}/attribute-history']['post']>;
