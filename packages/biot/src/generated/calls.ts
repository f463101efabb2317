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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * Returns one page of the devices that match. The newest come first, unless `sort` sets another
   * order.
   *
   * `GET /device/v2/devices`
   *
   * @throws AuthError if no token can be obtained.
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
   * registration code in use (`REGISTRATION_CODE_ALREADY_IN_USE`). The code of a 400 can also be
   * `INVALID_DEVICE_NAME`.
   *
   * `POST /device/v2/devices`
   *
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * Returns one page of the patients that match. The newest come first, unless `sort` sets another
   * order. BioT's description says that the latest values of each measurement are in the response.
   * No member is declared for them.
   *
   * `GET /organization/v1/users/patients`
   *
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getPatient({ params: { path: { id } } });
   */
  getPatient: NamedCall<operations, 'getPatient'>;

  /**
   * Delete a patient
   *
   * Deletes the patient. The response has no body. Unlike for devices, there is no
   * `x-execution-mode`.
   *
   * `DELETE /organization/v1/users/patients/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deletePatient({ params: { path: { id } } });
   */
  deletePatient: NamedCall<operations, 'deletePatient'>;

  /**
   * Change a patient
   *
   * Changes the members that are sent and keeps the others. The caregiver has to belong to the
   * organization of the patient. Some changes of the email are rejected with 403
   * (`EMAIL_CHANGE_NOT_PERMITTED`).
   *
   * `PATCH /organization/v1/users/patients/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updatePatient({ params: { path: { id } }, body });
   */
  updatePatient: NamedCall<operations, 'updatePatient'>;

  /**
   * Search organizations
   *
   * Returns one page of the organizations that match. The newest come first, unless `sort` sets
   * another order. In BioT's samples the customer's root organization has the nil UUID.
   *
   * `GET /organization/v1/organizations`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchOrganizations();
   */
  searchOrganizations: NamedCall<operations, 'searchOrganizations'>;

  /**
   * Create an organization
   *
   * Creates an organization and its first administrator, who gets an email. BioT assigns the ids.
   * Unlike the other entities, an organization is created without `_ownerOrganization`.
   *
   * `POST /organization/v1/organizations`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createOrganization({ body });
   */
  createOrganization: NamedCall<operations, 'createOrganization'>;

  /**
   * Read the user who is logged in
   *
   * Returns the person to whom the access token was issued; `_userType` is the kind of user. It is
   * meant for people; the response for a service user is not known.
   *
   * `GET /organization/v1/users/self`
   *
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchRawMeasurements({ params: { query: { searchRequest }
   * } });
   */
  searchRawMeasurements: NamedCall<operations, 'searchRawMeasurements'>;

  /**
   * Read the account of the logged-in user
   *
   * Returns how the user of the access token logs in. `getSelf` returns the same user as a person.
   *
   * Permission `UMS_USERS_SELF_GET_USER`.
   *
   * `GET /ums/v2/users/self`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getAccount();
   */
  getAccount: NamedCall<operations, 'getAccount'>;

  /**
   * Change the password or second factor of the logged-in user
   *
   * Changes the members that are sent. No other operation lets users change their own password.
   * The response to a wrong current password is not documented; a 400 is assumed.
   *
   * Permission `UMS_USERS_SELF_UPDATE_USER`.
   *
   * `PATCH /ums/v2/users/self`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateAccount({ body });
   */
  updateAccount: NamedCall<operations, 'updateAccount'>;

  /**
   * Request a new password
   *
   * Sends an email with a link to a page where the user sets a new password. The page is
   * configured per organization. The response does not say whether the user exists. No documented
   * operation accepts the new password, so an application cannot replace that page.
   *
   * `POST /ums/v2/users/self/password/forgot`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.forgotPassword({ body });
   */
  forgotPassword: NamedCall<operations, 'forgotPassword'>;

  /**
   * Give a user a new password
   *
   * Sets a new password that BioT chooses, and returns it. There is no request body, and the
   * status is 201.
   *
   * The code of a 400 is `IDP_NOT_SUPPORTED_FOR_USER` (details `idp`),
   * `CHANGE_PASSWORD_NOT_SUPPORTED_FOR_USER_WITHOUT_PASSWORD_TYPE` (`id`), `PASSWORD_ALREADY_USED`
   * (`passwordNumber`), `INVALID_PASSWORD` or `WEAK_PASSWORD` (`score`, `warningMessage`,
   * `suggestions`). A 500 can be `FAILED_TO_ENCRYPT_PASSWORD`.
   *
   * Permission `UMS_USERS_GENERATE_USER_PASSWORD`.
   *
   * `POST /ums/v2/users/{id}/password/generate`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.generatePassword({ params: { path: { id } } });
   */
  generatePassword: NamedCall<operations, 'generatePassword'>;

  /**
   * Read the keys that verify access tokens
   *
   * Returns the key with which BioT signs access tokens, and the one before it. A service that
   * receives access tokens verifies them with these keys. Tokens are signed with RS512. The format
   * of the keys is not documented.
   *
   * `GET /ums/v1/security/public-key`
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getPublicKey();
   */
  getPublicKey: NamedCall<operations, 'getPublicKey'>;

  /**
   * Search service users
   *
   * Returns one page of the service users that match. Permission `UMS_USERS_SEARCH_SERVICE_USERS`.
   *
   * `GET /ums/v2/services`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchServiceUsers();
   */
  searchServiceUsers: NamedCall<operations, 'searchServiceUsers'>;

  /**
   * Create a service user
   *
   * Creates the account of a program and its first secret key. Keep the secret of the response -
   * it is inferred that no other operation returns it.
   *
   * The code of a 400 can be `SERVICE_TYPE_NOT_ALLOWED` (details `attributeName`, `value`) or
   * `MISSING_PARAMETERS` (`parameters`), of a 404 `OWNER_ORGANIZATION_NOT_FOUND` (`id`) or
   * `PERMISSIONS_NOT_FOUND` (`ids`), of a 409 `SERVICE_NAME_ALREADY_EXISTS` or
   * `ROLE_ALREADY_EXISTS` (`name`).
   *
   * Permission `UMS_SERVICES_CREATE_SERVICE_USER`.
   *
   * `POST /ums/v2/services`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createServiceUser({ body });
   */
  createServiceUser: NamedCall<operations, 'createServiceUser'>;

  /**
   * Read a service user
   *
   * Returns one service user, without secrets. Permission `UMS_USERS_GET_SERVICE_USER_BY_ID`.
   *
   * `GET /ums/v2/services/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getServiceUser({ params: { path: { id } } });
   */
  getServiceUser: NamedCall<operations, 'getServiceUser'>;

  /**
   * Delete a service user
   *
   * Deletes the service user. The response has no body. Permission
   * `UMS_SERVICES_DELETE_SERVICE_USER`.
   *
   * `DELETE /ums/v2/services/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteServiceUser({ params: { path: { id } } });
   */
  deleteServiceUser: NamedCall<operations, 'deleteServiceUser'>;

  /**
   * Change a service user
   *
   * Enables or disables a service user, or changes its role. The code of a 400 can be
   * `SERVICE_TYPE_NOT_ALLOWED`, of a 404 also `ROLE_NOT_FOUND_IN_SUPPORTED_TYPES` (details `id`,
   * `types`).
   *
   * Permission `UMS_SERVICES_UPDATE_SERVICE_USER`.
   *
   * `PATCH /ums/v2/services/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateServiceUser({ params: { path: { id } }, body });
   */
  updateServiceUser: NamedCall<operations, 'updateServiceUser'>;

  /**
   * Create a further secret key
   *
   * Adds a secret key, so that the old one can be replaced without interruption. There is no
   * request body. A 409 means that the service user has the maximum number of keys,
   * `maxSecretKeys` of `details`.
   *
   * Permission `UMS_USERS_CREATE_SECRET_KEY_BY_SERVICE_USER_ID`.
   *
   * `POST /ums/v2/services/{id}/secret-keys`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createSecretKey({ params: { path: { id } } });
   */
  createSecretKey: NamedCall<operations, 'createSecretKey'>;

  /**
   * Delete a secret key
   *
   * Deletes one secret key of a service user. The code of a 404 is `SERVICE_USER_NOT_FOUND` or
   * `SECRET_KEY_ID_NOT_FOUND` (details `secretKeyId`, `serviceUserId`).
   *
   * Permission `UMS_USERS_DELETE_SECRET_KEY_BY_ID`.
   *
   * `DELETE /ums/v2/services/{id}/secret-keys/{secretKeyId}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteSecretKey({ params: { path: { id, secretKeyId } } });
   */
  deleteSecretKey: NamedCall<operations, 'deleteSecretKey'>;

  /**
   * Search caregivers
   *
   * Returns one page of the caregivers that match. The newest come first, unless `sort` sets
   * another order.
   *
   * `GET /organization/v1/users/caregivers`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchCaregivers();
   */
  searchCaregivers: NamedCall<operations, 'searchCaregivers'>;

  /**
   * Create a caregiver
   *
   * Creates a caregiver and invites them. BioT assigns the id. BioT's description says that a
   * landing page is required as a header, but declares no such header; this is probably outdated.
   *
   * `POST /organization/v1/users/caregivers`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createCaregiver({ body });
   */
  createCaregiver: NamedCall<operations, 'createCaregiver'>;

  /**
   * Read a caregiver
   *
   * Returns one caregiver. The code for an unknown caregiver is `USER_NOT_FOUND`.
   *
   * `GET /organization/v1/users/caregivers/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getCaregiver({ params: { path: { id } } });
   */
  getCaregiver: NamedCall<operations, 'getCaregiver'>;

  /**
   * Delete a caregiver
   *
   * Deletes a caregiver. A caregiver who is assigned to a patient cannot be deleted. Unlike for
   * organizations, there is no `x-execution-mode`.
   *
   * `DELETE /organization/v1/users/caregivers/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteCaregiver({ params: { path: { id } } });
   */
  deleteCaregiver: NamedCall<operations, 'deleteCaregiver'>;

  /**
   * Change a caregiver
   *
   * Changes the members that are sent and keeps the others.
   *
   * `PATCH /organization/v1/users/caregivers/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateCaregiver({ params: { path: { id } }, body });
   */
  updateCaregiver: NamedCall<operations, 'updateCaregiver'>;

  /**
   * Enable or disable a caregiver
   *
   * Changes whether the caregiver may log in. There is no request body.
   *
   * `POST /organization/v1/users/caregivers/{id}/enabled-state/{state}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.changeCaregiverEnabledState({ params: { path: { id, state }
   * } });
   */
  changeCaregiverEnabledState: NamedCall<operations, 'changeCaregiverEnabledState'>;

  /**
   * Search organization users
   *
   * Returns one page of the organization users that match. The newest come first, unless `sort`
   * sets another order. These are people, although the path ends in `organizations`.
   *
   * `GET /organization/v1/users/organizations`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchOrganizationUsers();
   */
  searchOrganizationUsers: NamedCall<operations, 'searchOrganizationUsers'>;

  /**
   * Create an organization user
   *
   * Creates an organization user and invites them. BioT assigns the id.
   *
   * `POST /organization/v1/users/organizations`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createOrganizationUser({ body });
   */
  createOrganizationUser: NamedCall<operations, 'createOrganizationUser'>;

  /**
   * Read an organization user
   *
   * Returns one organization user. The code for an unknown user is `USER_NOT_FOUND`.
   *
   * `GET /organization/v1/users/organizations/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getOrganizationUser({ params: { path: { id } } });
   */
  getOrganizationUser: NamedCall<operations, 'getOrganizationUser'>;

  /**
   * Delete an organization user
   *
   * Deletes an organization user. The primary administrator of an organization cannot be deleted.
   *
   * `DELETE /organization/v1/users/organizations/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteOrganizationUser({ params: { path: { id } } });
   */
  deleteOrganizationUser: NamedCall<operations, 'deleteOrganizationUser'>;

  /**
   * Change an organization user
   *
   * Changes the members that are sent and keeps the others.
   *
   * `PATCH /organization/v1/users/organizations/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateOrganizationUser({ params: { path: { id } }, body });
   */
  updateOrganizationUser: NamedCall<operations, 'updateOrganizationUser'>;

  /**
   * Enable or disable an organization user
   *
   * Changes whether the user may log in. There is no request body.
   *
   * `POST /organization/v1/users/organizations/{id}/enabled-state/{state}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.changeOrganizationUserEnabledState({ params: { path: { id,
   * state } } });
   */
  changeOrganizationUserEnabledState: NamedCall<operations, 'changeOrganizationUserEnabledState'>;

  /**
   * Read an organization
   *
   * Returns one organization.
   *
   * `GET /organization/v1/organizations/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getOrganization({ params: { path: { id } } });
   */
  getOrganization: NamedCall<operations, 'getOrganization'>;

  /**
   * Delete an organization with all its users
   *
   * Deletes the organization and all its users. The first organization of an environment cannot be
   * deleted - the 403 has the code `CANNOT_DELETE_FIRST_ORGANIZATION`.
   *
   * `DELETE /organization/v1/organizations/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteOrganization({ params: { path: { id } } });
   */
  deleteOrganization: NamedCall<operations, 'deleteOrganization'>;

  /**
   * Change an organization
   *
   * Changes the members that are sent and keeps the others. If `_headquarters` is sent, it needs a
   * country, or the code of the 400 is `COUNTRY_CODE_CANNOT_BE_NULL`.
   *
   * `PATCH /organization/v1/organizations/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateOrganization({ params: { path: { id } }, body });
   */
  updateOrganization: NamedCall<operations, 'updateOrganization'>;

  /**
   * Enable or disable a patient
   *
   * Changes whether the user of the patient may log in. There is no request body.
   *
   * `POST /organization/v1/users/patients/{id}/enabled-state/{state}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.changePatientEnabledState({ params: { path: { id, state } }
   * });
   */
  changePatientEnabledState: NamedCall<operations, 'changePatientEnabledState'>;

  /**
   * Search commands of all devices
   *
   * Returns one page of the commands that match. The newest come first, unless `sort` sets another
   * order.
   *
   * `GET /device/v1/devices/commands`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchCommands();
   */
  searchCommands: NamedCall<operations, 'searchCommands'>;

  /**
   * Send a command to a device
   *
   * Creates a command and sends it to the device. Read the command later to see its state. A
   * device can run one command of each template at a time. An unknown device is not documented: a
   * 404 is only documented for other references.
   *
   * `POST /device/v1/devices/{deviceId}/commands/start`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.startCommand({ params: { path: { deviceId } }, body });
   */
  startCommand: NamedCall<operations, 'startCommand'>;

  /**
   * Read a command
   *
   * Returns one command, with its state and result. A command of another device gives 409,
   * although this is a read.
   *
   * `GET /device/v1/devices/{deviceId}/commands/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getCommand({ params: { path: { deviceId, id } } });
   */
  getCommand: NamedCall<operations, 'getCommand'>;

  /**
   * Stop a command
   *
   * Asks the device to stop the command. There is no request body. Only commands whose
   * `_supportStop` is true can be stopped. The states in which this is allowed are not documented.
   *
   * `POST /device/v1/devices/{deviceId}/commands/{id}/stop`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.stopCommand({ params: { path: { deviceId, id } } });
   */
  stopCommand: NamedCall<operations, 'stopCommand'>;

  /**
   * Search alerts of all devices
   *
   * Returns one page of the alerts that match. The newest come first, unless `sort` sets another
   * order.
   *
   * `GET /device/v1/devices/alerts`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchDeviceAlerts();
   */
  searchDeviceAlerts: NamedCall<operations, 'searchDeviceAlerts'>;

  /**
   * Raise an alert
   *
   * Creates an alert of a device. The code of a 404 can also be
   * `REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`.
   *
   * `POST /device/v1/devices/{deviceId}/alerts`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createDeviceAlert({ params: { path: { deviceId } }, body
   * });
   */
  createDeviceAlert: NamedCall<operations, 'createDeviceAlert'>;

  /**
   * Read an alert
   *
   * Returns one alert. An alert of another device gives 400 (`INCORRECT_PARENT`).
   *
   * `GET /device/v1/devices/{deviceId}/alerts/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getDeviceAlert({ params: { path: { deviceId, id } } });
   */
  getDeviceAlert: NamedCall<operations, 'getDeviceAlert'>;

  /**
   * Delete an alert
   *
   * Deletes the alert. The response has no body.
   *
   * `DELETE /device/v1/devices/{deviceId}/alerts/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteDeviceAlert({ params: { path: { deviceId, id } } });
   */
  deleteDeviceAlert: NamedCall<operations, 'deleteDeviceAlert'>;

  /**
   * Change or clear an alert
   *
   * Changes the members that are sent and keeps the others. The state `CLEARED` clears the alert.
   * The allowed changes of the state are not documented.
   *
   * `PATCH /device/v1/devices/{deviceId}/alerts/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateDeviceAlert({ params: { path: { deviceId, id } },
   * body });
   */
  updateDeviceAlert: NamedCall<operations, 'updateDeviceAlert'>;

  /**
   * Search usage sessions of all devices
   *
   * Returns one page of the sessions that match. The newest come first, unless `sort` sets another
   * order.
   *
   * `GET /device/v1/devices/usage-sessions`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchUsageSessions();
   */
  searchUsageSessions: NamedCall<operations, 'searchUsageSessions'>;

  /**
   * Record a usage session
   *
   * Records a session that something else started, running or done. To let the device start one,
   * use `startUsageSession`. The schemas of sessions are named V2 in BioT's description, although
   * the path has v1. The code of a 404 can also be `REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`.
   *
   * `POST /device/v1/devices/{deviceId}/usage-sessions`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createUsageSession({ params: { path: { deviceId } }, body
   * });
   */
  createUsageSession: NamedCall<operations, 'createUsageSession'>;

  /**
   * Start a usage session
   *
   * Creates a session and tells the device to start it. Read the session later to see whether it
   * runs. An unknown device is not documented: a 404 is only documented for other references.
   *
   * `POST /device/v1/devices/{deviceId}/usage-sessions/remote-control/start`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.startUsageSession({ params: { path: { deviceId } }, body
   * });
   */
  startUsageSession: NamedCall<operations, 'startUsageSession'>;

  /**
   * Read a usage session
   *
   * Returns one session. A session of another device gives 409, although this is a read.
   *
   * `GET /device/v1/devices/{deviceId}/usage-sessions/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getUsageSession({ params: { path: { deviceId, id } } });
   */
  getUsageSession: NamedCall<operations, 'getUsageSession'>;

  /**
   * Delete a usage session
   *
   * Deletes a session that is done. A session in another state gives 409
   * (`CANNOT_DELETE_NON_DONE_SESSION`, details `id`, `state`).
   *
   * `DELETE /device/v1/devices/{deviceId}/usage-sessions/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteUsageSession({ params: { path: { deviceId, id } } });
   */
  deleteUsageSession: NamedCall<operations, 'deleteUsageSession'>;

  /**
   * Change a recorded usage session
   *
   * Changes a session that was recorded with `createUsageSession`. Although this is a partial
   * update, `_startTime` and `_state` are required. It is inferred that a session that the device
   * started gives 403. The code of a 403 can also be `OWNER_ORGANIZATION_ID_MISMATCH` or
   * `ALREADY_REFERENCED_UNIQUELY`.
   *
   * `PATCH /device/v1/devices/{deviceId}/usage-sessions/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateUsageSession({ params: { path: { deviceId, id } },
   * body });
   */
  updateUsageSession: NamedCall<operations, 'updateUsageSession'>;

  /**
   * Stop a usage session
   *
   * Tells the device to stop the session. There is no request body. It is inferred that only
   * sessions of `startUsageSession` can be controlled. The states in which this is allowed are not
   * documented.
   *
   * `POST /device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/stop`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.stopUsageSession({ params: { path: { deviceId, id } } });
   */
  stopUsageSession: NamedCall<operations, 'stopUsageSession'>;

  /**
   * Pause a usage session
   *
   * Tells the device to pause the session. There is no request body. It is inferred that only
   * sessions of `startUsageSession` can be controlled. The states in which this is allowed are not
   * documented.
   *
   * `POST /device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/pause`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.pauseUsageSession({ params: { path: { deviceId, id } } });
   */
  pauseUsageSession: NamedCall<operations, 'pauseUsageSession'>;

  /**
   * Resume a usage session
   *
   * Tells the device to resume the session. There is no request body. It is inferred that only
   * sessions of `startUsageSession` can be controlled. The states in which this is allowed are not
   * documented.
   *
   * `POST /device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/resume`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.resumeUsageSession({ params: { path: { deviceId, id } } });
   */
  resumeUsageSession: NamedCall<operations, 'resumeUsageSession'>;

  /**
   * Get credentials for the messages of a device
   *
   * Returns temporary MQTT credentials for the gateway of one device. The id is that of the
   * device, although BioT's description calls it the id of the credentials.
   *
   * `GET /device/v2/devices/{id}/mqtt-credentials`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getDeviceMqttCredentials({ params: { path: { id } } });
   */
  getDeviceMqttCredentials: NamedCall<operations, 'getDeviceMqttCredentials'>;

  /**
   * Read how a device connects
   *
   * Returns the client id and the topics of a device.
   *
   * `GET /device/v2/devices/{id}/connection/details`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getDeviceConnectionDetails({ params: { path: { id } } });
   */
  getDeviceConnectionDetails: NamedCall<operations, 'getDeviceConnectionDetails'>;

  /**
   * Get credentials for the messages of all devices
   *
   * Returns temporary MQTT credentials for the messages of all devices of the user's organization.
   *
   * `GET /device/v2/credentials/organization`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getOrganizationMqttCredentials();
   */
  getOrganizationMqttCredentials: NamedCall<operations, 'getOrganizationMqttCredentials'>;

  /**
   * Search generic entities
   *
   * Returns one page of the entities that match. The newest come first, unless `sort` sets another
   * order.
   *
   * BioT marks the first version of these operations as deprecated, yet calls it fully supported
   * where the third is not available.
   *
   * `GET /generic-entity/v1/generic-entities`
   *
   * @deprecated
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchGenericEntities();
   */
  searchGenericEntities: NamedCall<operations, 'searchGenericEntities'>;

  /**
   * Create a generic entity
   *
   * Creates an entity. BioT assigns the id.
   *
   * BioT marks the first version of these operations as deprecated, yet calls it fully supported
   * where the third is not available.
   *
   * `POST /generic-entity/v1/generic-entities`
   *
   * @deprecated
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createGenericEntity({ body });
   */
  createGenericEntity: NamedCall<operations, 'createGenericEntity'>;

  /**
   * Read a generic entity
   *
   * Returns one entity.
   *
   * BioT marks the first version of these operations as deprecated, yet calls it fully supported
   * where the third is not available.
   *
   * `GET /generic-entity/v1/generic-entities/{id}`
   *
   * @deprecated
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getGenericEntity({ params: { path: { id } } });
   */
  getGenericEntity: NamedCall<operations, 'getGenericEntity'>;

  /**
   * Delete a generic entity
   *
   * Deletes the entity. The response has no body.
   *
   * BioT marks the first version of these operations as deprecated, yet calls it fully supported
   * where the third is not available.
   *
   * `DELETE /generic-entity/v1/generic-entities/{id}`
   *
   * @deprecated
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteGenericEntity({ params: { path: { id } } });
   */
  deleteGenericEntity: NamedCall<operations, 'deleteGenericEntity'>;

  /**
   * Change a generic entity
   *
   * Changes the members that are sent and keeps the others. The name is required, although this is
   * a partial update.
   *
   * BioT marks the first version of these operations as deprecated, yet calls it fully supported
   * where the third is not available.
   *
   * `PATCH /generic-entity/v1/generic-entities/{id}`
   *
   * @deprecated
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateGenericEntity({ params: { path: { id } }, body });
   */
  updateGenericEntity: NamedCall<operations, 'updateGenericEntity'>;

  /**
   * Search generic entities of a template
   *
   * Returns one page of the entities that match. The newest come first, unless `sort` sets another
   * order.
   *
   * Available only if the vendor has enabled the feature `GENERIC_ENTITIES_API_V3` for the
   * environment, since release 2.3.40. The first segment after `generic-entities` is the name of
   * the template. The code for an unknown template is not documented.
   *
   * `GET /generic-entity/v3/generic-entities/{templateName}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchGenericEntitiesOfTemplate({ params: { path: {
   * templateName } } });
   */
  searchGenericEntitiesOfTemplate: NamedCall<operations, 'searchGenericEntitiesOfTemplate'>;

  /**
   * Create a generic entity of a template
   *
   * Creates an entity. BioT assigns the id.
   *
   * Available only if the vendor has enabled the feature `GENERIC_ENTITIES_API_V3` for the
   * environment, since release 2.3.40. The first segment after `generic-entities` is the name of
   * the template. The code for an unknown template is not documented.
   *
   * `POST /generic-entity/v3/generic-entities/{templateName}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createGenericEntityOfTemplate({ params: { path: {
   * templateName } }, body });
   */
  createGenericEntityOfTemplate: NamedCall<operations, 'createGenericEntityOfTemplate'>;

  /**
   * Read a generic entity of a template
   *
   * Returns one entity.
   *
   * Available only if the vendor has enabled the feature `GENERIC_ENTITIES_API_V3` for the
   * environment, since release 2.3.40. The first segment after `generic-entities` is the name of
   * the template. The code for an unknown template is not documented.
   *
   * `GET /generic-entity/v3/generic-entities/{templateName}/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getGenericEntityOfTemplate({ params: { path: {
   * templateName, id } } });
   */
  getGenericEntityOfTemplate: NamedCall<operations, 'getGenericEntityOfTemplate'>;

  /**
   * Delete a generic entity of a template
   *
   * Deletes the entity. The response has no body.
   *
   * Available only if the vendor has enabled the feature `GENERIC_ENTITIES_API_V3` for the
   * environment, since release 2.3.40. The first segment after `generic-entities` is the name of
   * the template. The code for an unknown template is not documented.
   *
   * `DELETE /generic-entity/v3/generic-entities/{templateName}/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.deleteGenericEntityOfTemplate({ params: { path: {
   * templateName, id } } });
   */
  deleteGenericEntityOfTemplate: NamedCall<operations, 'deleteGenericEntityOfTemplate'>;

  /**
   * Change a generic entity of a template
   *
   * Changes the members that are sent and keeps the others. The name is required, although this is
   * a partial update.
   *
   * Available only if the vendor has enabled the feature `GENERIC_ENTITIES_API_V3` for the
   * environment, since release 2.3.40. The first segment after `generic-entities` is the name of
   * the template. The code for an unknown template is not documented.
   *
   * `PATCH /generic-entity/v3/generic-entities/{templateName}/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.updateGenericEntityOfTemplate({ params: { path: {
   * templateName, id } }, body });
   */
  updateGenericEntityOfTemplate: NamedCall<operations, 'updateGenericEntityOfTemplate'>;

  /**
   * Register a file and get a URL to upload it
   *
   * Returns the id of the file and a signed URL. Send the bytes of the file to that URL with PUT,
   * without an access token: it belongs to a storage on another host. The method PUT is inferred
   * from the upload in parts. The status is 200, not 201. No operation lists or deletes files.
   *
   * `POST /file/v1/files/upload`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createUploadUrl({ body });
   */
  createUploadUrl: NamedCall<operations, 'createUploadUrl'>;

  /**
   * Get a URL to download a file
   *
   * Returns a signed URL; the response is not a redirect. Fetch the URL without an access token.
   *
   * `GET /file/v1/files/{id}/download`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getDownloadUrl({ params: { path: { id } } });
   */
  getDownloadUrl: NamedCall<operations, 'getDownloadUrl'>;

  /**
   * Begin to upload a large file in parts
   *
   * Returns the id of the file and a signed URL for each part. Send each part with PUT, and keep
   * the `ETag` header of each response. Then complete the upload. The limits of a part are not
   * documented.
   *
   * `POST /file/v1/files/upload/parts`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createMultipartUpload({ body });
   */
  createMultipartUpload: NamedCall<operations, 'createMultipartUpload'>;

  /**
   * Save the tags of uploaded parts
   *
   * Saves the tags of parts as they are uploaded, so that `completeMultipartUpload` needs none. A
   * second tag of a part replaces the first. At least one part is required
   * (`PARTS_MUST_NOT_BE_EMPTY`). The other codes of a 400 are those of `completeMultipartUpload`.
   *
   * `PUT /file/v1/files/upload/parts/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.saveUploadedParts({ params: { path: { id } }, body });
   */
  saveUploadedParts: NamedCall<operations, 'saveUploadedParts'>;

  /**
   * Get new URLs for parts
   *
   * Returns signed URLs for a range of parts, because URLs expire. A first part after the last
   * gives 400 (`FROM_PART_LARGER_THAN_TO_PART`, details `fromPart`, `toPart`).
   *
   * `POST /file/v1/files/upload/parts/{id}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createUploadPartUrls({ params: { path: { id } }, body });
   */
  createUploadPartUrls: NamedCall<operations, 'createUploadPartUrls'>;

  /**
   * Complete an upload in parts
   *
   * Joins the parts whose tags are known from this request or from `saveUploadedParts`. **A part
   * without a known tag is left out of the file without an error.** The codes of a 400 are
   * `MULTIPLE_PART_UPLOAD_INVALID_PART_NUMBER` (details `invalidPartNumbers`, `id`) and
   * `MULTIPLE_PART_UPLOAD_REPEATING_PART_NUMBERS` (`repeatingPartNumbers`).
   *
   * `POST /file/v1/files/upload/parts/{id}/complete`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.completeMultipartUpload({ params: { path: { id } } });
   */
  completeMultipartUpload: NamedCall<operations, 'completeMultipartUpload'>;

  /**
   * Cancel an upload in parts
   *
   * Cancels the upload. The response has no body.
   *
   * `DELETE /file/v1/files/upload/parts/{id}/cancel`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.cancelMultipartUpload({ params: { path: { id } } });
   */
  cancelMultipartUpload: NamedCall<operations, 'cancelMultipartUpload'>;

  /**
   * Write many measurements
   *
   * Stores many measurements of sessions that exist. The status is 200 if all were stored, and 206
   * if some were not, with the same body. The response if none can be stored is not documented.
   * The live view of a patient does not show measurements that are written here.
   *
   * `POST /measurement/v1/measurements/bulk`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.createMeasurements({ body });
   */
  createMeasurements: NamedCall<operations, 'createMeasurements'>;

  /**
   * Search averages of measurements
   *
   * Returns the average and the standard deviation of each measure in each bin, one page at a
   * time, with a cursor. **The last bin of a page can be incomplete. Then the next page begins
   * with the same bin, with the other measures.** Merge bins by `timestamp`.
   *
   * The codes of a 400 are `MISSING_MANDATORY_FILTER` (details `filter`), `PATIENT_ID_EQ_MISSING`,
   * `TIMESTAMP_FROM_TO_MISSING`, `TIME_BEFORE_MIN_TIME`, `INVALID_TIME_RANGE`,
   * `BIN_INTERVAL_SECONDS_EQ_MISSING`, `BIN_INTERVAL_SECONDS_IS_NOT_A_NUMBER`,
   * `BIN_INTERVAL_SECONDS_IS_NOT_POSITIVE`, `ATTRIBUTES_IN_OPERATOR_IS_MISSING`,
   * `ATTRIBUTE_NOT_FOUND` (`attributeNames`) and `ATTRIBUTE_IS_NOT_AGGREGATABLE`
   * (`attributesAggregatable`).
   *
   * `GET /measurement/v2/measurements/aggregated`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchAggregatedMeasurements({ params: { query: {
   * searchRequest } } });
   */
  searchAggregatedMeasurements: NamedCall<operations, 'searchAggregatedMeasurements'>;

  /**
   * Search templates
   *
   * Returns one page of the templates that match, without their attributes. A program uses it to
   * find the `_templateId` for a new entity. Permission `SETTINGS_MINIMIZED_SEARCH_TEMPLATE`.
   *
   * `GET /settings/v1/templates/minimized`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.searchTemplates();
   */
  searchTemplates: NamedCall<operations, 'searchTemplates'>;

  /**
   * Read a template
   *
   * Returns one template with its attributes. Permission `SETTINGS_GET_TEMPLATE`.
   *
   * `GET /settings/v1/templates/{templateId}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/biot/README.md#operations
   *
   * @example
   * const { data, error } = await biot.getTemplate({ params: { path: { templateId } } });
   */
  getTemplate: NamedCall<operations, 'getTemplate'>;
}
