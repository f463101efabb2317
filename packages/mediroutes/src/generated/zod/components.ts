// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { integer, oneOf, open, pattern, present, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { Received, Sent } from './types.ts';

const text = /*@__PURE__*/ z.string();
const integerNumber = /*@__PURE__*/ z.number().check(integer);
const optionalText = /*@__PURE__*/ z.optional(text);
const optionalIntegerNumber = /*@__PURE__*/ z.optional(integerNumber);
const number = /*@__PURE__*/ z.number();
const optionalNumber = /*@__PURE__*/ z.optional(number);
const boolean = /*@__PURE__*/ z.boolean();
const optionalBoolean = /*@__PURE__*/ z.optional(boolean);
const uuidText = /*@__PURE__*/ z.string().check(uuid);
const anyObject = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), /*@__PURE__*/ z.any());
const optionalUuidText = /*@__PURE__*/ z.optional(uuidText);

export const zRfc1123Date = /*@__PURE__*/ z.string().check(/*@__PURE__*/ pattern(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/u)) as unknown as Received<'Rfc1123Date'>;

export const zTokenResponse = /*@__PURE__*/ z.looseObject({
  access_token: text,
  token_type: text,
  expires_in: integerNumber,
  refresh_token: optionalText,
  userName: text,
  '.issued': zRfc1123Date,
  '.expires': zRfc1123Date,
}) as unknown as Received<'TokenResponse'>;

export const zTokenError = /*@__PURE__*/ z.looseObject({
  error: optionalText,
  error_description: optionalText,
}) as unknown as Received<'TokenError'>;

export const zApiError = /*@__PURE__*/ z.looseObject({
  Message: text,
}) as unknown as Received<'ApiError'>;

export const zProviderApiKey = text as unknown as Received<'ProviderApiKey'>;

export const zFundingSource = /*@__PURE__*/ z.looseObject({
  FundingSourceId: integerNumber,
  FundingSourceName: text,
}) as unknown as Received<'FundingSource'>;

export const zProviderAccess = /*@__PURE__*/ z.looseObject({
  APIKey: zProviderApiKey,
  FundingSources: /*@__PURE__*/ z.array(zFundingSource),
}) as unknown as Received<'ProviderAccess'>;

export const zAddress = /*@__PURE__*/ z.looseObject({
  location_name: optionalText,
  address1: optionalText,
  address2: optionalText,
  city: optionalText,
  state: optionalText,
  zip: optionalText,
  longitude: optionalNumber,
  latitude: optionalNumber,
}) as unknown as Received<'Address'>;

export const zSpaceTypeCode = text as unknown as Received<'SpaceTypeCode'>;

export const zBirthDate = text as unknown as Received<'BirthDate'>;

export const zRider = /*@__PURE__*/ z.looseObject({
  mediroutes_rider_id: optionalIntegerNumber,
  tp_api_key: /*@__PURE__*/ z.optional(zProviderApiKey),
  rider_id: text,
  first_name: optionalText,
  last_name: optionalText,
  middle_name: optionalText,
  address: /*@__PURE__*/ z.optional(zAddress),
  phone: optionalText,
  funding_source_name: optionalText,
  space_type: /*@__PURE__*/ z.optional(zSpaceTypeCode),
  home_phone: optionalText,
  mobile_phone: optionalText,
  icd_10_codes: optionalText,
  date_of_birth: /*@__PURE__*/ z.optional(zBirthDate),
  is_male: optionalBoolean,
  is_Female: optionalBoolean,
  comments: optionalText,
  private_comments: optionalText,
  email: optionalText,
}) as unknown as Received<'Rider'>;

export const zTripTime = text as unknown as Received<'TripTime'>;

export const zTripEvent = /*@__PURE__*/ z.looseObject({
  event_name: optionalText,
  event_comment: optionalText,
  complete_address: optionalText,
  event_location: /*@__PURE__*/ z.optional(zAddress),
  appt_time: /*@__PURE__*/ z.optional(zTripTime),
  pickup_time: /*@__PURE__*/ z.optional(zTripTime),
  phone_number: optionalText,
}) as unknown as Received<'TripEvent'>;

export const zTripType = /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ open(1, 2, 3)) as unknown as Received<'TripType'>;

export const zAdditionalPassenger = /*@__PURE__*/ z.looseObject({
  space_type: zSpaceTypeCode,
  count: integerNumber,
}) as unknown as Received<'AdditionalPassenger'>;

export const zTrip = /*@__PURE__*/ z.looseObject({
  trip_guid: uuidText,
  tp_api_key: /*@__PURE__*/ z.optional(zProviderApiKey),
  trip_id: text,
  rider_id: optionalText,
  pickup: /*@__PURE__*/ z.optional(zTripEvent),
  dropoff: /*@__PURE__*/ z.optional(zTripEvent),
  funding_source_id: optionalIntegerNumber,
  funding_source_name: optionalText,
  space_type: /*@__PURE__*/ z.optional(zSpaceTypeCode),
  billable_distance: optionalNumber,
  phone: optionalText,
  trip_type: /*@__PURE__*/ z.optional(zTripType),
  additional_passengers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zAdditionalPassenger)),
  caller: optionalText,
  total_trip_charge: optionalNumber,
}) as unknown as Received<'Trip'>;

export const zTripEnvelope = /*@__PURE__*/ z.looseObject({
  Data: zTrip,
}) as unknown as Received<'TripEnvelope'>;

export const zSpaceType = /*@__PURE__*/ z.looseObject({
  space_type: zSpaceTypeCode,
  space_type_description: text,
}) as unknown as Received<'SpaceType'>;

export const zDataEnvelope = /*@__PURE__*/ z.looseObject({
  Data: /*@__PURE__*/ z.unknown().check(present),
}) as unknown as Received<'DataEnvelope'>;

export const zUnknownBody = anyObject as unknown as Received<'UnknownBody'>;

export const zPasswordGrantRequest = /*@__PURE__*/ z.strictObject({
  grant_type: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('password')),
  username: text,
  password: text,
}) as unknown as Sent<'PasswordGrantRequest'>;

export const zRefreshTokenGrantRequest = /*@__PURE__*/ z.strictObject({
  grant_type: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('refresh_token')),
  refresh_token: text,
}) as unknown as Sent<'RefreshTokenGrantRequest'>;

export const zTokenRequest = /*@__PURE__*/ z.union([zPasswordGrantRequest, zRefreshTokenGrantRequest]) as unknown as Sent<'TokenRequest'>;

export const zAddressInRequest = /*@__PURE__*/ z.strictObject({
  location_name: optionalText,
  address1: optionalText,
  address2: optionalText,
  city: optionalText,
  state: optionalText,
  zip: optionalText,
  longitude: optionalNumber,
  latitude: optionalNumber,
}) as unknown as Sent<'Address'>;

export const zCreateRiderRequest = /*@__PURE__*/ z.strictObject({
  tp_api_key: zProviderApiKey,
  rider_id: text,
  first_name: optionalText,
  last_name: optionalText,
  middle_name: optionalText,
  address: /*@__PURE__*/ z.optional(zAddressInRequest),
  phone: optionalText,
  funding_source_name: optionalText,
  space_type: /*@__PURE__*/ z.optional(zSpaceTypeCode),
  home_phone: optionalText,
  mobile_phone: optionalText,
  icd_10_codes: optionalText,
  date_of_birth: /*@__PURE__*/ z.optional(zBirthDate),
  is_male: optionalBoolean,
  is_Female: optionalBoolean,
  comments: optionalText,
  private_comments: optionalText,
  email: optionalText,
}) as unknown as Sent<'CreateRiderRequest'>;

export const zTripEventInRequest = /*@__PURE__*/ z.strictObject({
  event_name: optionalText,
  event_comment: optionalText,
  complete_address: optionalText,
  event_location: /*@__PURE__*/ z.optional(zAddressInRequest),
  appt_time: /*@__PURE__*/ z.optional(zTripTime),
  pickup_time: /*@__PURE__*/ z.optional(zTripTime),
  phone_number: optionalText,
}) as unknown as Sent<'TripEvent'>;

export const zTripTypeInRequest = /*@__PURE__*/ z.number().check(/*@__PURE__*/ oneOf(1, 2, 3)) as unknown as Sent<'TripType'>;

export const zAdditionalPassengerInRequest = /*@__PURE__*/ z.strictObject({
  space_type: zSpaceTypeCode,
  count: integerNumber,
}) as unknown as Sent<'AdditionalPassenger'>;

export const zCreateTripRequest = /*@__PURE__*/ z.strictObject({
  tp_api_key: zProviderApiKey,
  trip_id: text,
  rider_id: optionalText,
  pickup: zTripEventInRequest,
  dropoff: zTripEventInRequest,
  funding_source_id: optionalIntegerNumber,
  funding_source_name: optionalText,
  space_type: /*@__PURE__*/ z.optional(zSpaceTypeCode),
  billable_distance: optionalNumber,
  phone: optionalText,
  trip_type: /*@__PURE__*/ z.optional(zTripTypeInRequest),
  additional_passengers: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(zAdditionalPassengerInRequest)),
  caller: optionalText,
  total_trip_charge: optionalNumber,
}) as unknown as Sent<'CreateTripRequest'>;

export const zTripCancellation = /*@__PURE__*/ z.strictObject({
  tp_api_key: zProviderApiKey,
  trip_guid: uuidText,
  cancel_reason: optionalText,
}) as unknown as Sent<'TripCancellation'>;

export const zTripProperty = /*@__PURE__*/ z.strictObject({
  key: text,
  value: text,
}) as unknown as Sent<'TripProperty'>;

export const zTripPropertiesUpdate = /*@__PURE__*/ z.strictObject({
  tp_api_key: /*@__PURE__*/ z.optional(zProviderApiKey),
  trip_guid: optionalUuidText,
  trip: /*@__PURE__*/ z.array(zTripProperty),
}) as unknown as Sent<'TripPropertiesUpdate'>;

export const zFundingSourceWrite = /*@__PURE__*/ z.strictObject({
  api_key: zProviderApiKey,
  funding_source: zUnknownBody,
}) as unknown as Sent<'FundingSourceWrite'>;

export const zUserWrite = /*@__PURE__*/ z.strictObject({
  api_key: zProviderApiKey,
  user: zUnknownBody,
}) as unknown as Sent<'UserWrite'>;
