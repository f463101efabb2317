// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  atLeast,
  atMost,
  binary,
  byte,
  dateTime,
  int32,
  integer,
  length,
  oneOf,
  pattern,
} from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { Received, Sent } from './types.ts';

const anyObject = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), /*@__PURE__*/ z.any());
const text = /*@__PURE__*/ z.string();
const nullableText = /*@__PURE__*/ z.nullable(text);
const optionalNullableText = /*@__PURE__*/ z.optional(nullableText);
const dateTimeText = /*@__PURE__*/ z.string().check(dateTime);
const nullableDateTimeText = /*@__PURE__*/ z.nullable(dateTimeText);
const optionalNullableDateTimeText = /*@__PURE__*/ z.optional(nullableDateTimeText);
const int32Number = /*@__PURE__*/ z.number().check(int32);
const nullableInt32Number = /*@__PURE__*/ z.nullable(int32Number);
const optionalNullableInt32Number = /*@__PURE__*/ z.optional(nullableInt32Number);
const boolean = /*@__PURE__*/ z.boolean();
const nullableBoolean = /*@__PURE__*/ z.nullable(boolean);
const optionalNullableBoolean = /*@__PURE__*/ z.optional(nullableBoolean);
const optionalInt32Number = /*@__PURE__*/ z.optional(int32Number);
const optionalText = /*@__PURE__*/ z.optional(text);
const optionalDateTimeText = /*@__PURE__*/ z.optional(dateTimeText);
const integerNumber = /*@__PURE__*/ z.number().check(integer);
const nullableIntegerNumber = /*@__PURE__*/ z.nullable(integerNumber);
const optionalNullableIntegerNumber = /*@__PURE__*/ z.optional(nullableIntegerNumber);
const optionalBoolean = /*@__PURE__*/ z.optional(boolean);
const byteText = /*@__PURE__*/ z.string().check(byte);
const optionalByteText = /*@__PURE__*/ z.optional(byteText);

export const zAnyObject = anyObject as unknown as Received<'AnyObject'>;

export const zAnyObjects = /*@__PURE__*/ z.array(zAnyObject) as unknown as Received<'AnyObjects'>;

export const zAttribute = /*@__PURE__*/ z.looseObject({
  attributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObjects)),
  guid: text,
  localName: text,
  displayName: optionalNullableText,
  description: optionalNullableText,
  dataTypeGuid: optionalNullableText,
  dataTypeName: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  createdby: optionalNullableText,
  updatedDate: optionalNullableDateTimeText,
  dataValidation: optionalNullableText,
  unit: optionalNullableText,
  tag: optionalNullableText,
  sequence: optionalNullableInt32Number,
  parentTemplateAttributeGuid: optionalNullableText,
  isTemplateAttributeUsed: optionalNullableBoolean,
  isTagUsed: optionalNullableBoolean,
  aggregateType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  aggregateTypeCount: optionalNullableInt32Number,
  tumblingWindow: optionalNullableText,
  startIndex: optionalNullableInt32Number,
  numChar: optionalNullableInt32Number,
  isPowerBIAttributeUsed: optionalNullableBoolean,
  attributeColor: optionalNullableText,
  conditionBitValue: optionalNullableInt32Number,
}) as unknown as Received<'Attribute'>;

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

export const zAttributeListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zAttribute),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
  isValidateTemplate: optionalNullableBoolean,
}) as unknown as Received<'AttributeListResponse'>;

export const zAuthErrorResponse = /*@__PURE__*/ z.looseObject({
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  error: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  data: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  ie: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
}) as unknown as Received<'AuthErrorResponse'>;

export const zAuthFeatures = /*@__PURE__*/ z.looseObject({
  authType: optionalNullableText,
  features: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
}) as unknown as Received<'AuthFeatures'>;

export const zAuthType = int32Number as unknown as Received<'AuthType'>;

export const zBasicTokenResponse = /*@__PURE__*/ z.looseObject({
  data: text,
  status: zBodyStatus,
  message: /*@__PURE__*/ z.optional(zBodyMessage),
}) as unknown as Received<'BasicTokenResponse'>;

export const zChildDevice = /*@__PURE__*/ z.looseObject({
  guid: text,
  uniqueId: text,
  displayName: optionalNullableText,
  tag: optionalNullableText,
  isConnected: optionalNullableBoolean,
  lastactivityDate: optionalNullableDateTimeText,
  isActive: optionalNullableBoolean,
  firmwareupgradeGuid: optionalNullableText,
  deviceTemplateGuid: optionalNullableText,
  deviceTemplateName: optionalNullableText,
  reportingTo: optionalNullableText,
  entityName: optionalNullableText,
  isAcquired: optionalNullableBoolean,
  lastCommunication: optionalNullableDateTimeText,
}) as unknown as Received<'ChildDevice'>;

export const zChildDeviceListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zChildDevice),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'ChildDeviceListResponse'>;

export const zCognitoOtpTokens = /*@__PURE__*/ z.looseObject({
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  token_type: optionalNullableText,
  access_token: optionalNullableText,
  expires_in: optionalNullableIntegerNumber,
  refresh_token: optionalNullableText,
  token: optionalNullableText,
  password_expired: optionalNullableBoolean,
}) as unknown as Received<'CognitoOtpTokens'>;

export const zCognitoTokens = /*@__PURE__*/ z.looseObject({
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  token_type: optionalNullableText,
  access_token: optionalNullableText,
  expires_in: optionalNullableIntegerNumber,
  session: optionalNullableText,
  key: optionalNullableText,
  session_expired: optionalNullableBoolean,
  refresh_token: optionalNullableText,
  token: optionalNullableText,
  password_expired: optionalNullableBoolean,
}) as unknown as Received<'CognitoTokens'>;

export const zCommandDevice = /*@__PURE__*/ z.looseObject({
  uniqueId: optionalNullableText,
  status: optionalNullableText,
  commandText: optionalNullableText,
}) as unknown as Received<'CommandDevice'>;

export const zCommandResends = /*@__PURE__*/ z.looseObject({
  execTime: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(dateTimeText))),
  resendCount: optionalNullableInt32Number,
}) as unknown as Received<'CommandResends'>;

export const zCommandHistoryItem = /*@__PURE__*/ z.looseObject({
  resendHistory: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCommandResends)),
  commandHistoryGuid: text,
  uniqueId: optionalNullableText,
  parentDeviceUniqueId: optionalNullableText,
  status: optionalNullableText,
  cmdText: optionalNullableText,
  statusDate: optionalNullableDateTimeText,
  createdByName: optionalNullableText,
  isResend: optionalNullableBoolean,
  statusText: optionalNullableText,
}) as unknown as Received<'CommandHistoryItem'>;

export const zCommandHistoryResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCommandHistoryItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CommandHistoryResponse'>;

export const zTemplateCommand = /*@__PURE__*/ z.looseObject({
  devices: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zCommandDevice))),
  guid: text,
  name: optionalNullableText,
  command: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  updatedDate: optionalNullableDateTimeText,
  requiredParam: optionalNullableBoolean,
  requiredAck: optionalNullableBoolean,
  isOTACommand: optionalNullableBoolean,
  tag: optionalNullableText,
  isTemplateCommandUsed: optionalNullableBoolean,
}) as unknown as Received<'TemplateCommand'>;

export const zCommandListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zTemplateCommand),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CommandListResponse'>;

export const zConnectionStatus = /*@__PURE__*/ z.looseObject({
  isConnected: optionalInt32Number,
}) as unknown as Received<'ConnectionStatus'>;

export const zConnectionStatusResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zConnectionStatus),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'ConnectionStatusResponse'>;

export const zCountry = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  countryCode: optionalNullableText,
}) as unknown as Received<'Country'>;

export const zCountryListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCountry),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CountryListResponse'>;

export const zCreatedAttribute = /*@__PURE__*/ z.looseObject({
  newid: text,
}) as unknown as Received<'CreatedAttribute'>;

export const zCreatedAttributeResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedAttribute),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedAttributeResponse'>;

export const zCreatedDevice = /*@__PURE__*/ z.looseObject({
  newid: text,
  entityGuid: optionalText,
  parentUniqueId: optionalNullableText,
  uniqueId: optionalText,
}) as unknown as Received<'CreatedDevice'>;

export const zCreatedFirmware = /*@__PURE__*/ z.looseObject({
  newId: text,
  firmwareUpgradeGuid: optionalNullableText,
}) as unknown as Received<'CreatedFirmware'>;

export const zCreatedFirmwareResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedFirmware),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedFirmwareResponse'>;

export const zCreatedFirmwareVersion = /*@__PURE__*/ z.looseObject({
  newId: text,
}) as unknown as Received<'CreatedFirmwareVersion'>;

export const zCreatedFirmwareVersionResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedFirmwareVersion),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedFirmwareVersionResponse'>;

export const zCreatedOtaUpdate = /*@__PURE__*/ z.looseObject({
  guid: optionalNullableText,
  deviceGuid: optionalNullableText,
  availableDate: optionalNullableText,
  firmwareUpgradeGuid: optionalNullableText,
  eventPlaceHolders: optionalNullableText,
  otaUpdateGuid: optionalNullableText,
  messageVersion: optionalNullableText,
}) as unknown as Received<'CreatedOtaUpdate'>;

export const zCreatedOtaUpdateResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedOtaUpdate),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedOtaUpdateResponse'>;

export const zCreatedRule = /*@__PURE__*/ z.looseObject({
  ruleGuid: text,
}) as unknown as Received<'CreatedRule'>;

export const zCreatedRuleResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedRule),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedRuleResponse'>;

export const zCreatedTemplate = /*@__PURE__*/ z.looseObject({
  deviceTemplateGuid: text,
}) as unknown as Received<'CreatedTemplate'>;

export const zCreatedTemplateResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedTemplate),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedTemplateResponse'>;

export const zCreatedUser = /*@__PURE__*/ z.looseObject({
  newId: text,
  invitationGuid: optionalNullableText,
  isExistingUser: optionalNullableBoolean,
  isWelcomeEmail: optionalNullableBoolean,
}) as unknown as Received<'CreatedUser'>;

export const zCreatedUserResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCreatedUser),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'CreatedUserResponse'>;

export const zDataType = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: text,
  target: optionalNullableInt32Number,
  conditionBitValue: optionalNullableInt32Number,
  aggregateBitValue: optionalNullableInt32Number,
  aggregates: optionalNullableText,
  description: optionalNullableText,
}) as unknown as Received<'DataType'>;

export const zDataTypeListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDataType),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DataTypeListResponse'>;

export const zDeletedDevice = /*@__PURE__*/ z.looseObject({
  guid: optionalText,
  status: optionalBoolean,
  entityGuid: optionalText,
  uniqueId: optionalText,
  parentDeviceGuid: optionalNullableText,
  eventPlaceHolders: optionalNullableText,
}) as unknown as Received<'DeletedDevice'>;

export const zDeletedUser = /*@__PURE__*/ z.looseObject({
  userguid: optionalNullableText,
  eventPlaceHolders: optionalNullableText,
}) as unknown as Received<'DeletedUser'>;

export const zDeviceCounters = /*@__PURE__*/ z.looseObject({
  active: optionalNullableInt32Number,
  inActive: optionalNullableInt32Number,
  connected: optionalNullableInt32Number,
  disConnected: optionalNullableInt32Number,
  acquired: optionalNullableInt32Number,
  available: optionalNullableInt32Number,
  total: optionalNullableInt32Number,
  released: optionalNullableInt32Number,
  unAssociatedDevice: optionalNullableInt32Number,
}) as unknown as Received<'DeviceCounters'>;

export const zDeviceCountersResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeviceCounters),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DeviceCountersResponse'>;

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

export const zDeviceLookupItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  uniqueId: text,
  displayName: optionalNullableText,
  parentDeviceGuid: optionalNullableText,
  isAcquired: optionalNullableInt32Number,
  isActive: optionalNullableBoolean,
  isEdgeSupport: optionalNullableBoolean,
  isParentAcquired: optionalNullableBoolean,
  deviceTemplateGuid: optionalNullableText,
  messageVersion: optionalNullableText,
}) as unknown as Received<'DeviceLookupItem'>;

export const zDeviceLookupResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeviceLookupItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'DeviceLookupResponse'>;

export const zEntityChange = /*@__PURE__*/ z.looseObject({
  entityGuid: optionalNullableText,
  invitationGuid: optionalNullableText,
  userGuid: optionalNullableText,
  isExistingUser: optionalNullableBoolean,
  isWelcomeEmail: optionalNullableBoolean,
}) as unknown as Received<'EntityChange'>;

export const zEntityChangeResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zEntityChange),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'EntityChangeResponse'>;

export const zEntityDetail = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  parentEntityGuid: optionalNullableText,
  description: optionalNullableText,
  childEntityLabel: optionalNullableText,
  companyGuid: optionalNullableText,
  isDeleted: optionalNullableBoolean,
  createdDate: optionalNullableDateTimeText,
  createdBy: optionalNullableText,
  updatedDate: optionalNullableDateTimeText,
  updatedBy: optionalNullableText,
  address: optionalNullableText,
  city: optionalNullableText,
  stateGuid: optionalNullableText,
  countryGuid: optionalNullableText,
  timezoneGuid: optionalNullableText,
  defaultuserGuid: optionalNullableText,
  zipCode: optionalNullableText,
  address2: optionalNullableText,
  entityInfo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
}) as unknown as Received<'EntityDetail'>;

export const zEntityDetailResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zEntityDetail),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'EntityDetailResponse'>;

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

export const zEvent = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  autoSubscribed: optionalNullableBoolean,
  deliveryMethod: optionalNullableInt32Number,
  eventId: optionalNullableInt32Number,
  eventTopicGuid: optionalNullableText,
  placeHolder: optionalNullableText,
  severityLevel: optionalNullableText,
  subscriptionCount: optionalNullableInt32Number,
}) as unknown as Received<'Event'>;

export const zEventListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zEvent),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'EventListResponse'>;

export const zFileItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  file: optionalNullableText,
  name: optionalNullableText,
  tag: optionalNullableText,
  createdDate: optionalNullableText,
  state: optionalNullableText,
}) as unknown as Received<'FileItem'>;

export const zFiles = /*@__PURE__*/ z.looseObject({
  fileData: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zFileItem))),
}) as unknown as Received<'Files'>;

export const zFilesResponse = /*@__PURE__*/ z.looseObject({
  data: zFiles,
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'FilesResponse'>;

export const zFirmware = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  hardware: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  createdby: optionalNullableText,
  updatedDate: optionalNullableDateTimeText,
  releaseCount: optionalNullableInt32Number,
  draftCount: optionalNullableInt32Number,
  isDeprecated: optionalNullableBoolean,
  deviceTemplateGuid: optionalNullableText,
  deviceTemplateCode: optionalNullableText,
  deviceTemplateName: optionalNullableText,
  description: optionalNullableText,
  firmwareDescription: optionalNullableText,
  isSolutionTemplate: optionalNullableBoolean,
}) as unknown as Received<'Firmware'>;

export const zFirmwareListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zFirmware),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'FirmwareListResponse'>;

export const zHosts = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  authBaseUrl: optionalText,
  userBaseUrl: optionalText,
  deviceBaseUrl: optionalText,
  masterBaseUrl: optionalText,
  firmwareBaseUrl: optionalText,
  eventBaseUrl: optionalText,
  telemetryBaseUrl: optionalText,
  fileBaseUrl: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'Hosts'>;

export const zHostsResponse = /*@__PURE__*/ z.looseObject({
  data: zHosts,
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
}) as unknown as Received<'HostsResponse'>;

export const zLatestTelemetry = /*@__PURE__*/ z.looseObject({
  aggregateTypeValues: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), boolean))),
  templateAttributeGuid: optionalNullableText,
  attributeName: text,
  displayName: optionalNullableText,
  attributeValue: optionalNullableText,
  deviceUpdatedDate: optionalNullableDateTimeText,
  notificationCount: optionalNullableInt32Number,
  aggregateType: optionalNullableInt32Number,
  DataType: optionalNullableText,
  attributeColor: optionalNullableText,
  gatewayUpdatedDate: optionalNullableDateTimeText,
}) as unknown as Received<'LatestTelemetry'>;

export const zLatestTelemetryResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zLatestTelemetry),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'LatestTelemetryResponse'>;

export const zOtaUpdate = /*@__PURE__*/ z.looseObject({
  guid: text,
  firmwareUpgradeGuid: optionalNullableText,
  firmwareGuid: optionalNullableText,
  hardware: optionalNullableText,
  software: optionalNullableText,
  isRecursive: optionalNullableBoolean,
  scheduledOn: optionalNullableDateTimeText,
  isforceUpdate: optionalNullableBoolean,
  createdDate: optionalNullableDateTimeText,
  createdBy: optionalNullableText,
  updatedDate: optionalNullableDateTimeText,
  updatedBy: optionalNullableText,
  entityName: optionalNullableText,
  updatedByName: optionalNullableText,
  success: optionalNullableText,
  pending: optionalNullableText,
  failed: optionalNullableText,
  executed: optionalNullableText,
  isDeprecated: optionalNullableBoolean,
  firmwareName: optionalNullableText,
  hasCancel: optionalNullableBoolean,
  canceled: optionalNullableInt32Number,
  templateName: optionalNullableText,
  targetName: optionalNullableText,
}) as unknown as Received<'OtaUpdate'>;

export const zOtaUpdateListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zOtaUpdate),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'OtaUpdateListResponse'>;

export const zRecentTelemetryResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zAnyObject),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'RecentTelemetryResponse'>;

export const zRoleListItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  description: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  updatedDate: optionalNullableDateTimeText,
  createdBy: optionalNullableText,
  updatedBy: optionalNullableText,
  updatedByName: optionalNullableText,
  isactive: optionalNullableBoolean,
  userCount: optionalNullableInt32Number,
}) as unknown as Received<'RoleListItem'>;

export const zRoleListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zRoleListItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'RoleListResponse'>;

export const zRoleLookupItem = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  isActive: optionalNullableBoolean,
  row_num: optionalNullableInt32Number,
}) as unknown as Received<'RoleLookupItem'>;

export const zRoleLookupResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zRoleLookupItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'RoleLookupResponse'>;

export const zRuleDetail = /*@__PURE__*/ z.looseObject({
  attributeGuid: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(text))),
  roles: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(text))),
  users: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(text))),
  devices: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(text))),
  ruleAudiences: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObjects)),
  guid: text,
  companyGuid: optionalNullableText,
  templateGuid: optionalNullableText,
  ruleType: optionalNullableInt32Number,
  parentAttributeGuid: optionalNullableText,
  name: optionalNullableText,
  conditionText: optionalNullableText,
  ignorePreference: optionalNullableBoolean,
  entityGuid: optionalNullableText,
  applyTo: optionalNullableInt32Number,
  isActive: optionalNullableBoolean,
  eventSubscriptionGuid: optionalNullableText,
  eventSubscription: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  tag: optionalNullableText,
  isEdgeSupport: optionalNullableBoolean,
  isType2Support: optionalNullableBoolean,
  isLowBandwidth: optionalNullableBoolean,
  isIotEdgeEnable: optionalNullableBoolean,
  snoozeTime: optionalNullableInt32Number,
  snoozeTimeUnit: optionalNullableInt32Number,
  reportingGroupGuid: optionalNullableText,
  c2dOnDemand: optionalNullableInt32Number,
}) as unknown as Received<'RuleDetail'>;

export const zRuleDetailResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zRuleDetail),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'RuleDetailResponse'>;

export const zRuleInfo = /*@__PURE__*/ z.looseObject({
  fName: optionalNullableText,
  dName: optionalNullableText,
  value: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
}) as unknown as Received<'RuleInfo'>;

export const zRuleListItem = /*@__PURE__*/ z.looseObject({
  info: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zRuleInfo))),
  guid: text,
  name: optionalNullableText,
  template: optionalNullableText,
  entity: optionalNullableText,
  ruleType: optionalNullableText,
  conditionText: optionalNullableText,
  userCount: optionalNullableInt32Number,
  roleCount: optionalNullableInt32Number,
  createdby: optionalNullableText,
  updatedby: optionalNullableText,
  createddate: optionalNullableDateTimeText,
  updateddate: optionalNullableDateTimeText,
  isActive: optionalNullableBoolean,
  snoozeTime: optionalNullableInt32Number,
  isSolutionTemplate: optionalNullableBoolean,
  solutionName: optionalNullableText,
}) as unknown as Received<'RuleListItem'>;

export const zRuleListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zRuleListItem),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'RuleListResponse'>;

export const zSeverityLevel = /*@__PURE__*/ z.looseObject({
  guid: text,
  SeverityLevel: optionalNullableText,
}) as unknown as Received<'SeverityLevel'>;

export const zSeverityLookupResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zSeverityLevel),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'SeverityLookupResponse'>;

export const zState = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
}) as unknown as Received<'State'>;

export const zStateListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zState),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'StateListResponse'>;

export const zTelemetryHistory = /*@__PURE__*/ z.looseObject({
  feed: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObjects)),
  version: optionalNullableText,
  continuationToken: optionalNullableText,
}) as unknown as Received<'TelemetryHistory'>;

export const zTelemetryHistoryResponse = /*@__PURE__*/ z.looseObject({
  data: zTelemetryHistory,
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'TelemetryHistoryResponse'>;

export const zTemplateProperty = /*@__PURE__*/ z.looseObject({
  description: optionalNullableText,
  dataFrequency: optionalNullableInt32Number,
}) as unknown as Received<'TemplateProperty'>;

export const zTemplateDetail = /*@__PURE__*/ z.looseObject({
  authType: /*@__PURE__*/ z.optional(zAuthType),
  settings: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObjects)),
  commands: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zTemplateCommand))),
  directMethods: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObjects)),
  property: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateProperty)),
  guid: text,
  templateCode: optionalNullableText,
  msgCode: optionalNullableText,
  templateName: optionalNullableText,
  displayName: optionalNullableText,
  createdDate: optionalNullableDateTimeText,
  createdBy: optionalNullableText,
  updatedDate: optionalNullableDateTimeText,
  updatedBy: optionalNullableText,
  firmwareGuid: optionalNullableText,
  firmwareName: optionalNullableText,
  isEdgeSupport: optionalNullableBoolean,
  reqAttrPush: optionalNullableBoolean,
  reqSettingPush: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  isType2Support: optionalNullableBoolean,
  tag: optionalNullableText,
  attrXml: optionalNullableText,
  attributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  settingXml: optionalNullableText,
  commandXml: optionalNullableText,
  directMethodXml: optionalNullableText,
  isValidateTemplate: optionalNullableInt32Number,
  isValidEdgeSupport: optionalNullableInt32Number,
  isValidType2Support: optionalNullableInt32Number,
  isAttachedWithDevice: optionalNullableBoolean,
  dataLength: optionalNullableInt32Number,
  isLowBandwidth: optionalNullableBoolean,
  isIotEdgeEnable: optionalNullableBoolean,
  isSolutionTemplate: optionalNullableBoolean,
  c2dOnDemand: optionalNullableInt32Number,
  messageVersion: optionalNullableText,
  sendOfflineCommand: optionalNullableBoolean,
}) as unknown as Received<'TemplateDetail'>;

export const zTemplateDetailResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zTemplateDetail),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
  'template-auto-push': optionalNullableBoolean,
}) as unknown as Received<'TemplateDetailResponse'>;

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

export const zTimezone = /*@__PURE__*/ z.looseObject({
  guid: text,
  name: optionalNullableText,
  utcName: optionalNullableText,
  offset: optionalNullableText,
  isdst: optionalNullableBoolean,
  isDeleted: optionalNullableBoolean,
}) as unknown as Received<'Timezone'>;

export const zTimezoneListResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zTimezone),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'TimezoneListResponse'>;

export const zTokenResponse = /*@__PURE__*/ z.looseObject({
  token_type: text,
  access_token: text,
  expires_in: integerNumber,
  refresh_token: text,
  status: zBodyStatus,
}) as unknown as Received<'TokenResponse'>;

export const zUntypedResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.unknown()),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UntypedResponse'>;

export const zUpdateResponse = /*@__PURE__*/ z.looseObject({
  data: zAnyObjects,
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
}) as unknown as Received<'UpdateResponse'>;

export const zUploadedFile = /*@__PURE__*/ z.looseObject({
  tag: optionalNullableText,
  operationId: optionalNullableText,
  guid: optionalNullableText,
  file: optionalNullableText,
  name: optionalNullableText,
}) as unknown as Received<'UploadedFile'>;

export const zUploadedFileResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zUploadedFile),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UploadedFileResponse'>;

export const zUserChange = /*@__PURE__*/ z.looseObject({
  'roleUserGuid ': optionalNullableText,
  isActive: optionalNullableBoolean,
  userId: optionalNullableText,
  'roleGuid ': optionalNullableText,
  isUpdateRole: optionalNullableBoolean,
  'entityGuid ': optionalNullableText,
}) as unknown as Received<'UserChange'>;

export const zUserChangeResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zUserChange),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UserChangeResponse'>;

export const zUserDeleteResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeletedUser),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UserDeleteResponse'>;

export const zUserProperty = /*@__PURE__*/ z.looseObject({
  guid: optionalNullableText,
  name: optionalNullableText,
  options: optionalNullableText,
  fieldType: optionalNullableText,
  value: optionalNullableText,
}) as unknown as Received<'UserProperty'>;

export const zUserDetail = /*@__PURE__*/ z.looseObject({
  userInfo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zUserProperty))),
  userGuid: text,
  userId: optionalNullableText,
  companyGuid: optionalNullableText,
  firstName: optionalNullableText,
  lastName: optionalNullableText,
  timezoneGuid: optionalNullableText,
  imageName: optionalNullableText,
  isActive: optionalNullableBoolean,
  roleName: optionalNullableText,
  roleGuid: optionalNullableText,
  contactNo: optionalNullableText,
  entityName: optionalNullableText,
  createdBy: optionalNullableText,
  updatedBy: optionalNullableText,
  updatedByName: optionalNullableText,
  createdDate: optionalNullableText,
  updatedDate: optionalNullableText,
  entityGuid: optionalNullableText,
  parentEntityGuid: optionalNullableText,
  companyLogo: optionalNullableText,
  companyName: optionalNullableText,
  companyCpid: optionalNullableText,
  timezoneOffset: optionalNullableText,
  imageUrl: optionalNullableText,
  companyLogoUrl: optionalNullableText,
  'dms-version': optionalNullableText,
  isCompanyAdmin: optionalNullableBoolean,
}) as unknown as Received<'UserDetail'>;

export const zUserDetailResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zUserDetail),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UserDetailResponse'>;

export const zUserIdentity = /*@__PURE__*/ z.looseObject({
  authFeatures: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAuthFeatures)),
  configSettings: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), text))),
  userGuid: text,
  userId: optionalNullableText,
  firstName: optionalNullableText,
  lastName: optionalNullableText,
  timezoneGuid: optionalNullableText,
  version: optionalNullableText,
  uiVersion: optionalNullableText,
  parentEntityGuid: optionalNullableText,
  pageSize: optionalNullableInt32Number,
  roleGuid: optionalNullableText,
  roleName: optionalNullableText,
  companyGuid: optionalNullableText,
  companyName: optionalNullableText,
  companyLogo: optionalNullableText,
  companyLogoUrl: optionalNullableText,
  cpId: optionalNullableText,
  entityGuid: optionalNullableText,
  solutionGuid: optionalNullableText,
  permissions: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnyObject)),
  isCompanyAdmin: optionalNullableBoolean,
  isDefaultDashboard: optionalNullableBoolean,
  isServiceAccountEnabled: optionalNullableBoolean,
  companyType: optionalNullableInt32Number,
  reviewStatus: optionalNullableText,
  oldView: optionalNullableBoolean,
  languageGuid: optionalNullableText,
  cd: optionalNullableText,
  systemRole: optionalNullableBoolean,
}) as unknown as Received<'UserIdentity'>;

export const zUserIdentityResponse = /*@__PURE__*/ z.looseObject({
  data: zUserIdentity,
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'UserIdentityResponse'>;

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

export const zVerifiedToken = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.nullable(zAnyObjects),
  status: /*@__PURE__*/ z.optional(zBodyStatus),
  message: /*@__PURE__*/ z.optional(zBodyMessage),
  count: /*@__PURE__*/ z.optional(zBodyCount),
}) as unknown as Received<'VerifiedToken'>;

export const zAcquireDeviceRequest = /*@__PURE__*/ z.strictObject({
  deviceCertificate: optionalByteText,
  deviceCertificatePassword: optionalText,
  rootCAIndividualCertificateGuid: optionalText,
}) as unknown as Sent<'AcquireDeviceRequest'>;

export const zActiveRequest = /*@__PURE__*/ z.strictObject({
  isActive: boolean,
}) as unknown as Sent<'ActiveRequest'>;

export const zActiveTextRequest = /*@__PURE__*/ z.strictObject({
  isActive: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('true', 'false')),
}) as unknown as Sent<'ActiveTextRequest'>;

export const zHistoryTime = /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1), /*@__PURE__*/ pattern(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/u)) as unknown as Sent<'HistoryTime'>;

export const zAttributeHistoryRequest = /*@__PURE__*/ z.strictObject({
  fromDate: zHistoryTime,
  toDate: zHistoryTime,
  continuationToken: optionalText,
  pageSize: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(10000))),
  sortOrder: optionalText,
}) as unknown as Sent<'AttributeHistoryRequest'>;

export const zCognitoLoginRequest = /*@__PURE__*/ z.strictObject({
  username: text,
  password: text,
}) as unknown as Sent<'CognitoLoginRequest'>;

export const zCognitoOtpRequest = /*@__PURE__*/ z.strictObject({
  username: text,
  session: text,
  code: text,
}) as unknown as Sent<'CognitoOtpRequest'>;

export const zCreateChildAttributeRequest = /*@__PURE__*/ z.strictObject({
  localName: text,
  displayName: text,
  dataTypeGuid: text,
  description: optionalText,
  dataValidation: optionalText,
  sequence: optionalInt32Number,
  unit: optionalText,
}) as unknown as Sent<'CreateChildAttributeRequest'>;

export const zCreateAttributeRequest = /*@__PURE__*/ z.strictObject({
  localName: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  deviceTemplateGuid: text,
  dataTypeGuid: text,
  tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  aggregateType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  tumblingWindow: optionalText,
  attributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zCreateChildAttributeRequest)),
  displayName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 200))),
  description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 250))),
  dataValidation: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  unit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100))),
  startIndex: optionalInt32Number,
  numChar: optionalInt32Number,
  attributeColor: optionalText,
}) as unknown as Sent<'CreateAttributeRequest'>;

export const zKeyedProperty = /*@__PURE__*/ z.strictObject({
  key: optionalText,
  value: optionalText,
}) as unknown as Sent<'KeyedProperty'>;

export const zEntityOwnerRequest = /*@__PURE__*/ z.strictObject({
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zKeyedProperty)),
  firstName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  lastName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  userId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100))),
  timezoneGuid: optionalText,
  roleGuid: optionalText,
  contactNo: optionalText,
  isActive: optionalBoolean,
  sendInvitationEmail: optionalBoolean,
  password: optionalText,
  isTempPassword: optionalBoolean,
}) as unknown as Sent<'EntityOwnerRequest'>;

export const zCreateEntityRequest = /*@__PURE__*/ z.strictObject({
  userInfo: /*@__PURE__*/ z.optional(zEntityOwnerRequest),
  name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  parentEntityGuid: text,
  description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  childEntityLabel: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  address: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  address2: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  city: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  stateGuid: optionalText,
  countryGuid: optionalText,
  zipCode: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  timezoneGuid: optionalText,
}) as unknown as Sent<'CreateEntityRequest'>;

export const zCreateFirmwareRequest = /*@__PURE__*/ z.strictObject({
  deviceTemplateGuid: text,
  firmwareName: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(3, 10)),
  tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  hardware: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 20)),
  software: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 20)),
  FirmwareDescription: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 250))),
  firmwareUpgradeDescription: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 250))),
}) as unknown as Sent<'CreateFirmwareRequest'>;

export const zCreateFirmwareVersionRequest = /*@__PURE__*/ z.strictObject({
  tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  firmwareGuid: text,
  software: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 20)),
  description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 250))),
  firmwareDescription: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 250))),
  operationId: optionalText,
}) as unknown as Sent<'CreateFirmwareVersionRequest'>;

export const zCreateOtaUpdateRequest = /*@__PURE__*/ z.strictObject({
  firmwareUpgradeGuid: text,
  isForceUpdate: boolean,
  target: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(4))),
  entityGuid: optionalText,
  deviceGuids: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  isTrialDraft: optionalBoolean,
  scheduledOn: optionalText,
  reportingGroupGuid: optionalText,
  isSphere: optionalBoolean,
}) as unknown as Sent<'CreateOtaUpdateRequest'>;

export const zHttpHeader = /*@__PURE__*/ z.strictObject({
  key: text,
  value: text,
}) as unknown as Sent<'HttpHeader'>;

export const zRuleAudience = /*@__PURE__*/ z.strictObject({
  interval: int32Number,
  intervalUnit: int32Number,
  roleGuids: /*@__PURE__*/ z.array(text),
  userGuids: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
}) as unknown as Sent<'RuleAudience'>;

export const zCreateRuleRequest = /*@__PURE__*/ z.strictObject({
  templateGuid: text,
  name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  severityLevelGuid: text,
  conditionText: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 1000)),
  ignorePreference: boolean,
  ruleType: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(3)),
  entityGuid: optionalText,
  applyTo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(4))),
  devices: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  roles: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  users: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  deliveryMethod: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  webhookMsgFormat: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(2))),
  headers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zHttpHeader)),
  snoozeTime: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
  snoozeTimeUnit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(3))),
  ruleAudiences: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zRuleAudience)),
  reportingGroupGuid: optionalText,
  commandGuid: optionalText,
  parameterValue: optionalText,
  url: optionalText,
}) as unknown as Sent<'CreateRuleRequest'>;

export const zCreateTemplateCommandRequest = /*@__PURE__*/ z.strictObject({
  tag: optionalText,
  name: text,
  deviceTemplateGuid: text,
  command: text,
  requiredParam: boolean,
  requiredAck: boolean,
  isOTACommand: optionalBoolean,
}) as unknown as Sent<'CreateTemplateCommandRequest'>;

export const zCreateTemplateRequest = /*@__PURE__*/ z.strictObject({
  code: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 10)),
  name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  isEdgeSupport: boolean,
  authType: zAuthType,
  tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  dataLength: optionalInt32Number,
  isIotEdgeEnable: optionalBoolean,
  messageVersion: optionalText,
  trustedPartnerGuid: optionalText,
  c2dOnDemand: optionalInt32Number,
  firmwareguid: optionalText,
}) as unknown as Sent<'CreateTemplateRequest'>;

export const zCreateUserRequest = /*@__PURE__*/ z.strictObject({
  userId: text,
  isActive: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0), /*@__PURE__*/ atMost(1)),
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zKeyedProperty)),
  firstName: text,
  lastName: text,
  timezoneGuid: text,
  roleGuid: text,
  entityGuid: text,
  contactNo: optionalText,
  isTempPassword: optionalBoolean,
  sendInvitationEmail: optionalBoolean,
  password: optionalText,
}) as unknown as Sent<'CreateUserRequest'>;

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

export const zEmptyRequest = anyObject as unknown as Sent<'EmptyRequest'>;

export const zFileModule = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('deviceimage', 'companylogo', 'firmware', 'userprofile', 'importbatch', 'solutionimage', 'devicecertificate', 'custom', 'module', 'widgetimage', 'deviceupdate')) as unknown as Sent<'FileModule'>;

export const zLoginRequest = /*@__PURE__*/ z.strictObject({
  username: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
  password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
}) as unknown as Sent<'LoginRequest'>;

export const zMobileLoginRequest = /*@__PURE__*/ z.strictObject({
  username: text,
  password: text,
  deviceType: text,
  osName: text,
  osVersion: text,
  deviceToken: text,
  uuid: text,
}) as unknown as Sent<'MobileLoginRequest'>;

export const zQuickTemplateRequest = /*@__PURE__*/ z.strictObject({
  File: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.unknown().check(binary)),
  TemplateJSON: optionalText,
}) as unknown as Sent<'QuickTemplateRequest'>;

export const zRecentTelemetryRequest = /*@__PURE__*/ z.strictObject({
  childUniqueId: optionalText,
  filterAttrs: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  sortOrder: optionalText,
}) as unknown as Sent<'RecentTelemetryRequest'>;

export const zRefreshTokenRequest = /*@__PURE__*/ z.strictObject({
  refreshtoken: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
}) as unknown as Sent<'RefreshTokenRequest'>;

export const zSendCommandRequest = /*@__PURE__*/ z.strictObject({
  commandGuid: text,
  parameterValue: optionalText,
}) as unknown as Sent<'SendCommandRequest'>;

export const zSendCommandsRequest = /*@__PURE__*/ z.strictObject({
  commandGuid: text,
  parameterValue: optionalText,
  applyTo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(2))),
  devices: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  entityGuid: optionalText,
  isRecursive: optionalBoolean,
  isScheduledCommand: optionalBoolean,
  scheduleUnit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('hour', 'minute', 'time'))),
  scheduleUnitValue: optionalText,
}) as unknown as Sent<'SendCommandsRequest'>;

export const zSubscriptionCommand = /*@__PURE__*/ z.strictObject({
  guid: optionalText,
  text: optionalText,
}) as unknown as Sent<'SubscriptionCommand'>;

export const zSubscriptionWebhook = /*@__PURE__*/ z.strictObject({
  url: optionalText,
  headers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zHttpHeader)),
}) as unknown as Sent<'SubscriptionWebhook'>;

export const zSubscriptionAudience = /*@__PURE__*/ z.strictObject({
  userguids: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  roleguids: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  templateGuids: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  command: /*@__PURE__*/ z.optional(zSubscriptionCommand),
  webhook: /*@__PURE__*/ z.optional(zSubscriptionWebhook),
}) as unknown as Sent<'SubscriptionAudience'>;

export const zSubscribeRequest = /*@__PURE__*/ z.strictObject({
  eventGuid: optionalText,
  eventName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100))),
  deliveryMethod: /*@__PURE__*/ z.array(text),
  severityLevelGuid: text,
  refGuid: optionalText,
  refData: /*@__PURE__*/ z.optional(zSubscriptionAudience),
}) as unknown as Sent<'SubscribeRequest'>;

export const zTelemetryHistoryRequest = /*@__PURE__*/ z.strictObject({
  uniqueIds: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  fromDate: zHistoryTime,
  toDate: zHistoryTime,
  messageVersion: optionalText,
  continuationToken: optionalText,
  sortOrder: optionalText,
}) as unknown as Sent<'TelemetryHistoryRequest'>;

export const zUpdateChildAttributeRequest = /*@__PURE__*/ z.strictObject({
  guid: optionalText,
  localName: text,
  displayName: text,
  dataTypeGuid: text,
  description: optionalText,
  dataValidation: optionalText,
  sequence: optionalInt32Number,
  unit: optionalText,
}) as unknown as Sent<'UpdateChildAttributeRequest'>;

export const zUpdateAttributeRequest = /*@__PURE__*/ z.strictObject({
  localName: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  deviceTemplateGuid: text,
  dataTypeGuid: text,
  aggregateType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  tumblingWindow: optionalText,
  attributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zUpdateChildAttributeRequest)),
  displayName: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 200))),
  description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 250))),
  dataValidation: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  unit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100))),
  tag: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  startIndex: optionalInt32Number,
  numChar: optionalInt32Number,
  attributeColor: optionalText,
}) as unknown as Sent<'UpdateAttributeRequest'>;

export const zUpdateEntityRequest = /*@__PURE__*/ z.strictObject({
  userInfo: /*@__PURE__*/ z.optional(zEntityOwnerRequest),
  name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  parentEntityGuid: text,
  description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  childEntityLabel: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  address: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  address2: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 500))),
  city: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  stateGuid: optionalText,
  countryGuid: optionalText,
  zipCode: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 50))),
  timezoneGuid: optionalText,
  ownerUserGuid: optionalText,
  isRemoveEntityOwner: optionalBoolean,
}) as unknown as Sent<'UpdateEntityRequest'>;

export const zUserPropertyValue = /*@__PURE__*/ z.strictObject({
  guid: text,
  value: text,
}) as unknown as Sent<'UserPropertyValue'>;

export const zUpdateUserRequest = /*@__PURE__*/ z.strictObject({
  properties: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zUserPropertyValue)),
  firstName: text,
  lastName: text,
  timezoneGuid: text,
  roleGuid: text,
  entityGuid: text,
  contactNo: optionalText,
}) as unknown as Sent<'UpdateUserRequest'>;

export const zUploadFileRequest = /*@__PURE__*/ z.strictObject({
  fileRefGuid: text,
  ModuleType: zFileModule,
  FileData: /*@__PURE__*/ z.unknown().check(binary),
  Tag: optionalText,
  CompanyGuid: optionalText,
  IsSphere: optionalBoolean,
}) as unknown as Sent<'UploadFileRequest'>;
