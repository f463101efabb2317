// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { NamedCall } from '@x/auth-core/client';
import type { operations } from './schema.ts';

/** The operations of the API, by name. */
export interface IotconnectCalls {
  /**
   * Get a basic token
   *
   * Needs no credentials. `data` of the response is the token for the `Authorization` header of
   * `login`. It looks like Base64; do not encode it again.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `GET /api/v2/Auth/basic-token`
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   */
  getBasicToken: NamedCall<operations, 'getBasicToken'>;

  /**
   * Log in with a username and a password
   *
   * Needs two credentials of the application in its headers. The first is a basic token, sent
   * unchanged after the word `Basic`. This is not HTTP Basic authentication: nothing is joined or
   * encoded. The second is the solution key in `solution-key`; no other operation needs it. The
   * response is flat, not wrapped in `data`.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /api/v2/Auth/login`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   */
  login: NamedCall<operations, 'login'>;

  /**
   * Exchange a refresh token for new tokens
   *
   * Needs no other credential, neither the access token nor the solution key. The member of the
   * body is `refreshtoken`, one word in lower case, although `login` returns `refresh_token`. Both
   * tokens of the response are new. The lifetime of a refresh token and whether the old one still
   * works afterwards are not known: keep the latest one.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /api/v2/Auth/refresh-token`
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   */
  refreshToken: NamedCall<operations, 'refreshToken'>;

  /**
   * Verify the access token
   *
   * Checks whether the access token of the request is valid. The content of `data` is not
   * documented.
   *
   * `GET /api/v2/Auth/verify-token`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.verifyToken();
   */
  verifyToken: NamedCall<operations, 'verifyToken'>;

  /**
   * List devices
   *
   * All devices of the company that the user may see. The names of the paging parameters and of
   * some flags are camelCase, those of the filters PascalCase. If nothing matches, the response is
   * 204 without a body, not an empty array.
   *
   * `GET /api/v2/Device`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listDevices();
   */
  listDevices: NamedCall<operations, 'listDevices'>;

  /**
   * Create a device
   *
   * The template's authentication type determines which of the optional members are required (see
   * the members). The response is 200, not 201. It contains the GUID of the new device as `newid`,
   * in lower case; lists contain the same GUID as `guid`, in upper case.
   *
   * `POST /api/v2/Device`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createDevice({ body });
   */
  createDevice: NamedCall<operations, 'createDevice'>;

  /**
   * Read a device by its unique id
   *
   * The device is the only element of `data`. It differs from the element of a list: here
   * `isAcquired` is a number, `lastActivityDate` and `firmwareUpgradeGuid` are spelled
   * differently, and there are more members. An unknown device gives 409.
   *
   * `GET /api/v2/Device/uniqueId/{uniqueId}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getDeviceByUniqueId({ params: { path: { uniqueId } }
   * });
   */
  getDeviceByUniqueId: NamedCall<operations, 'getDeviceByUniqueId'>;

  /**
   * Update a device
   *
   * Changes the display name, the entity, the note and the custom properties; nothing else of a
   * device can be changed. The display name and the entity are always required. `data` of the
   * response is empty: read the device to see the result. An unknown device gives 409.
   *
   * `PUT /api/v2/Device/{deviceGuid}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateDevice({ params: { path: { deviceGuid } }, body
   * });
   */
  updateDevice: NamedCall<operations, 'updateDevice'>;

  /**
   * Delete a device
   *
   * Deletes the device and releases it from the cloud's IoT hub, even if it is acquired. Do not
   * rely on `data`: it is documented as the deleted device, but the provider's own client expects
   * it to be empty. An unknown device gives 409.
   *
   * `DELETE /api/v2/Device/{deviceGuid}`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteDevice({ params: { path: { deviceGuid } } });
   */
  deleteDevice: NamedCall<operations, 'deleteDevice'>;

  /**
   * Activate or deactivate a device
   *
   * Sets `isActive`, the only member of the body. `data` of the response is empty. An unknown
   * device gives 409.
   *
   * `PUT /api/v2/Device/{deviceGuid}/status`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateDeviceStatus({ params: { path: { deviceGuid }
   * }, body });
   */
  updateDeviceStatus: NamedCall<operations, 'updateDeviceStatus'>;

  /**
   * List devices (API version 1.1)
   *
   * The getting-started page uses this operation in its example, which mixes versions: tokens come
   * from `/api/v2`, the list from `/api/v1.1`. Tokens of version 2 are accepted. The page shows
   * only the request. The parameters are those that an old application of the provider sends, and
   * the responses are assumed to be those of `listDevices`. Prefer `listDevices`.
   *
   * `GET /api/v1.1/Device`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listDevicesV11();
   */
  listDevicesV11: NamedCall<operations, 'listDevicesV11'>;

  /**
   * List device templates
   *
   * The `guid` of a template is the `deviceTemplateGuid` of a new device. The path is in lower
   * case, unlike those of the other modules. All filters are strings, even numbers and flags,
   * except the last two flags. No 204 is documented here; an empty list is assumed to be an empty
   * array.
   *
   * `GET /api/v2/device-template`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listTemplates();
   */
  listTemplates: NamedCall<operations, 'listTemplates'>;

  /**
   * List entities with their details
   *
   * Returns all entities, without pagination; there is no 204. If you need only the names and the
   * tree, use `lookupEntities`.
   *
   * `GET /api/v2/Entity`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listEntities();
   */
  listEntities: NamedCall<operations, 'listEntities'>;

  /**
   * List the names of entities
   *
   * The root of the tree is the entity without a parent. Use it for a new device if you know no
   * better entity.
   *
   * `GET /api/v2/Entity/lookup`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.lookupEntities();
   */
  lookupEntities: NamedCall<operations, 'lookupEntities'>;

  /**
   * List users
   *
   * Filters are PascalCase. A user's `userId` is the e-mail address that the user logs in with;
   * the id in the API is `guid`. If nothing matches, the response is 204 without a body.
   *
   * `GET /api/v2/User`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listUsers();
   */
  listUsers: NamedCall<operations, 'listUsers'>;

  /**
   * Read the history of a device
   *
   * Reads data, although it is a POST: all attributes of one device, by its unique id, between two
   * times. The range is at most seven days; a longer one gives 412. Unlike in other responses,
   * `data` is an object. Pages are requested by `continuationToken`, not by number.
   *
   * `POST /api/v2/Telemetry/device/{uniqueId}/attribute-history`
   *
   * @throws AuthError if there is no token.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getAttributeHistory({ params: { path: { uniqueId } },
   * body });
   */
  getAttributeHistory: NamedCall<operations, 'getAttributeHistory'>;
}
