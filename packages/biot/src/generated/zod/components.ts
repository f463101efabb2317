// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  atLeast,
  atMost,
  dateTime,
  int32,
  integer,
  length,
  oneOf,
  open,
  pattern,
  uuid,
} from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { Received, Sent } from './types.ts';

const uuidText = /*@__PURE__*/ z.string().check(uuid);
const text = /*@__PURE__*/ z.string();
const nullableText = /*@__PURE__*/ z.nullable(text);
const optionalNullableText = /*@__PURE__*/ z.optional(nullableText);
const boolean = /*@__PURE__*/ z.boolean();
const nullableBoolean = /*@__PURE__*/ z.nullable(boolean);
const optionalNullableBoolean = /*@__PURE__*/ z.optional(nullableBoolean);
const dateTimeText = /*@__PURE__*/ z.string().check(dateTime);
const nullableDateTimeText = /*@__PURE__*/ z.nullable(dateTimeText);
const optionalNullableDateTimeText = /*@__PURE__*/ z.optional(nullableDateTimeText);
const number = /*@__PURE__*/ z.number();
const anyObject = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), /*@__PURE__*/ z.any());
const optionalAnyObject = /*@__PURE__*/ z.optional(anyObject);
const int32Number = /*@__PURE__*/ z.number().check(int32);
const nullableInt32Number = /*@__PURE__*/ z.nullable(int32Number);
const optionalNullableInt32Number = /*@__PURE__*/ z.optional(nullableInt32Number);
const nullableUuidText = /*@__PURE__*/ z.nullable(uuidText);
const optionalNullableUuidText = /*@__PURE__*/ z.optional(nullableUuidText);
const nullableNumber = /*@__PURE__*/ z.nullable(number);
const optionalNullableNumber = /*@__PURE__*/ z.optional(nullableNumber);
const integerNumber = /*@__PURE__*/ z.number().check(integer);
const nullableIntegerNumber = /*@__PURE__*/ z.nullable(integerNumber);
const optionalNullableIntegerNumber = /*@__PURE__*/ z.optional(nullableIntegerNumber);
const optionalText = /*@__PURE__*/ z.optional(text);
const optionalUuidText = /*@__PURE__*/ z.optional(uuidText);
const optionalIntegerNumber = /*@__PURE__*/ z.optional(integerNumber);
const optionalInt32Number = /*@__PURE__*/ z.optional(int32Number);
const nullableAnyObject = /*@__PURE__*/ z.nullable(anyObject);
const optionalNullableAnyObject = /*@__PURE__*/ z.optional(nullableAnyObject);
const optionalNumber = /*@__PURE__*/ z.optional(number);
const optionalDateTimeText = /*@__PURE__*/ z.optional(dateTimeText);
const optionalBoolean = /*@__PURE__*/ z.optional(boolean);

export const zUserGroup = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  name: optionalNullableText,
}) as unknown as Received<'UserGroup'>;

export const zAccountMfa = /*@__PURE__*/ z.looseObject({
  enabled: boolean,
  phone: text,
  expirationInMinutes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(1440))),
}) as unknown as Received<'AccountMfa'>;

export const zCredentialType = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('PASSWORD', 'OTP')) as unknown as Received<'CredentialType'>;

export const zAccount = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  username: text,
  ownerOrganizationId: uuidText,
  groups: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zUserGroup))),
  locked: optionalNullableBoolean,
  active: optionalNullableBoolean,
  mfa: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAccountMfa)),
  loginTimestamp: optionalNullableDateTimeText,
  credentialType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCredentialType)),
  userIdPs: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(text))),
}) as unknown as Received<'Account'>;

export const zAddress = /*@__PURE__*/ z.looseObject({
  countryCode: text,
  state: optionalNullableText,
  city: optionalNullableText,
  zipCode: optionalNullableText,
  address1: optionalNullableText,
  address2: optionalNullableText,
}) as unknown as Received<'Address'>;

export const zMeasurementBin = /*@__PURE__*/ z.looseObject({
  from: dateTimeText,
  to: dateTimeText,
}) as unknown as Received<'MeasurementBin'>;

export const zMeasurementAverage = /*@__PURE__*/ z.looseObject({
  average: number,
  standardDeviation: number,
}) as unknown as Received<'MeasurementAverage'>;

export const zAggregatedMeasurement = /*@__PURE__*/ z.looseObject({
  timestamp: zMeasurementBin,
  data: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), zMeasurementAverage))),
}) as unknown as Received<'AggregatedMeasurement'>;

export const zSortOrder = /*@__PURE__*/ z.looseObject({
  prop: text,
  order: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ open('ASC', 'DESC'))),
}) as unknown as Received<'SortOrder'>;

export const zCursorMetadata = /*@__PURE__*/ z.looseObject({
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrder)),
  filter: optionalAnyObject,
  nextToken: optionalNullableText,
  limitPerPage: optionalNullableInt32Number,
}) as unknown as Received<'CursorMetadata'>;

export const zAggregatedMeasurementPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zAggregatedMeasurement),
  metadata: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCursorMetadata)),
}) as unknown as Received<'AggregatedMeasurementPage'>;

export const zAlertClearTrigger = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('MANUAL', 'AUTOMATIC')) as unknown as Received<'AlertClearTrigger'>;

export const zAlertSeverity = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('CRITICAL', 'MAJOR', 'MINOR', 'INFO')) as unknown as Received<'AlertSeverity'>;

export const zAlertState = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('ACTIVE', 'CLEARED', 'SUSPENDED')) as unknown as Received<'AlertState'>;

export const zAnalyticsConfiguration = /*@__PURE__*/ z.looseObject({
  name: optionalNullableText,
}) as unknown as Received<'AnalyticsConfiguration'>;

export const zAttributeCategory = /*@__PURE__*/ z.looseObject({
  name: text,
  displayName: text,
}) as unknown as Received<'AttributeCategory'>;

export const zAttributeOption = /*@__PURE__*/ z.looseObject({
  id: optionalNullableUuidText,
  name: text,
  displayName: text,
}) as unknown as Received<'AttributeOption'>;

export const zAttributeType = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('LABEL', 'PARAGRAPH', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'SINGLE_SELECT', 'MULTI_SELECT', 'ADDRESS', 'NAME', 'PHONE', 'EMAIL', 'DATE_TIME', 'DATE', 'REFERENCE', 'TIMEZONE', 'LOCALE', 'FILE', 'IMAGE', 'LINK', 'WAVEFORM')) as unknown as Received<'AttributeType'>;

export const zAttributeValidation = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  mandatory: boolean,
  unique: optionalNullableBoolean,
  defaultValue: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.unknown()),
  min: optionalNullableNumber,
  max: optionalNullableNumber,
  regex: optionalNullableText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'AttributeValidation'>;

export const zFileReference = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  name: optionalNullableText,
  mimeType: optionalNullableText,
  size: optionalNullableIntegerNumber,
  publicUrl: optionalNullableText,
}) as unknown as Received<'FileReference'>;

export const zBranding = /*@__PURE__*/ z.looseObject({
  _logo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zFileReference)),
  _favicon: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zFileReference)),
  _theme: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zFileReference)),
}) as unknown as Received<'Branding'>;

export const zPersonName = /*@__PURE__*/ z.looseObject({
  firstName: text,
  lastName: text,
}) as unknown as Received<'PersonName'>;

export const zGender = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('MALE', 'FEMALE', 'UNDISCLOSED')) as unknown as Received<'Gender'>;

export const zMfaSettings = /*@__PURE__*/ z.looseObject({
  enabled: boolean,
  expirationInMinutes: optionalNullableInt32Number,
}) as unknown as Received<'MfaSettings'>;

export const zDegree = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('MEDICAL_DOCTOR', 'DOCTOR_OF_OSTEOPATHY', 'PHYSICIAN_ASSISTANT', 'REGISTERED_NURSE', 'CLINICAL_NURSE_SPECIALISTS', 'NURSE_PRACTITIONER', 'LICENSED_PRACTICAL_NURSE', 'MEDICAL_ASSISTANT', 'NO_DEGREE', 'OTHER')) as unknown as Received<'Degree'>;

export const zEnabledState = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('ENABLED', 'DISABLED')) as unknown as Received<'EnabledState'>;

export const zParentTemplateReference = /*@__PURE__*/ z.looseObject({
  id: optionalUuidText,
  name: optionalText,
  displayName: optionalNullableText,
}) as unknown as Received<'ParentTemplateReference'>;

export const zTemplateReference = /*@__PURE__*/ z.looseObject({
  id: optionalUuidText,
  name: optionalText,
  displayName: optionalNullableText,
  parentTemplate: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zParentTemplateReference)),
}) as unknown as Received<'TemplateReference'>;

export const zEntityReference = /*@__PURE__*/ z.looseObject({
  id: optionalText,
  name: optionalNullableText,
  organizationId: optionalNullableUuidText,
  parentEntityId: optionalNullableText,
  template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  templateId: optionalNullableUuidText,
  templateName: optionalNullableText,
}) as unknown as Received<'EntityReference'>;

export const zReferrer = anyObject as unknown as Received<'Referrer'>;

export const zReferencer = /*@__PURE__*/ z.looseObject({
  name: optionalNullableText,
  displayName: optionalNullableText,
  count: integerNumber,
  attributeId: uuidText,
  template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  templateId: optionalNullableUuidText,
  referrer: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferrer)),
}) as unknown as Received<'Referencer'>;

export const zReferencers = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), zReferencer) as unknown as Received<'Referencers'>;

export const zCaregiver = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: optionalNullableText,
  _name: zPersonName,
  _description: optionalNullableText,
  _email: optionalNullableText,
  _phone: optionalNullableText,
  _locale: optionalNullableText,
  _gender: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zGender)),
  _dateOfBirth: optionalNullableText,
  _address: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAddress)),
  _mfa: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMfaSettings)),
  _credentialType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCredentialType)),
  _employeeId: optionalNullableText,
  _degree: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zDegree)),
  _enabled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEnabledState)),
  _invitationAccepted: boolean,
  _ownerOrganization: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'Caregiver'>;

export const zPageMetadata = /*@__PURE__*/ z.looseObject({
  totalResults: optionalIntegerNumber,
  page: optionalInt32Number,
  limit: optionalInt32Number,
}) as unknown as Received<'PageMetadata'>;

export const zSearchMetadata = /*@__PURE__*/ z.looseObject({
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrder)),
  filter: optionalAnyObject,
  page: /*@__PURE__*/ z.optional(zPageMetadata),
  freeTextSearch: optionalNullableText,
}) as unknown as Received<'SearchMetadata'>;

export const zCaregiverPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCaregiver),
  metadata: zSearchMetadata,
}) as unknown as Received<'CaregiverPage'>;

export const zCommandState = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('STARTING', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'TIMEOUT', 'STOPPING', 'ABORTED')) as unknown as Received<'CommandState'>;

export const zCommand = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: optionalNullableText,
  _name: optionalNullableText,
  _device: zEntityReference,
  _ownerOrganization: zEntityReference,
  _state: zCommandState,
  _startTime: dateTimeText,
  _endTime: optionalNullableDateTimeText,
  _errorMessage: optionalNullableText,
  _supportStop: boolean,
  _timeoutInSeconds: int32Number,
  _configuration: optionalNullableAnyObject,
  _summary: optionalNullableAnyObject,
  _status: optionalNullableAnyObject,
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'Command'>;

export const zCommandPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zCommand),
  metadata: zSearchMetadata,
}) as unknown as Received<'CommandPage'>;

export const zCreatedSecretKey = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  creationTime: optionalNullableDateTimeText,
  secretKey: optionalNullableText,
}) as unknown as Received<'CreatedSecretKey'>;

export const zServiceUserType = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('INTERNAL_SERVICE', 'EXTERNAL_SERVICE')) as unknown as Received<'ServiceUserType'>;

export const zCreatedServiceUser = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  roleId: uuidText,
  type: zServiceUserType,
  active: optionalNullableBoolean,
  ownerOrganizationId: optionalNullableUuidText,
  name: optionalNullableText,
  accessTokenExpirationInMinutes: optionalNullableInt32Number,
  secretKeyData: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCreatedSecretKey)),
}) as unknown as Received<'CreatedServiceUser'>;

export const zDeviceConfiguration = anyObject as unknown as Received<'DeviceConfiguration'>;

export const zDeviceConnection = /*@__PURE__*/ z.looseObject({
  _connected: optionalNullableBoolean,
  _ipAddress: optionalNullableText,
  _lastConnectedTime: optionalNullableDateTimeText,
}) as unknown as Received<'DeviceConnection'>;

export const zOperationalStatus = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('OK', 'MINOR', 'MAJOR', 'CRITICAL')) as unknown as Received<'OperationalStatus'>;

export const zDeviceOperation = /*@__PURE__*/ z.looseObject({
  _status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zOperationalStatus)),
  _message: optionalNullableText,
}) as unknown as Received<'DeviceOperation'>;

export const zDeviceStatus = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _fwVersion: optionalNullableText,
  _hwVersion: optionalNullableText,
  _certificateStatus: /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('NOT_INSTALLED', 'BOOTSTRAP', 'PERMANENT')),
  _bootTime: optionalNullableDateTimeText,
  _connection: zDeviceConnection,
  _operational: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zDeviceOperation)),
}), /*@__PURE__*/ z.any()) as unknown as Received<'DeviceStatus'>;

export const zDevice = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: text,
  _caption: text,
  _description: optionalNullableText,
  _timezone: optionalNullableText,
  _ownerOrganization: zEntityReference,
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _patient: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _registrationCode: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _configuration: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zDeviceConfiguration)),
  _status: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zDeviceStatus)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'Device'>;

export const zDeviceAlert = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: optionalNullableText,
  _name: optionalNullableText,
  _device: zEntityReference,
  _ownerOrganization: zEntityReference,
  _state: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAlertState)),
  _severity: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAlertSeverity)),
  _setDateTime: dateTimeText,
  _clearDateTime: optionalNullableDateTimeText,
  _clearTrigger: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAlertClearTrigger)),
  _clearedBy: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _clearNotes: optionalNullableText,
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'DeviceAlert'>;

export const zDeviceAlertPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDeviceAlert),
  metadata: zSearchMetadata,
}) as unknown as Received<'DeviceAlertPage'>;

export const zDeviceTopicKind = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('STATUS', 'MEASUREMENT', 'TOKEN')) as unknown as Received<'DeviceTopicKind'>;

export const zDeviceTopic = /*@__PURE__*/ z.looseObject({
  actionEnum: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zDeviceTopicKind)),
  toDevice: optionalNullableText,
  fromDevice: optionalNullableText,
}) as unknown as Received<'DeviceTopic'>;

export const zDeviceConnectionDetails = /*@__PURE__*/ z.looseObject({
  connectionClientId: optionalNullableText,
  topicInfoList: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zDeviceTopic))),
}) as unknown as Received<'DeviceConnectionDetails'>;

export const zMqttCredentials = /*@__PURE__*/ z.looseObject({
  accessKeyId: optionalNullableText,
  secretAccessKey: optionalNullableText,
  sessionToken: optionalNullableText,
  expiration: optionalNullableDateTimeText,
}) as unknown as Received<'MqttCredentials'>;

export const zDeviceMqttCredentials = /*@__PURE__*/ z.looseObject({
  endpoint: text,
  region: text,
  connectionClientId: text,
  credentials: zMqttCredentials,
}) as unknown as Received<'DeviceMqttCredentials'>;

export const zDeviceSearchResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zDevice),
  metadata: zSearchMetadata,
}) as unknown as Received<'DeviceSearchResponse'>;

export const zErrorResponse = /*@__PURE__*/ z.looseObject({
  code: optionalText,
  message: optionalText,
  serviceName: optionalText,
  traceId: optionalText,
  environment: optionalText,
  details: optionalAnyObject,
}) as unknown as Received<'ErrorResponse'>;

export const zMeasurementMetadata = /*@__PURE__*/ z.looseObject({
  timestamp: dateTimeText,
  deviceId: optionalText,
  patientId: optionalUuidText,
  sessionId: optionalUuidText,
}) as unknown as Received<'MeasurementMetadata'>;

export const zMeasurementData = anyObject as unknown as Received<'MeasurementData'>;

export const zMeasurementFailureExtent = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('ENTIRE_MESSAGE_FAILURE', 'PARTIAL_MESSAGE_FAILURE', 'UNKNOWN')) as unknown as Received<'MeasurementFailureExtent'>;

export const zMeasurementFailure = /*@__PURE__*/ z.looseObject({
  attributeName: text,
  description: optionalNullableText,
  code: optionalNullableText,
  entireMessageFailure: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMeasurementFailureExtent)),
}) as unknown as Received<'MeasurementFailure'>;

export const zFailedMeasurement = /*@__PURE__*/ z.looseObject({
  metadata: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMeasurementMetadata)),
  data: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMeasurementData)),
  failureData: /*@__PURE__*/ z.array(zMeasurementFailure),
}) as unknown as Received<'FailedMeasurement'>;

export const zGeneratedOtp = /*@__PURE__*/ z.looseObject({
  requestId: uuidText,
  phone: optionalNullableText,
}) as unknown as Received<'GeneratedOtp'>;

export const zGeneratedPassword = /*@__PURE__*/ z.looseObject({
  userId: optionalUuidText,
  userPassword: optionalText,
}) as unknown as Received<'GeneratedPassword'>;

export const zGenericEntity = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: text,
  _name: text,
  _ownerOrganization: zEntityReference,
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'GenericEntity'>;

export const zGenericEntityPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zGenericEntity),
  metadata: zSearchMetadata,
}) as unknown as Received<'GenericEntityPage'>;

export const zJwtToken = /*@__PURE__*/ z.looseObject({
  token: text,
  expiration: dateTimeText,
}) as unknown as Received<'JwtToken'>;

export const zLoginResult = /*@__PURE__*/ z.looseObject({
  userId: uuidText,
  ownerOrganizationId: uuidText,
  accessJwt: zJwtToken,
  refreshJwt: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zJwtToken)),
  mfaRequired: optionalNullableBoolean,
  mfaExpiration: optionalNullableDateTimeText,
  passwordResetRequired: optionalNullableBoolean,
  phone: optionalNullableText,
}) as unknown as Received<'LoginResult'>;

export const zMeasurement = /*@__PURE__*/ z.looseObject({
  metadata: /*@__PURE__*/ z.optional(zMeasurementMetadata),
  data: /*@__PURE__*/ z.optional(zMeasurementData),
}) as unknown as Received<'Measurement'>;

export const zMeasurementBatchMetadata = /*@__PURE__*/ z.looseObject({
  numberOfMeasuresSaved: optionalNullableInt32Number,
  numberOfMeasuresFailed: optionalNullableInt32Number,
}) as unknown as Received<'MeasurementBatchMetadata'>;

export const zMeasurementBatchResult = /*@__PURE__*/ z.looseObject({
  metadata: zMeasurementBatchMetadata,
  failedMeasures: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zFailedMeasurement))),
}) as unknown as Received<'MeasurementBatchResult'>;

export const zMfaResendResponse = /*@__PURE__*/ z.looseObject({
  mfaExpiration: optionalNullableDateTimeText,
}) as unknown as Received<'MfaResendResponse'>;

export const zOrganization = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _name: text,
  _caption: optionalNullableText,
  _description: optionalNullableText,
  _phone: optionalNullableText,
  _timezone: optionalNullableText,
  _locale: optionalNullableText,
  _headquarters: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAddress)),
  _branding: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zBranding)),
  _ownerOrganization: zEntityReference,
  _primaryAdministrator: zEntityReference,
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'Organization'>;

export const zOrganizationMqttCredentials = /*@__PURE__*/ z.looseObject({
  endpoint: text,
  region: text,
  topic: text,
  credentials: zMqttCredentials,
}) as unknown as Received<'OrganizationMqttCredentials'>;

export const zOrganizationSearchResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zOrganization),
  metadata: zSearchMetadata,
}) as unknown as Received<'OrganizationSearchResponse'>;

export const zOrganizationUser = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: optionalNullableText,
  _name: zPersonName,
  _description: optionalNullableText,
  _email: optionalNullableText,
  _phone: optionalNullableText,
  _locale: optionalNullableText,
  _gender: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zGender)),
  _dateOfBirth: optionalNullableText,
  _address: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAddress)),
  _mfa: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMfaSettings)),
  _credentialType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCredentialType)),
  _employeeId: optionalNullableText,
  _enabled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEnabledState)),
  _invitationAccepted: boolean,
  _ownerOrganization: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'OrganizationUser'>;

export const zOrganizationUserPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zOrganizationUser),
  metadata: zSearchMetadata,
}) as unknown as Received<'OrganizationUserPage'>;

export const zPatient = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: optionalNullableText,
  _name: zPersonName,
  _nickname: optionalNullableText,
  _username: optionalNullableText,
  _description: optionalNullableText,
  _email: optionalNullableText,
  _phone: optionalNullableText,
  _additionalPhone: optionalNullableText,
  _locale: optionalNullableText,
  _gender: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zGender)),
  _dateOfBirth: optionalNullableText,
  _nationalId: optionalNullableText,
  _address: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAddress)),
  _mfa: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMfaSettings)),
  _credentialType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCredentialType)),
  _canLogin: optionalNullableBoolean,
  _enabled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEnabledState)),
  _invitationAccepted: boolean,
  _registrationSource: optionalNullableText,
  _ownerOrganization: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _caregiver: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'Patient'>;

export const zPatientSearchResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zPatient),
  metadata: zSearchMetadata,
}) as unknown as Received<'PatientSearchResponse'>;

export const zPublicKeys = /*@__PURE__*/ z.looseObject({
  publicKey: optionalNullableText,
  previousPublicKey: optionalNullableText,
}) as unknown as Received<'PublicKeys'>;

export const zRawMeasurement = /*@__PURE__*/ z.looseObject({
  patientId: text,
  sessionId: text,
  sourceEntityId: text,
  timestamp: dateTimeText,
  data: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMeasurementData)),
}) as unknown as Received<'RawMeasurement'>;

export const zRawMeasurementSearchResponse = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zRawMeasurement),
  metadata: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCursorMetadata)),
}) as unknown as Received<'RawMeasurementSearchResponse'>;

export const zSecretKey = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  creationTime: optionalNullableDateTimeText,
}) as unknown as Received<'SecretKey'>;

export const zSelfUser = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _userType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ open('organization-user', 'caregiver', 'patient'))),
  _id: uuidText,
  _caption: optionalNullableText,
  _name: zPersonName,
  _description: optionalNullableText,
  _email: optionalNullableText,
  _phone: optionalNullableText,
  _locale: optionalNullableText,
  _gender: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zGender)),
  _dateOfBirth: optionalNullableText,
  _address: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAddress)),
  _mfa: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zMfaSettings)),
  _credentialType: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zCredentialType)),
  _enabled: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEnabledState)),
  _invitationAccepted: boolean,
  _ownerOrganization: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zEntityReference)),
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'SelfUser'>;

export const zServiceAccessToken = /*@__PURE__*/ z.looseObject({
  accessToken: text,
  accessTokenExpiration: dateTimeText,
}) as unknown as Received<'ServiceAccessToken'>;

export const zServiceUser = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  roleId: uuidText,
  type: zServiceUserType,
  active: optionalNullableBoolean,
  ownerOrganizationId: optionalNullableUuidText,
  name: optionalNullableText,
  accessTokenExpirationInMinutes: optionalNullableInt32Number,
  secretKeys: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zSecretKey))),
}) as unknown as Received<'ServiceUser'>;

export const zServiceUserPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zServiceUser),
  metadata: zSearchMetadata,
}) as unknown as Received<'ServiceUserPage'>;

export const zSignedFile = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  name: text,
  mimeType: text,
  signedUrl: text,
}) as unknown as Received<'SignedFile'>;

export const zSignedFilePart = /*@__PURE__*/ z.looseObject({
  partNumber: int32Number,
  signedUrl: text,
  expirationTime: dateTimeText,
}) as unknown as Received<'SignedFilePart'>;

export const zSignedFileParts = /*@__PURE__*/ z.looseObject({
  id: uuidText,
  name: text,
  mimeType: text,
  parts: int32Number,
  signedUrls: /*@__PURE__*/ z.array(zSignedFilePart),
}) as unknown as Received<'SignedFileParts'>;

export const zStopReasonCode = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('COMPLETION', 'GENERAL_DEVICE_ERROR', 'TIMEOUT')) as unknown as Received<'StopReasonCode'>;

export const zTemplateAttribute = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  id: optionalNullableUuidText,
  name: optionalNullableText,
  displayName: optionalNullableText,
  basePath: optionalNullableText,
  phi: optionalNullableBoolean,
  type: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAttributeType)),
  category: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAttributeCategory)),
  validation: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAttributeValidation)),
  selectableValues: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zAttributeOption))),
  value: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.unknown()),
  readOnly: optionalNullableBoolean,
}), /*@__PURE__*/ z.any()) as unknown as Received<'TemplateAttribute'>;

export const zTemplate = /*@__PURE__*/ z.looseObject({
  id: optionalNullableUuidText,
  name: text,
  displayName: text,
  description: optionalNullableText,
  entityTypeName: optionalNullableText,
  ownerOrganizationId: optionalNullableUuidText,
  removable: optionalNullableBoolean,
  parentTemplate: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zParentTemplateReference)),
  parentTemplateId: optionalNullableUuidText,
  analyticsDbConfiguration: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnalyticsConfiguration)),
  customAttributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zTemplateAttribute))),
  builtInAttributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zTemplateAttribute))),
  templateAttributes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zTemplateAttribute))),
  creationTime: dateTimeText,
  lastModifiedTime: dateTimeText,
}) as unknown as Received<'Template'>;

export const zTemplateMinimized = /*@__PURE__*/ z.looseObject({
  id: optionalNullableUuidText,
  name: text,
  displayName: text,
  description: optionalNullableText,
  entityTypeName: optionalNullableText,
  ownerOrganizationId: optionalNullableUuidText,
  removable: optionalNullableBoolean,
  parentTemplate: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zParentTemplateReference)),
  parentTemplateId: optionalNullableUuidText,
  analyticsDbConfiguration: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zAnalyticsConfiguration)),
  creationTime: dateTimeText,
  lastModifiedTime: dateTimeText,
}) as unknown as Received<'TemplateMinimized'>;

export const zTemplatePage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zTemplateMinimized),
  metadata: zSearchMetadata,
}) as unknown as Received<'TemplatePage'>;

export const zUsageSessionState = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('ACTIVE', 'DONE', 'PAUSED', 'ACTIVATING', 'PAUSING', 'RESUMING', 'STOPPING')) as unknown as Received<'UsageSessionState'>;

export const zUsageSessionInitiator = /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('REMOTE_CONTROL', 'EXTERNAL')) as unknown as Received<'UsageSessionInitiator'>;

export const zUsageSessionSummary = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _stopReason: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 128))),
  _stopReasonCode: /*@__PURE__*/ z.optional(zStopReasonCode),
}), /*@__PURE__*/ z.any()) as unknown as Received<'UsageSessionSummary'>;

export const zUsageSession = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: uuidText,
  _caption: optionalNullableText,
  _name: optionalNullableText,
  _patient: zEntityReference,
  _device: zEntityReference,
  _ownerOrganization: zEntityReference,
  _state: zUsageSessionState,
  _initiator: zUsageSessionInitiator,
  _startTime: dateTimeText,
  _endTime: optionalNullableDateTimeText,
  _requiredMeasurementIntervalMilliseconds: int32Number,
  _sessionContext: text,
  _configuration: optionalNullableAnyObject,
  _summary: zUsageSessionSummary,
  _template: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zTemplateReference)),
  _referencers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zReferencers)),
  _creationTime: dateTimeText,
  _lastModifiedTime: dateTimeText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'UsageSession'>;

export const zUsageSessionPage = /*@__PURE__*/ z.looseObject({
  data: /*@__PURE__*/ z.array(zUsageSession),
  metadata: zSearchMetadata,
}) as unknown as Received<'UsageSessionPage'>;

export const zAccountMfaInRequest = /*@__PURE__*/ z.strictObject({
  enabled: boolean,
  phone: text,
  expirationInMinutes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(1440))),
}) as unknown as Sent<'AccountMfa'>;

export const zAddressRequest = /*@__PURE__*/ z.strictObject({
  countryCode: text,
  state: optionalText,
  city: optionalText,
  zipCode: optionalText,
  address1: optionalText,
  address2: optionalText,
}) as unknown as Sent<'AddressRequest'>;

export const zEqualCondition = /*@__PURE__*/ z.strictObject({
  eq: text,
}) as unknown as Sent<'EqualCondition'>;

export const zPeriodCondition = /*@__PURE__*/ z.strictObject({
  from: dateTimeText,
  to: dateTimeText,
}) as unknown as Sent<'PeriodCondition'>;

export const zBinCondition = /*@__PURE__*/ z.strictObject({
  eq: /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ atLeast(1)),
}) as unknown as Sent<'BinCondition'>;

export const zOneOfCondition = /*@__PURE__*/ z.strictObject({
  in: /*@__PURE__*/ z.array(text),
}) as unknown as Sent<'OneOfCondition'>;

export const zAggregatedMeasurementFilter = /*@__PURE__*/ z.strictObject({
  '_patient.id': zEqualCondition,
  timestamp: zPeriodCondition,
  binIntervalSeconds: zBinCondition,
  attributes: /*@__PURE__*/ z.optional(zOneOfCondition),
}) as unknown as Sent<'AggregatedMeasurementFilter'>;

export const zAggregatedMeasurementSearch = /*@__PURE__*/ z.strictObject({
  filter: zAggregatedMeasurementFilter,
  nextToken: optionalNullableText,
  limitPerPage: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
}) as unknown as Sent<'AggregatedMeasurementSearch'>;

export const zAlertSeverityInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('CRITICAL', 'MAJOR', 'MINOR', 'INFO')) as unknown as Sent<'AlertSeverity'>;

export const zAlertStateInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('ACTIVE', 'CLEARED', 'SUSPENDED')) as unknown as Sent<'AlertState'>;

export const zFileReferenceRequest = /*@__PURE__*/ z.strictObject({
  id: uuidText,
}) as unknown as Sent<'FileReferenceRequest'>;

export const zBrandingRequest = /*@__PURE__*/ z.strictObject({
  _logo: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zFileReferenceRequest)),
  _favicon: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zFileReferenceRequest)),
  _theme: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.nullable(zFileReferenceRequest)),
}) as unknown as Sent<'BrandingRequest'>;

export const zFilterCondition = /*@__PURE__*/ z.strictObject({
  eq: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.unknown()),
  not: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.unknown()),
  in: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  notIn: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
  lt: optionalNumber,
  lte: optionalNumber,
  gt: optionalNumber,
  gte: optionalNumber,
  like: optionalText,
  from: optionalDateTimeText,
  to: optionalDateTimeText,
  isNull: optionalBoolean,
  isNotNull: optionalBoolean,
  filter: optionalAnyObject,
}) as unknown as Sent<'FilterCondition'>;

export const zCommandFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
  '_device.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _startTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _endTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _state: /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _supportStop: /*@__PURE__*/ z.optional(zFilterCondition),
  _timeoutInSeconds: /*@__PURE__*/ z.optional(zFilterCondition),
  _name: /*@__PURE__*/ z.optional(zFilterCondition),
  _creationTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _lastModifiedTime: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'CommandFilter'>;

export const zSortOrderInRequest = /*@__PURE__*/ z.strictObject({
  prop: text,
  order: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('ASC', 'DESC'))),
}) as unknown as Sent<'SortOrder'>;

export const zCommandSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zCommandFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'CommandSearch'>;

export const zCreateAlertRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _templateId: uuidText,
  _state: /*@__PURE__*/ z.optional(zAlertStateInRequest),
  _severity: /*@__PURE__*/ z.optional(zAlertSeverityInRequest),
  _clearNotes: optionalText,
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 64))),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateAlertRequest'>;

export const zPersonNameInRequest = /*@__PURE__*/ z.strictObject({
  firstName: text,
  lastName: text,
}) as unknown as Sent<'PersonName'>;

export const zEntityReferenceRequest = /*@__PURE__*/ z.strictObject({
  id: uuidText,
}) as unknown as Sent<'EntityReferenceRequest'>;

export const zGenderInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('MALE', 'FEMALE', 'UNDISCLOSED')) as unknown as Sent<'Gender'>;

export const zMfaSettingsRequest = /*@__PURE__*/ z.strictObject({
  enabled: boolean,
  expirationInMinutes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(1440))),
}) as unknown as Sent<'MfaSettingsRequest'>;

export const zCredentialTypeInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('PASSWORD', 'OTP')) as unknown as Sent<'CredentialType'>;

export const zDegreeInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('MEDICAL_DOCTOR', 'DOCTOR_OF_OSTEOPATHY', 'PHYSICIAN_ASSISTANT', 'REGISTERED_NURSE', 'CLINICAL_NURSE_SPECIALISTS', 'NURSE_PRACTITIONER', 'LICENSED_PRACTICAL_NURSE', 'MEDICAL_ASSISTANT', 'NO_DEGREE', 'OTHER')) as unknown as Sent<'Degree'>;

export const zCreateCaregiverRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: zPersonNameInRequest,
  _templateId: uuidText,
  _ownerOrganization: zEntityReferenceRequest,
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _credentialType: /*@__PURE__*/ z.optional(zCredentialTypeInRequest),
  _employeeId: optionalText,
  _degree: /*@__PURE__*/ z.optional(zDegreeInRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateCaregiverRequest'>;

export const zDeviceId = /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 108), /*@__PURE__*/ pattern(/^[a-zA-Z0-9:_-]+$/u)) as unknown as Sent<'DeviceId'>;

export const zCreateDeviceRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: zDeviceId,
  _templateId: uuidText,
  _description: optionalText,
  _timezone: optionalText,
  _configuration: /*@__PURE__*/ z.optional(zDeviceConfiguration),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _patient: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _registrationCode: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateDeviceRequest'>;

export const zCreateGenericEntityOfTemplateRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 32)),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateGenericEntityOfTemplateRequest'>;

export const zCreateGenericEntityRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 32)),
  _templateId: uuidText,
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateGenericEntityRequest'>;

export const zMeasurementMetadataInRequest = /*@__PURE__*/ z.strictObject({
  timestamp: dateTimeText,
  deviceId: optionalText,
  patientId: optionalUuidText,
  sessionId: optionalUuidText,
}) as unknown as Sent<'MeasurementMetadata'>;

export const zCreateMeasurementRequest = /*@__PURE__*/ z.strictObject({
  metadata: /*@__PURE__*/ z.optional(zMeasurementMetadataInRequest),
  data: /*@__PURE__*/ z.optional(zMeasurementData),
}) as unknown as Sent<'CreateMeasurementRequest'>;

export const zOrganizationAdministratorRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: zPersonNameInRequest,
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _credentialType: /*@__PURE__*/ z.optional(zCredentialTypeInRequest),
  _employeeId: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Sent<'OrganizationAdministratorRequest'>;

export const zCreateOrganizationRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 32)),
  _templateId: uuidText,
  _primaryAdministrator: zOrganizationAdministratorRequest,
  _description: optionalText,
  _headquarters: /*@__PURE__*/ z.optional(zAddressRequest),
  _phone: optionalText,
  _timezone: optionalText,
  _locale: optionalText,
  _branding: /*@__PURE__*/ z.optional(zBrandingRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateOrganizationRequest'>;

export const zCreateOrganizationUserRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: zPersonNameInRequest,
  _templateId: uuidText,
  _ownerOrganization: zEntityReferenceRequest,
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _credentialType: /*@__PURE__*/ z.optional(zCredentialTypeInRequest),
  _employeeId: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateOrganizationUserRequest'>;

export const zCreatePatientRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: zPersonNameInRequest,
  _templateId: uuidText,
  _ownerOrganization: zEntityReferenceRequest,
  _caregiver: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _additionalPhone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _nationalId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 50))),
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _credentialType: /*@__PURE__*/ z.optional(zCredentialTypeInRequest),
  _canLogin: optionalBoolean,
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreatePatientRequest'>;

export const zServiceUserTypeInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('INTERNAL_SERVICE', 'EXTERNAL_SERVICE')) as unknown as Sent<'ServiceUserType'>;

export const zCreateServiceUserRequest = /*@__PURE__*/ z.strictObject({
  roleId: uuidText,
  type: zServiceUserTypeInRequest,
  active: optionalBoolean,
  ownerOrganizationId: optionalUuidText,
  name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100))),
  accessTokenExpirationInMinutes: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
}) as unknown as Sent<'CreateServiceUserRequest'>;

export const zUsageSessionStateInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('ACTIVE', 'DONE', 'PAUSED', 'ACTIVATING', 'PAUSING', 'RESUMING', 'STOPPING')) as unknown as Sent<'UsageSessionState'>;

export const zStopReasonCodeInRequest = /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('COMPLETION', 'GENERAL_DEVICE_ERROR', 'TIMEOUT')) as unknown as Sent<'StopReasonCode'>;

export const zUsageSessionSummaryInRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _stopReason: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 128))),
  _stopReasonCode: /*@__PURE__*/ z.optional(zStopReasonCodeInRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UsageSessionSummary'>;

export const zCreateUsageSessionRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _templateId: uuidText,
  _startTime: dateTimeText,
  _state: zUsageSessionStateInRequest,
  _endTime: optionalDateTimeText,
  _configuration: optionalAnyObject,
  _summary: /*@__PURE__*/ z.optional(zUsageSessionSummaryInRequest),
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 64))),
  _patient: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'CreateUsageSessionRequest'>;

export const zDeviceAlertFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
  '_device.id': /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _severity: /*@__PURE__*/ z.optional(zFilterCondition),
  _state: /*@__PURE__*/ z.optional(zFilterCondition),
  _setDateTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _clearDateTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _clearTrigger: /*@__PURE__*/ z.optional(zFilterCondition),
  '_clearedBy.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _clearNotes: /*@__PURE__*/ z.optional(zFilterCondition),
  _name: /*@__PURE__*/ z.optional(zFilterCondition),
  _creationTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _lastModifiedTime: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'DeviceAlertFilter'>;

export const zDeviceAlertSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zDeviceAlertFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'DeviceAlertSearch'>;

export const zDeviceFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _description: /*@__PURE__*/ z.optional(zFilterCondition),
  _timezone: /*@__PURE__*/ z.optional(zFilterCondition),
  '_patient.id': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._fwVersion': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._hwVersion': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._bootTime': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._connection._connected': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._connection._ipAddress': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._operational._status': /*@__PURE__*/ z.optional(zFilterCondition),
  '_status._operational._message': /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
  _lastModifiedTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _creationTime: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'DeviceFilter'>;

export const zDeviceSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zDeviceFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'DeviceSearch'>;

export const zFileDescription = /*@__PURE__*/ z.strictObject({
  name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 128)),
  mimeType: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
}) as unknown as Sent<'FileDescription'>;

export const zFilePartRange = /*@__PURE__*/ z.strictObject({
  fromPart: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(10000)),
  toPart: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(10000)),
}) as unknown as Sent<'FilePartRange'>;

export const zForgotPasswordRequest = /*@__PURE__*/ z.strictObject({
  username: text,
}) as unknown as Sent<'ForgotPasswordRequest'>;

export const zGenerateOtpRequest = /*@__PURE__*/ z.strictObject({
  phone: text,
}) as unknown as Sent<'GenerateOtpRequest'>;

export const zGenericEntityFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _name: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
  _creationTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _lastModifiedTime: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'GenericEntityFilter'>;

export const zGenericEntitySearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zGenericEntityFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'GenericEntitySearch'>;

export const zLoginRequest = /*@__PURE__*/ z.strictObject({
  username: text,
  password: text,
}) as unknown as Sent<'LoginRequest'>;

export const zMeasurementBatch = /*@__PURE__*/ z.strictObject({
  measures: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zCreateMeasurementRequest)),
}) as unknown as Sent<'MeasurementBatch'>;

export const zMfaLoginRequest = /*@__PURE__*/ z.strictObject({
  code: text,
}) as unknown as Sent<'MfaLoginRequest'>;

export const zMultipartFileDescription = /*@__PURE__*/ z.strictObject({
  name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 128)),
  mimeType: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 100)),
  parts: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(10000)),
}) as unknown as Sent<'MultipartFileDescription'>;

export const zOtpLoginRequest = /*@__PURE__*/ z.strictObject({
  requestId: uuidText,
  code: text,
}) as unknown as Sent<'OtpLoginRequest'>;

export const zPasswordChange = /*@__PURE__*/ z.strictObject({
  current: text,
  new: text,
}) as unknown as Sent<'PasswordChange'>;

export const zPatientFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  '_name.lastName': /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.city': /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  '_caregiver.id': /*@__PURE__*/ z.optional(zFilterCondition),
  '_mfa.enabled': /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'PatientFilter'>;

export const zPatientSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zPatientFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'PatientSearch'>;

export const zPersonFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: /*@__PURE__*/ z.optional(zFilterCondition),
  '_name.firstName': /*@__PURE__*/ z.optional(zFilterCondition),
  '_name.lastName': /*@__PURE__*/ z.optional(zFilterCondition),
  _email: /*@__PURE__*/ z.optional(zFilterCondition),
  _phone: /*@__PURE__*/ z.optional(zFilterCondition),
  _description: /*@__PURE__*/ z.optional(zFilterCondition),
  _locale: /*@__PURE__*/ z.optional(zFilterCondition),
  _gender: /*@__PURE__*/ z.optional(zFilterCondition),
  _dateOfBirth: /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.countryCode': /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.state': /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.city': /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.zipCode': /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.address1': /*@__PURE__*/ z.optional(zFilterCondition),
  '_address.address2': /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
  _enabled: /*@__PURE__*/ z.optional(zFilterCondition),
  _employeeId: /*@__PURE__*/ z.optional(zFilterCondition),
  _degree: /*@__PURE__*/ z.optional(zFilterCondition),
  '_mfa.enabled': /*@__PURE__*/ z.optional(zFilterCondition),
  '_mfa.expirationInMinutes': /*@__PURE__*/ z.optional(zFilterCondition),
  _creationTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _lastModifiedTime: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'PersonFilter'>;

export const zPersonSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zPersonFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'PersonSearch'>;

export const zRawMeasurementFilter = /*@__PURE__*/ z.strictObject({
  timestamp: zPeriodCondition,
  '_patient.id': /*@__PURE__*/ z.optional(zEqualCondition),
  '_sourceEntity.id': /*@__PURE__*/ z.optional(zEqualCondition),
  '_session.id': /*@__PURE__*/ z.optional(zEqualCondition),
  attributes: /*@__PURE__*/ z.optional(zOneOfCondition),
}) as unknown as Sent<'RawMeasurementFilter'>;

export const zRawMeasurementSearchRequest = /*@__PURE__*/ z.strictObject({
  filter: zRawMeasurementFilter,
  nextToken: optionalNullableText,
  limitPerPage: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
}) as unknown as Sent<'RawMeasurementSearchRequest'>;

export const zRefreshTokenRequest = /*@__PURE__*/ z.strictObject({
  refreshToken: text,
}) as unknown as Sent<'RefreshTokenRequest'>;

export const zSearchRequest = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), zFilterCondition)),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'SearchRequest'>;

export const zServiceAccessTokenRequest = /*@__PURE__*/ z.strictObject({
  id: uuidText,
  secretKey: text,
}) as unknown as Sent<'ServiceAccessTokenRequest'>;

export const zServiceUserFilter = /*@__PURE__*/ z.strictObject({
  id: /*@__PURE__*/ z.optional(zFilterCondition),
  active: /*@__PURE__*/ z.optional(zFilterCondition),
  type: /*@__PURE__*/ z.optional(zFilterCondition),
  ownerOrganizationId: /*@__PURE__*/ z.optional(zFilterCondition),
  name: /*@__PURE__*/ z.optional(zFilterCondition),
  accessTokenExpirationInMinutes: /*@__PURE__*/ z.optional(zFilterCondition),
}) as unknown as Sent<'ServiceUserFilter'>;

export const zServiceUserSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zServiceUserFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'ServiceUserSearch'>;

export const zStartCommandRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _templateId: uuidText,
  _configuration: optionalAnyObject,
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 64))),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'StartCommandRequest'>;

export const zStartUsageSessionRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _templateId: uuidText,
  _configuration: optionalAnyObject,
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 64))),
  _patient: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'StartUsageSessionRequest'>;

export const zTemplateFilter = /*@__PURE__*/ z.strictObject({
  id: /*@__PURE__*/ z.optional(zFilterCondition),
  name: /*@__PURE__*/ z.optional(zFilterCondition),
  entityTypeName: /*@__PURE__*/ z.optional(zFilterCondition),
  'parentTemplate.id': /*@__PURE__*/ z.optional(zFilterCondition),
  ownerOrganizationId: /*@__PURE__*/ z.optional(zFilterCondition),
  'analyticsDbConfiguration.name': /*@__PURE__*/ z.optional(zFilterCondition),
}) as unknown as Sent<'TemplateFilter'>;

export const zTemplateSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zTemplateFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'TemplateSearch'>;

export const zUpdateAccountRequest = /*@__PURE__*/ z.strictObject({
  password: /*@__PURE__*/ z.optional(zPasswordChange),
  mfa: /*@__PURE__*/ z.optional(zAccountMfaInRequest),
}) as unknown as Sent<'UpdateAccountRequest'>;

export const zUpdateAlertRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _state: /*@__PURE__*/ z.optional(zAlertStateInRequest),
  _severity: /*@__PURE__*/ z.optional(zAlertSeverityInRequest),
  _clearNotes: optionalText,
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 64))),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateAlertRequest'>;

export const zUpdateCaregiverRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.optional(zPersonNameInRequest),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _employeeId: optionalText,
  _degree: /*@__PURE__*/ z.optional(zDegreeInRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateCaregiverRequest'>;

export const zUpdateDeviceRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _description: optionalText,
  _timezone: optionalText,
  _configuration: /*@__PURE__*/ z.optional(zDeviceConfiguration),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _patient: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _registrationCode: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateDeviceRequest'>;

export const zUpdateGenericEntityRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 32)),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateGenericEntityRequest'>;

export const zUpdateOrganizationRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 32))),
  _description: optionalText,
  _headquarters: /*@__PURE__*/ z.optional(zAddressRequest),
  _phone: optionalText,
  _timezone: optionalText,
  _locale: optionalText,
  _branding: /*@__PURE__*/ z.optional(zBrandingRequest),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateOrganizationRequest'>;

export const zUpdateOrganizationUserRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.optional(zPersonNameInRequest),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _employeeId: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateOrganizationUserRequest'>;

export const zUpdatePatientRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _name: /*@__PURE__*/ z.optional(zPersonNameInRequest),
  _ownerOrganization: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _caregiver: /*@__PURE__*/ z.optional(zEntityReferenceRequest),
  _description: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(0, 5000))),
  _email: optionalText,
  _phone: optionalText,
  _additionalPhone: optionalText,
  _locale: optionalText,
  _gender: /*@__PURE__*/ z.optional(zGenderInRequest),
  _dateOfBirth: optionalText,
  _nationalId: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 50))),
  _address: /*@__PURE__*/ z.optional(zAddressRequest),
  _mfa: /*@__PURE__*/ z.optional(zMfaSettingsRequest),
  _canLogin: optionalBoolean,
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdatePatientRequest'>;

export const zUpdateServiceUserRequest = /*@__PURE__*/ z.strictObject({
  active: optionalBoolean,
  roleId: optionalUuidText,
}) as unknown as Sent<'UpdateServiceUserRequest'>;

export const zUpdateUsageSessionRequest = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _startTime: dateTimeText,
  _state: zUsageSessionStateInRequest,
  _endTime: optionalDateTimeText,
  _configuration: optionalAnyObject,
  _summary: /*@__PURE__*/ z.optional(zUsageSessionSummaryInRequest),
  _name: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1, 64))),
}), /*@__PURE__*/ z.any()) as unknown as Sent<'UpdateUsageSessionRequest'>;

export const zUploadedFilePart = /*@__PURE__*/ z.strictObject({
  partNumber: /*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1), /*@__PURE__*/ atMost(10000)),
  etag: optionalText,
}) as unknown as Sent<'UploadedFilePart'>;

export const zUploadedFileParts = /*@__PURE__*/ z.strictObject({
  parts: /*@__PURE__*/ z.array(zUploadedFilePart),
}) as unknown as Sent<'UploadedFileParts'>;

export const zUsageSessionFilter = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  _id: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateId: /*@__PURE__*/ z.optional(zFilterCondition),
  _templateName: /*@__PURE__*/ z.optional(zFilterCondition),
  '_patient.id': /*@__PURE__*/ z.optional(zFilterCondition),
  '_device.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _startTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _endTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _initiator: /*@__PURE__*/ z.optional(zFilterCondition),
  _state: /*@__PURE__*/ z.optional(zFilterCondition),
  '_ownerOrganization.id': /*@__PURE__*/ z.optional(zFilterCondition),
  _requiredMeasurementIntervalMilliseconds: /*@__PURE__*/ z.optional(zFilterCondition),
  '_summary._stopReason': /*@__PURE__*/ z.optional(zFilterCondition),
  '_summary._stopReasonCode': /*@__PURE__*/ z.optional(zFilterCondition),
  _name: /*@__PURE__*/ z.optional(zFilterCondition),
  _creationTime: /*@__PURE__*/ z.optional(zFilterCondition),
  _lastModifiedTime: /*@__PURE__*/ z.optional(zFilterCondition),
}), zFilterCondition) as unknown as Sent<'UsageSessionFilter'>;

export const zUsageSessionSearch = /*@__PURE__*/ z.strictObject({
  filter: /*@__PURE__*/ z.optional(zUsageSessionFilter),
  sort: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zSortOrderInRequest)),
  freeTextSearch: optionalText,
  limit: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(1))),
  page: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.number().check(int32, /*@__PURE__*/ atLeast(0))),
}) as unknown as Sent<'UsageSessionSearch'>;
