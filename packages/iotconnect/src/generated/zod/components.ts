// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  atLeast,
  atMost,
  byte,
  dateTime,
  int32,
  integer,
  length,
  pattern,
} from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { Received, Sent } from './types.ts';

const anyObject = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), /*@__PURE__*/ z.any());
const int32Number = /*@__PURE__*/ z.number().check(int32);
const optionalInt32Number = /*@__PURE__*/ z.optional(int32Number);
const text = /*@__PURE__*/ z.string();
const optionalText = /*@__PURE__*/ z.optional(text);
const dateTimeText = /*@__PURE__*/ z.string().check(dateTime);
const optionalDateTimeText = /*@__PURE__*/ z.optional(dateTimeText);
const nullableText = /*@__PURE__*/ z.nullable(text);
const optionalNullableText = /*@__PURE__*/ z.optional(nullableText);
const integerNumber = /*@__PURE__*/ z.number().check(integer);
const nullableIntegerNumber = /*@__PURE__*/ z.nullable(integerNumber);
const boolean = /*@__PURE__*/ z.boolean();
const optionalBoolean = /*@__PURE__*/ z.optional(boolean);
const nullableDateTimeText = /*@__PURE__*/ z.nullable(dateTimeText);
const optionalNullableDateTimeText = /*@__PURE__*/ z.optional(nullableDateTimeText);
const nullableInt32Number = /*@__PURE__*/ z.nullable(int32Number);
const optionalNullableInt32Number = /*@__PURE__*/ z.optional(nullableInt32Number);
const nullableBoolean = /*@__PURE__*/ z.nullable(boolean);
const optionalNullableBoolean = /*@__PURE__*/ z.optional(nullableBoolean);
const byteText = /*@__PURE__*/ z.string().check(byte);
const optionalByteText = /*@__PURE__*/ z.optional(byteText);

export const zAnyObject = anyObject as unknown as Received<'AnyObject'>;

export const zAnyObjects = /*@__PURE__*/ z.array(zAnyObject) as unknown as Received<'AnyObjects'>;

export const zAttributeHistoryMessage = /*@__PURE__*/ z.looseObject({
  uniqueId: optionalText,
  dTime: optionalDateTimeText,
  attr: /*@__PURE__*/ z.optional(zAnyObject),
}) as unknown as Received<'AttributeHistoryMessage'>;

export const zAttributeHistory = /*@__PURE__*/ z.looseObject({
  count: optionalInt32Number,
  feed: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zAttributeHistoryMessage)),
  version: optionalNullableText,
  continuationToken: optionalNullableText,
}) as unknown as Received<'AttributeHistory'>;

export const zBodyStatus = int32Number as unknown as Received<'BodyStatus'>;

export const zBodyMessage = nullableText as unknown as Received<'BodyMessage'>;

export const zBodyCount = nullableIntegerNumber as unknown as Received<'BodyCount'>;

export const zAttributeHistoryResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.nullable(zAttributeHistory),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'AttributeHistoryResponse'>;

export const zAuthErrorResponse = /*@__PURE__*/ z.looseObject({
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  error: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  data: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  ie: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
}) as unknown as Received<'AuthErrorResponse'>;

export const zAuthType = int32Number as unknown as Received<'AuthType'>;

export const zBasicTokenResponse = /*@__PURE__*/ z.looseObject({
  data: text,
  status: zBodyStatus,
  message: /*@__PURE__*/ z.optional(zBodyMessage),
}) as unknown as Received<'BasicTokenResponse'>;

export const zCreatedDevice = /*@__PURE__*/ z.looseObject({
  newid: text,
  entityGuid: optionalText,
  parentUniqueId: optionalNullableText,
  uniqueId: optionalText,
}) as unknown as Received<'CreatedDevice'>;

export const zDeletedDevice = /*@__PURE__*/ z.looseObject({
  guid: optionalText,
  status: optionalBoolean,
  entityGuid: optionalText,
  uniqueId: optionalText,
  parentDeviceGuid: optionalNullableText,
  eventPlaceHolders: optionalNullableText,
}) as unknown as Received<'DeletedDevice'>;

export const zDeviceCreateResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedDevice),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DeviceCreateResponse'>;

export const zDeviceDeleteResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeletedDevice),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DeviceDeleteResponse'>;

export const zDevicePermissions = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), boolean) as unknown as Received<'DevicePermissions'>;

export const zDeviceProperty = /*@__PURE__*/ z.looseObject({
  guid: optionalText,
  deviceGuid: optionalText,
  value: optionalNullableText,
  name: optionalNullableText,
  propertyGuid: optionalText,
  options: optionalNullableText,
  fieldType: optionalNullableText,
}) as unknown as Received<'DeviceProperty'>;

export const zDeviceDetail = /*@__PURE__*/ z.looseObject({
  guid: text,
  solutionGuid: optionalNullableText,
  uniqueId: text,
  displayName: optionalText,
  isConnected: optionalBoolean,
  lastActivityDate: optionalNullableDateTimeText,
  isActive: optionalBoolean,
  firmwareUpgradeGuid: optionalNullableText,
  deviceTemplateGuid: optionalText,
  entityGuid: optionalText,
  certificateGuid: optionalNullableText,
  certificateName: optionalNullableText,
  certificateType: optionalNullableInt32Number,
  deviceTemplateAuthType: /*@__PURE__*/ z.optional(zAuthType),
  authType: /*@__PURE__*/ z.optional(zAuthType),
  entityName: optionalNullableText,
  deviceTemplateName: optionalNullableText,
  note: optionalNullableText,
  image: optionalNullableText,
  cpId: optionalNullableText,
  isAcquired: optionalInt32Number,
  firmwareAvail: optionalNullableInt32Number,
  parentDeviceGuid: optionalNullableText,
  tag: optionalNullableText,
  parentDeviceUniqueId: optionalNullableText,
  isParentAcquired: optionalNullableInt32Number,
  isSimulatorOn: optionalNullableInt32Number,
  isEdgeSupport: optionalBoolean,
  allottedDevicePermission: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zDevicePermissions)),
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zDeviceProperty)),
  deviceStatus: optionalNullableText,
  messageVersion: optionalNullableText,
  companyGuid: optionalText,
  lastConnection: optionalNullableDateTimeText,
  createdBy: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
}) as unknown as Received<'DeviceDetail'>;

export const zDeviceDetailResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeviceDetail),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DeviceDetailResponse'>;

export const zDeviceListItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  uniqueId: text,
  displayName: optionalText,
  isConnected: optionalBoolean,
  lastactivityDate: optionalNullableDateTimeText,
  isActive: optionalBoolean,
  firmwareupgradeGuid: optionalNullableText,
  deviceTemplateGuid: optionalText,
  authType: /*@__PURE__*/ z.optional(zAuthType),
  authenticationType: optionalNullableText,
  messageVersion: optionalNullableText,
  isSolutionTemplate: optionalBoolean,
  solutionName: optionalNullableText,
  deviceInfo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  deviceTemplateName: optionalNullableText,
  reportingTo: optionalNullableText,
  entityName: optionalNullableText,
  IsAcquired: optionalBoolean,
  childDeviceCount: optionalInt32Number,
  isType2Support: optionalBoolean,
  IsAllottedDevice: optionalInt32Number,
  allottedDevicePermission: optionalNullableInt32Number,
  count: optionalInt32Number,
  isSharedDevice: optionalNullableBoolean,
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zDeviceProperty)),
  deviceStatus: optionalNullableText,
  recentAttrValue: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  isDpsDevice: optionalBoolean,
  lastConnection: optionalNullableDateTimeText,
  lastCommunication: optionalNullableDateTimeText,
  solutionGuid: optionalNullableText,
  groupName: optionalNullableText,
  productName: optionalNullableText,
  parentCompanyGuid: optionalNullableText,
  cloudDeviceTemplateGuid: optionalNullableText,
  createdBy: optionalNullableText,
  createdDate: optionalDateTimeText,
  attrEnable: optionalBoolean,
}) as unknown as Received<'DeviceListItem'>;

export const zDeviceListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeviceListItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DeviceListResponse'>;

export const zEntityListItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalText,
  parentEntityGuid: optionalNullableText,
  parentName: optionalNullableText,
  description: optionalNullableText,
  childEntityLabel: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  updatedDate: optionalNullableDateTimeText,
  activeUserCount: optionalInt32Number,
  inActiveUserCount: optionalInt32Number,
  deviceCount: optionalInt32Number,
}) as unknown as Received<'EntityListItem'>;

export const zEntityListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zEntityListItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'EntityListResponse'>;

export const zEntityLookupItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalText,
  parentEntityGuid: optionalNullableText,
}) as unknown as Received<'EntityLookupItem'>;

export const zEntityLookupResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zEntityLookupItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'EntityLookupResponse'>;

export const zErrorDetail = /*@__PURE__*/ z.looseObject({
  param: optionalNullableText,
  message: optionalNullableText,
}) as unknown as Received<'ErrorDetail'>;

export const zErrorDetails = /*@__PURE__*/ z.array(zErrorDetail) as unknown as Received<'ErrorDetails'>;

export const zErrorResponse = /*@__PURE__*/ z.looseObject({
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  error: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zErrorDetails)),
}) as unknown as Received<'ErrorResponse'>;

export const zTemplateListItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  code: optionalText,
  name: optionalText,
  description: optionalNullableText,
  firmwareGuid: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  updatedDate: optionalNullableDateTimeText,
  attributeCount: optionalInt32Number,
  settingCount: optionalInt32Number,
  commandCount: optionalInt32Number,
  deviceCount: optionalInt32Number,
  ruleCount: optionalInt32Number,
  tag: optionalNullableText,
  authType: /*@__PURE__*/ z.optional(zAuthType),
  isEdgeSupport: optionalBoolean,
  gatewaySupport: optionalBoolean,
  isLowBandwidth: optionalBoolean,
  isIotEdgeEnable: optionalBoolean,
  isSolutionTemplate: optionalBoolean,
  solutionName: optionalNullableText,
  messageVersion: optionalNullableText,
}) as unknown as Received<'TemplateListItem'>;

export const zTemplateListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zTemplateListItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'TemplateListResponse'>;

export const zTokenResponse = /*@__PURE__*/ z.looseObject({
  token_type: text,
  access_token: text,
  expires_in: integerNumber,
  refresh_token: text,
  status: zBodyStatus,
}) as unknown as Received<'TokenResponse'>;

export const zUpdateResponse = /*@__PURE__*/ z.looseObject({
  data: zAnyObjects,
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
}) as unknown as Received<'UpdateResponse'>;

export const zUserListItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  userId: optionalText,
  companyGuid: optionalText,
  firstName: optionalNullableText,
  lastName: optionalNullableText,
  name: optionalNullableText,
  contactNo: optionalNullableText,
  timezoneGuid: optionalNullableText,
  imageName: optionalNullableText,
  isActive: optionalBoolean,
  isVerified: optionalBoolean,
  isLocked: optionalBoolean,
  userInfo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObjects)),
  roleGuid: optionalNullableText,
  roleName: optionalNullableText,
  createdBy: optionalNullableText,
  updatedBy: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  updatedDate: optionalNullableDateTimeText,
  entityGuid: optionalNullableText,
  entityName: optionalNullableText,
  imageUrl: optionalNullableText,
  invitationguid: optionalNullableText,
}) as unknown as Received<'UserListItem'>;

export const zUserListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zUserListItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UserListResponse'>;

export const zVerifyTokenResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.nullable(zAnyObjects),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'VerifyTokenResponse'>;

export const zHistoryTime = /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1), /*@__PURE__*/ pattern(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/u)) as unknown as Sent<'HistoryTime'>;

export const zAttributeHistoryRequest = /*@__PURE__*/ z.strictObject({
  fromDate: zHistoryTime,
  toDate: zHistoryTime,
  continuationToken: optionalText,
  pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(10000))),
  sortOrder: optionalText,
}) as unknown as Sent<'AttributeHistoryRequest'>;

export const zDevicePropertyValue = /*@__PURE__*/ z.strictObject({
  guid: text,
  value: optionalText,
}) as unknown as Sent<'DevicePropertyValue'>;

export const zDeviceCreateRequest = /*@__PURE__*/ z.strictObject({
  uniqueId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 200)),
  deviceTemplateGuid: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
  displayName: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 100)),
  entityGuid: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
  note: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  tag: optionalText,
  parentDeviceGuid: optionalText,
  firmwareUpgradeGuid: optionalText,
  primaryThumbprint: optionalText,
  secondaryThumbprint: optionalText,
  endorsementKey: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 2000))),
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zDevicePropertyValue)),
  deviceCertificateGuid: optionalText,
  deviceCertificate: optionalByteText,
  deviceCertificatePassword: optionalText,
  primaryKey: optionalText,
  secondaryKey: optionalText,
  certificateText: optionalText,
  autoGenerate: optionalBoolean,
}) as unknown as Sent<'DeviceCreateRequest'>;

export const zDeviceStatusRequest = /*@__PURE__*/ z.strictObject({
  isActive: boolean,
}) as unknown as Sent<'DeviceStatusRequest'>;

export const zDeviceUpdateRequest = /*@__PURE__*/ z.strictObject({
  displayName: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
  entityGuid: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
  note: optionalText,
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zDevicePropertyValue)),
}) as unknown as Sent<'DeviceUpdateRequest'>;

export const zLoginRequest = /*@__PURE__*/ z.strictObject({
  username: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
  password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
}) as unknown as Sent<'LoginRequest'>;

export const zRefreshTokenRequest = /*@__PURE__*/ z.strictObject({
  refreshtoken: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
}) as unknown as Sent<'RefreshTokenRequest'>;
