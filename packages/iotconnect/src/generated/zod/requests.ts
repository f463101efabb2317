// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { atLeast, atMost, int32, length, oneOf, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zAcquireDeviceRequest,
  zActiveRequest,
  zActiveTextRequest,
  zAttributeHistoryRequest,
  zAuthType,
  zCognitoLoginRequest,
  zCognitoOtpRequest,
  zCreateAttributeRequest,
  zCreateEntityRequest,
  zCreateFirmwareRequest,
  zCreateFirmwareVersionRequest,
  zCreateOtaUpdateRequest,
  zCreateRuleRequest,
  zCreateTemplateCommandRequest,
  zCreateTemplateRequest,
  zCreateUserRequest,
  zDeviceCreateRequest,
  zDeviceStatusRequest,
  zDeviceUpdateRequest,
  zEmptyRequest,
  zLoginRequest,
  zMobileLoginRequest,
  zQuickTemplateRequest,
  zRecentTelemetryRequest,
  zRefreshTokenRequest,
  zSendCommandRequest,
  zSendCommandsRequest,
  zSubscribeRequest,
  zTelemetryHistoryRequest,
  zUpdateAttributeRequest,
  zUpdateEntityRequest,
  zUpdateUserRequest,
  zUploadFileRequest,
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

export const createTemplate = {
  operationId: 'createTemplate',
  parameters: {},
  body: zCreateTemplateRequest,
} as unknown as RequestSchemas<paths['/api/v2/device-template']['post']>;

export const listEntities = {
  operationId: 'listEntities',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      treeView: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Entity']['get']>;

export const createEntity = {
  operationId: 'createEntity',
  parameters: {},
  body: zCreateEntityRequest,
} as unknown as RequestSchemas<paths['/api/v2/Entity']['post']>;

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

export const createUser = {
  operationId: 'createUser',
  parameters: {},
  body: zCreateUserRequest,
} as unknown as RequestSchemas<paths['/api/v2/User']['post']>;

export const getAttributeHistory = {
  operationId: 'getAttributeHistory',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
    }),
  },
  body: zAttributeHistoryRequest,
} as unknown as RequestSchemas<paths['/api/v2/Telemetry/device/{uniqueId}/attribute-history']['post']>;

export const discoverHosts = {
  operationId: 'discoverHosts',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      solutionKey: /*@__PURE__*/ z.string(),
      env: /*@__PURE__*/ z.string(),
    }),
    query: /*@__PURE__*/ z.strictObject({
      version: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      pf: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('az', 'aws'))),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/uisdk/solutionkey/{solutionKey}/env/{env}']['get']>;

export const loginFromPhone = {
  operationId: 'loginFromPhone',
  parameters: {},
  body: zMobileLoginRequest,
} as unknown as RequestSchemas<paths['/api/v2/Auth/m-login']['post']>;

export const loginWithCognito = {
  operationId: 'loginWithCognito',
  parameters: {},
  body: zCognitoLoginRequest,
} as unknown as RequestSchemas<paths['/api/v2.1/Auth/cognito/login']['post']>;

export const validateCognitoOtp = {
  operationId: 'validateCognitoOtp',
  parameters: {},
  body: zCognitoOtpRequest,
} as unknown as RequestSchemas<paths['/api/v2.1/Auth/cognito/validate-otp']['post']>;

export const getDeviceOnAws = {
  operationId: 'getDeviceOnAws',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2.1/Device/{deviceGuid}']['get']>;

export const acquireDevice = {
  operationId: 'acquireDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
    }),
  },
  body: zAcquireDeviceRequest,
} as unknown as RequestSchemas<paths['/api/v2/Device/{uniqueId}/acquire']['put']>;

export const releaseDevice = {
  operationId: 'releaseDevice',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
    }),
    query: /*@__PURE__*/ z.strictObject({
      isCloudDevice: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/{uniqueId}/release']['put']>;

export const lookupDevices = {
  operationId: 'lookupDevices',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      deviceTemplateGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      iotEdgeEnabled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      getChildDevice: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      excludeEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      deviceEntityGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/lookup']['get']>;

export const listDevicesOfEntity = {
  operationId: 'listDevicesOfEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      entityGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      UniqueId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      TemplateName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      EntityName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('active', 'inactive'))),
      Acquired: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('acquired', 'released', 'inprogress'))),
      isEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isGateway: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isIotEdgeEnable: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/entity/{entityGuid}/device']['get']>;

export const listChildDevices = {
  operationId: 'listChildDevices',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/{deviceGuid}/child-device']['get']>;

export const getConnectionStatus = {
  operationId: 'getConnectionStatus',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      uniqueId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/connection-status']['get']>;

export const countDevices = {
  operationId: 'countDevices',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      companyguid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Device/counters']['get']>;

export const getTemplate = {
  operationId: 'getTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceTemplateGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      attrTree: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/device-template/{deviceTemplateGuid}']['get']>;

export const deleteTemplate = {
  operationId: 'deleteTemplate',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceTemplateGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/device-template/{deviceTemplateGuid}']['delete']>;

export const getTemplateByCode = {
  operationId: 'getTemplateByCode',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      templateCode: /*@__PURE__*/ z.string(),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/device-template/template-code/{templateCode}']['get']>;

export const createWholeTemplate = {
  operationId: 'createWholeTemplate',
  parameters: {},
  body: zQuickTemplateRequest,
} as unknown as RequestSchemas<paths['/api/v2/device-template/quick']['post'], 'multipart/form-data'>;

export const listDataTypes = {
  operationId: 'listDataTypes',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      messageVersion: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/device-template/datatype']['get']>;

export const listAttributes = {
  operationId: 'listAttributes',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      searchtext: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      localNameAsDisplayName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/template-attribute/{guid}']['get']>;

export const updateAttribute = {
  operationId: 'updateAttribute',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zUpdateAttributeRequest,
} as unknown as RequestSchemas<paths['/api/v2/template-attribute/{guid}']['put']>;

export const deleteAttribute = {
  operationId: 'deleteAttribute',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/template-attribute/{guid}']['delete']>;

export const createAttribute = {
  operationId: 'createAttribute',
  parameters: {},
  body: zCreateAttributeRequest,
} as unknown as RequestSchemas<paths['/api/v2/template-attribute']['post']>;

export const listTemplateCommands = {
  operationId: 'listTemplateCommands',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      searchText: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/template-command/{guid}']['get']>;

export const updateTemplateCommand = {
  operationId: 'updateTemplateCommand',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zCreateTemplateCommandRequest,
} as unknown as RequestSchemas<paths['/api/v2/template-command/{guid}']['put']>;

export const deleteTemplateCommand = {
  operationId: 'deleteTemplateCommand',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/template-command/{guid}']['delete']>;

export const createTemplateCommand = {
  operationId: 'createTemplateCommand',
  parameters: {},
  body: zCreateTemplateCommandRequest,
} as unknown as RequestSchemas<paths['/api/v2/template-command']['post']>;

export const sendCommand = {
  operationId: 'sendCommand',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zSendCommandRequest,
} as unknown as RequestSchemas<paths['/api/v2/template-command/device/{deviceGuid}/send']['post']>;

export const sendCommands = {
  operationId: 'sendCommands',
  parameters: {},
  body: zSendCommandsRequest,
} as unknown as RequestSchemas<paths['/api/v2/template-command/send']['post']>;

export const getCommandHistory = {
  operationId: 'getCommandHistory',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      deviceGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      searchText: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      isEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isGateway: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isIotEdgeEnable: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/template-command/history']['get']>;

export const getLatestTelemetry = {
  operationId: 'getLatestTelemetry',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      deviceGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Telemetry/device/{deviceGuid}']['get']>;

export const getRecentTelemetry = {
  operationId: 'getRecentTelemetry',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
      dataPoints: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(10), /*@__PURE__*/ atMost(500)),
    }),
  },
  body: zRecentTelemetryRequest,
} as unknown as RequestSchemas<paths['/api/v2/Telemetry/device/{uniqueId}/recent/{dataPoints}']['post']>;

export const getTelemetryHistory = {
  operationId: 'getTelemetryHistory',
  parameters: {},
  body: zTelemetryHistoryRequest,
} as unknown as RequestSchemas<paths['/api/v2/Telemetry/history']['post']>;

export const getAttributeHistoryOfPeriod = {
  operationId: 'getAttributeHistoryOfPeriod',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
      fromDate: /*@__PURE__*/ z.string(),
      toDate: /*@__PURE__*/ z.string(),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Telemetry/attribute-history/device/{uniqueId}/from/{fromDate}/to/{toDate}']['get']>;

export const getEntity = {
  operationId: 'getEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      entityGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Entity/{entityGuid}']['get']>;

export const updateEntity = {
  operationId: 'updateEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      entityGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zUpdateEntityRequest,
} as unknown as RequestSchemas<paths['/api/v2/Entity/{entityGuid}']['put']>;

export const deleteEntity = {
  operationId: 'deleteEntity',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      entityGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Entity/{entityGuid}']['delete']>;

export const getUser = {
  operationId: 'getUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      userGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
    query: /*@__PURE__*/ z.strictObject({
      userInfoFlag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/User/{userGuid}']['get']>;

export const updateUser = {
  operationId: 'updateUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      userGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zUpdateUserRequest,
} as unknown as RequestSchemas<paths['/api/v2/User/{userGuid}']['put']>;

export const deleteUser = {
  operationId: 'deleteUser',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      userGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zEmptyRequest,
} as unknown as RequestSchemas<paths['/api/v2/User/{userGuid}']['delete']>;

export const updateUserStatus = {
  operationId: 'updateUserStatus',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      userGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zActiveTextRequest,
} as unknown as RequestSchemas<paths['/api/v2/User/{userGuid}/status']['put']>;

export const getIdentity = {
  operationId: 'getIdentity',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      permissions: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      includeConfigSettings: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/User/identity']['get']>;

export const listRoles = {
  operationId: 'listRoles',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('active', 'inactive', 'both'))),
      Usercount: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Role/role-user']['get']>;

export const listRules = {
  operationId: 'listRules',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      templateName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      entityName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      ruleType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      isEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isGateway: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isIotEdgeEnable: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Rule']['get']>;

export const createRule = {
  operationId: 'createRule',
  parameters: {},
  body: zCreateRuleRequest,
} as unknown as RequestSchemas<paths['/api/v2/Rule']['post']>;

export const getRule = {
  operationId: 'getRule',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      ruleGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Rule/{ruleGuid}']['get']>;

export const deleteRule = {
  operationId: 'deleteRule',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      ruleGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Rule/{ruleGuid}']['delete']>;

export const updateRuleStatus = {
  operationId: 'updateRuleStatus',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      ruleGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: zActiveRequest,
} as unknown as RequestSchemas<paths['/api/v2/Rule/{ruleGuid}/status']['put']>;

export const listEvents = {
  operationId: 'listEvents',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      searchText: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      eventTopicGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1.1/Event']['get']>;

export const subscribe = {
  operationId: 'subscribe',
  parameters: {},
  body: zSubscribeRequest,
} as unknown as RequestSchemas<paths['/api/v1.1/Event/subscription/subscribe']['post']>;

export const listFirmware = {
  operationId: 'listFirmware',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      searchText: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Hardware: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      ReleaseCount: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      DraftCount: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsGateway: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      isIotEdgeEnable: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      TemplateName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      includeDeprecated: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Firmware']['get']>;

export const createFirmware = {
  operationId: 'createFirmware',
  parameters: {},
  body: zCreateFirmwareRequest,
} as unknown as RequestSchemas<paths['/api/v2/Firmware']['post']>;

export const createFirmwareVersion = {
  operationId: 'createFirmwareVersion',
  parameters: {},
  body: zCreateFirmwareVersionRequest,
} as unknown as RequestSchemas<paths['/api/v2/firmware-upgrade']['post']>;

export const publishFirmwareVersion = {
  operationId: 'publishFirmwareVersion',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      firmwareUpgradeGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/firmware-upgrade/{firmwareUpgradeGuid}/publish']['put']>;

export const listOtaUpdates = {
  operationId: 'listOtaUpdates',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      pageNumber: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
      sortBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Software: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Hardware: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsForceUpdate: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Entity: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      IsScheduled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      TemplateName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      Cancelled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
      isTrialDraft: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      includeDeprecated: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isEdge: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isGateway: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isLowBandwidth: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      isOTASchedule: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
      firmwareUpgradeGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/ota-update']['get']>;

export const createOtaUpdate = {
  operationId: 'createOtaUpdate',
  parameters: {},
  body: zCreateOtaUpdateRequest,
} as unknown as RequestSchemas<paths['/api/v2/ota-update']['post']>;

export const uploadFile = {
  operationId: 'uploadFile',
  parameters: {},
  body: zUploadFileRequest,
} as unknown as RequestSchemas<paths['/api/v1.1/File']['post'], 'multipart/form-data'>;

export const listFiles = {
  operationId: 'listFiles',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
      moduleType: /*@__PURE__*/ z.string(),
    }),
    query: /*@__PURE__*/ z.strictObject({
      isSphere: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.boolean()),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1.1/File/{moduleType}/{guid}']['get']>;

export const deleteFile = {
  operationId: 'deleteFile',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      guid: /*@__PURE__*/ z.string().check(uuid),
      moduleType: /*@__PURE__*/ z.string(),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v1.1/File/{moduleType}/{guid}']['delete']>;

export const listStates = {
  operationId: 'listStates',
  parameters: {
    path: /*@__PURE__*/ z.strictObject({
      countryGuid: /*@__PURE__*/ z.string().check(uuid),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/api/v2/Master/country/{countryGuid}/state']['get']>;
