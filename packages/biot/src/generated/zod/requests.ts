// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { oneOf, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { paths } from '../schema.ts';
import {
  zCreateDeviceRequest,
  zCreateMeasurementRequest,
  zCreatePatientRequest,
  zDeviceId,
  zGenerateOtpRequest,
  zLoginRequest,
  zMfaLoginRequest,
  zOtpLoginRequest,
  zRawMeasurementSearchRequest,
  zRefreshTokenRequest,
  zSearchRequest,
  zServiceAccessTokenRequest,
  zUpdateDeviceRequest,
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
      searchRequest: /*@__PURE__*/ z.optional(zSearchRequest),
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
      searchRequest: /*@__PURE__*/ z.optional(zSearchRequest),
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

export const searchOrganizations = {
  operationId: 'searchOrganizations',
  parameters: {
    query: /*@__PURE__*/ z.strictObject({
      searchRequest: /*@__PURE__*/ z.optional(zSearchRequest),
    }),
  },
  body: null,
} as unknown as RequestSchemas<paths['/organization/v1/organizations']['get']>;

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
