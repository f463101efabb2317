// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { NamedCall } from '@x/auth-core/client';
import type { operations } from './schema.ts';

/** The operations of the API, by name. */
export interface BiotCalls {
  /**
   * Log in with a username and password
   *
   * Returns a pair of tokens. If `mfaRequired` is true, it returns an interim access token, which
   * is valid only for `loginWithMfa` and `resendMfa`, and BioT sends a code by SMS.
   *
   * Wrong credentials give 403. A locked user gets 401, which is unrelated to any token.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/login`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  login: NamedCall<operations, 'login'>;

  /**
   * Refresh the tokens
   *
   * Returns a new access token and a new refresh token; the client replaces both. BioT advises to
   * refresh about five seconds before the access token expires.
   *
   * No `Authorization` header is needed: the refresh token is in the body. 403 means that the
   * refresh token is no longer valid; log in again. Whether the old refresh token still works
   * afterwards is not known.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/token/refresh`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  refreshToken: NamedCall<operations, 'refreshToken'>;

  /**
   * Log in with a refresh token
   *
   * Creates a new pair of tokens from a refresh token that was kept from an earlier session
   * ("remember me"). It differs from `refreshToken` only in its path and in the codes of its 403.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/token/login`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  loginWithToken: NamedCall<operations, 'loginWithToken'>;

  /**
   * Submit the code of the second factor
   *
   * Exchanges the interim access token of `login`, sent as the bearer token, and the code from the
   * SMS for a full pair of tokens. If the user must set a new password first,
   * `passwordResetRequired` is true and `refreshJwt` is `null`.
   *
   * The only documented error status is 400, so a wrong code is assumed to give 400 too.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/login/mfa`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  loginWithMfa: NamedCall<operations, 'loginWithMfa'>;

  /**
   * Send the code of the second factor again
   *
   * Sends another SMS. The bearer token is the interim access token of `login`; there is no body.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/login/mfa/resend`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  resendMfa: NamedCall<operations, 'resendMfa'>;

  /**
   * Send a one-time password
   *
   * The first step for users whose credential type is `OTP`. It sends a code by SMS and returns
   * the id that `loginWithOtp` needs together with the code. A phone number that belongs to no
   * such user gives 409.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/otp/generate`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  generateOtp: NamedCall<operations, 'generateOtp'>;

  /**
   * Log in with a one-time password
   *
   * The second step for users whose credential type is `OTP`. A wrong code gives 403 and a locked
   * user 401, as with a password.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/otp/login`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  loginWithOtp: NamedCall<operations, 'loginWithOtp'>;

  /**
   * Log in as a service user
   *
   * For programs. Returns an access token for the id and a secret key of a service user. Unlike in
   * all other logins, the response is flat and has no refresh token. When the access token
   * expires, the service user logs in again.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/services/accessToken`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  createServiceAccessToken: NamedCall<operations, 'createServiceAccessToken'>;

  /**
   * Log out
   *
   * Revokes the refresh token in the body; no `Authorization` header is needed. Whether this also
   * invalidates the access token is not known, so a client discards both. A service user has no
   * refresh token and cannot log out.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /ums/v2/users/logout`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   */
  logout: NamedCall<operations, 'logout'>;

  /**
   * Search devices
   *
   * One page of the devices that match, the newest first unless `sort` says otherwise.
   *
   * Filters may name `_id`, `_ownerOrganization.id`, `_description`, `_timezone`, `_patient.id`,
   * `_status._fwVersion`, `_status._hwVersion`, `_status._bootTime`,
   * `_status._connection._connected`, `_status._connection._ipAddress`,
   * `_status._operational._status`, `_status._operational._message`, `_templateId`,
   * `_templateName`, `_lastModifiedTime`, `_creationTime`, and any custom attribute.
   *
   * `GET /device/v2/devices`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchDevices();
   */
  searchDevices: NamedCall<operations, 'searchDevices'>;

  /**
   * Create a device
   *
   * The caller chooses the id of a device. An id that is taken gives 409, and so does a
   * registration code in use (`REGISTRATION_CODE_ALREADY_IN_USE`). A 400 has a code such as
   * `INVALID_DEVICE_NAME` or one that begins with `ATTRIBUTE_` or `VALIDATION_`. Besides
   * `ACCESS_DENIED`, a 403 can have `ENTITY_TYPE_TEMPLATE_MISMATCH`,
   * `OWNER_ORGANIZATION_ID_MISMATCH` or `ALREADY_REFERENCED_UNIQUELY`.
   *
   * `POST /device/v2/devices`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createDevice({ body });
   */
  createDevice: NamedCall<operations, 'createDevice'>;

  /**
   * Read a device
   *
   * Returns one device with its status.
   *
   * `GET /device/v2/devices/{id}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getDevice({ params: { path: { id } } });
   */
  getDevice: NamedCall<operations, 'getDevice'>;

  /**
   * Delete a device
   *
   * Deletes the device. The response has no body.
   *
   * `DELETE /device/v2/devices/{id}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteDevice({ params: { path: { id } } });
   */
  deleteDevice: NamedCall<operations, 'deleteDevice'>;

  /**
   * Change a device
   *
   * Changes the members that are sent and keeps the others. The id and the template cannot be
   * changed. While a device is in a session, some changes are rejected with 403
   * (`UPDATE_DEVICE_HAS_AN_ACTIVE_SESSION`). If something refers to the device, some are rejected
   * with 409.
   *
   * `PATCH /device/v2/devices/{id}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateDevice({ params: { path: { id } }, body });
   */
  updateDevice: NamedCall<operations, 'updateDevice'>;

  /**
   * Search patients
   *
   * One page of the patients that match, the newest first unless `sort` says otherwise.
   *
   * Filters may name most built-in members, nested ones with a dot (`_name.lastName`,
   * `_address.city`, `_ownerOrganization.id`, `_caregiver.id`, `_mfa.enabled`), `_templateId`,
   * `_templateName`, and any custom attribute.
   *
   * `GET /organization/v1/users/patients`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchPatients();
   */
  searchPatients: NamedCall<operations, 'searchPatients'>;

  /**
   * Create a patient
   *
   * BioT assigns the id of the patient. An email or username that is taken gives 409, and so does
   * a caregiver of another organization. An unknown organization gives 404.
   *
   * `POST /organization/v1/users/patients`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createPatient({ body });
   */
  createPatient: NamedCall<operations, 'createPatient'>;

  /**
   * Read a patient
   *
   * Returns one patient. The code for an unknown patient is `USER_NOT_FOUND`, because patients are
   * users.
   *
   * `GET /organization/v1/users/patients/{id}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getPatient({ params: { path: { id } } });
   */
  getPatient: NamedCall<operations, 'getPatient'>;

  /**
   * Search organizations
   *
   * One page of the organizations that match, the newest first unless `sort` says otherwise. In
   * BioT's samples the customer's root organization has the nil UUID.
   *
   * `GET /organization/v1/organizations`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchOrganizations();
   */
  searchOrganizations: NamedCall<operations, 'searchOrganizations'>;

  /**
   * Read the user who is logged in
   *
   * Returns the person to whom the access token was issued; `_userType` is the kind of user. It is
   * meant for people; the response for a service user is not known.
   *
   * `GET /organization/v1/users/self`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getSelf();
   */
  getSelf: NamedCall<operations, 'getSelf'>;

  /**
   * Write a measurement
   *
   * Stores the values measured at one time. The response is 200 and repeats the request; a
   * measurement has no id. If `sessionId` is sent, the session must exist. The live view of a
   * patient does not show measurements that are written here.
   *
   * A 400 has a code such as `WRITE_RECORDS_FAILED`, `INVALID_MEASUREMENT_DATA` or
   * `INVALID_WAVEFORM_DATA`.
   *
   * `POST /measurement/v1/measurements`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createMeasurement({ body });
   */
  createMeasurement: NamedCall<operations, 'createMeasurement'>;

  /**
   * Search raw measurements
   *
   * Returns the measurements as they were written, one page at a time. Unlike in the other
   * searches, `searchRequest` is required and pagination uses a cursor: repeat the same search
   * with `nextToken` from `metadata` until there is none.
   *
   * The period is required. There is also a code `PATIENT_ID_EQ_MISSING`, so a search without a
   * patient may be rejected.
   *
   * `GET /measurement/v2/measurements/raw`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchRawMeasurements({ params: { query: { searchRequest }
   * } });
   */
  searchRawMeasurements: NamedCall<operations, 'searchRawMeasurements'>;
}
