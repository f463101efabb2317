// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { ApiDefinition } from '@x/auth-core/client';

/** The servers, security schemes and operations of the API. */
export const api: ApiDefinition = {
  name: 'iotconnect',
  servers: [
    {
      url: 'https://{instance}auth{environment}.iotconnect.io',
      variables: {
        instance: { default: '', enum: ['', 'avnet'] },
        environment: { enum: ['poc', ''] },
      },
    },
    {
      url: 'https://{instance}device{environment}.iotconnect.io',
      variables: {
        instance: { default: '', enum: ['', 'avnet'] },
        environment: { enum: ['poc', ''] },
      },
    },
    {
      url: 'https://{instance}user{environment}.iotconnect.io',
      variables: {
        instance: { default: '', enum: ['', 'avnet'] },
        environment: { enum: ['poc', ''] },
      },
    },
    {
      url: 'https://{instance}telemetry{environment}.iotconnect.io',
      variables: {
        instance: { default: '', enum: ['', 'avnet'] },
        environment: { enum: ['poc', ''] },
      },
    },
  ],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ', replay: 'always' },
  },
  operations: {
    'GET /api/v2/Auth/basic-token': { operationId: 'getBasicToken' },
    'POST /api/v2/Auth/login': { operationId: 'login' },
    'POST /api/v2/Auth/refresh-token': { operationId: 'refreshToken' },
    'GET /api/v2/Auth/verify-token': { operationId: 'verifyToken', security: 'bearer' },
    'GET /api/v2/Device': { operationId: 'listDevices', security: 'bearer', server: 1 },
    'POST /api/v2/Device': { operationId: 'createDevice', security: 'bearer', server: 1 },
    'GET /api/v2/Device/uniqueId/{uniqueId}': { operationId: 'getDeviceByUniqueId', security: 'bearer', server: 1 },
    'PUT /api/v2/Device/{deviceGuid}': { operationId: 'updateDevice', security: 'bearer', server: 1 },
    'DELETE /api/v2/Device/{deviceGuid}': { operationId: 'deleteDevice', security: 'bearer', server: 1 },
    'PUT /api/v2/Device/{deviceGuid}/status': { operationId: 'updateDeviceStatus', security: 'bearer', server: 1 },
    'GET /api/v1.1/Device': { operationId: 'listDevicesV11', security: 'bearer', server: 1 },
    'GET /api/v2/device-template': { operationId: 'listTemplates', security: 'bearer', server: 1 },
    'GET /api/v2/Entity': { operationId: 'listEntities', security: 'bearer', server: 2 },
    'GET /api/v2/Entity/lookup': { operationId: 'lookupEntities', security: 'bearer', server: 2 },
    'GET /api/v2/User': { operationId: 'listUsers', security: 'bearer', server: 2 },
    'POST /api/v2/Telemetry/device/{uniqueId}/attribute-history': { operationId: 'getAttributeHistory', security: 'bearer', server: 3 },
  },
};
