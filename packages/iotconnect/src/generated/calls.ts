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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listTemplates();
   */
  listTemplates: NamedCall<operations, 'listTemplates'>;

  /**
   * Create a template
   *
   * Creates a template without attributes. A code or name that is taken gives 409. `data` is
   * documented as an untyped object; the clients find the id in it.
   *
   * `POST /api/v2/device-template`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createTemplate({ body });
   */
  createTemplate: NamedCall<operations, 'createTemplate'>;

  /**
   * List entities with their details
   *
   * Returns all entities, without pagination; there is no 204. If you need only the names and the
   * tree, use `lookupEntities`.
   *
   * `GET /api/v2/Entity`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listEntities();
   */
  listEntities: NamedCall<operations, 'listEntities'>;

  /**
   * Create an entity
   *
   * Creates an entity below another one, and with it an owner if `userInfo` is sent. The schema
   * requires only name and parent; according to the prose, `address`, `city`, `countryGuid` and
   * `stateGuid` are required too.
   *
   * `POST /api/v2/Entity`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createEntity({ body });
   */
  createEntity: NamedCall<operations, 'createEntity'>;

  /**
   * List the names of entities
   *
   * The root of the tree is the entity without a parent. Use it for a new device if you know no
   * better entity.
   *
   * `GET /api/v2/Entity/lookup`
   *
   * @throws AuthError if no token can be obtained.
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
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listUsers();
   */
  listUsers: NamedCall<operations, 'listUsers'>;

  /**
   * Create a user
   *
   * An e-mail address that is taken, a role that is inactive and a quota that is exceeded give
   * 409. The id of the new user is `newId`.
   *
   * `POST /api/v2/User`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createUser({ body });
   */
  createUser: NamedCall<operations, 'createUser'>;

  /**
   * Read the history of a device
   *
   * Reads data, although it is a POST: all attributes of one device, by its unique id, between two
   * times. The range is at most seven days; a longer one gives 412. Unlike in other responses,
   * `data` is an object. Pages are requested by `continuationToken`, not by number.
   *
   * `POST /api/v2/Telemetry/device/{uniqueId}/attribute-history`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getAttributeHistory({ params: { path: { uniqueId } },
   * body });
   */
  getAttributeHistory: NamedCall<operations, 'getAttributeHistory'>;

  /**
   * Find the hosts of a solution
   *
   * Returns the base URL of each module for a solution and an environment. It needs no
   * credentials, but the solution key is in the URL, so keep the URL out of logs. The hosts
   * without their paths are the servers of this document. Errors are not documented.
   *
   * `GET /api/uisdk/solutionkey/{solutionKey}/env/{env}`
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.discoverHosts({ params: { path: { solutionKey, env }
   * } });
   */
  discoverHosts: NamedCall<operations, 'discoverHosts'>;

  /**
   * Log in from a phone
   *
   * Like `login`, with the phone in addition, so that it gets push notifications. The response is
   * flat too.
   *
   * `POST /api/v2/Auth/m-login`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.loginFromPhone({ body });
   */
  loginFromPhone: NamedCall<operations, 'loginFromPhone'>;

  /**
   * Log in on AWS
   *
   * Only on AWS, where the paths have the version 2.1. No basic token is mentioned, unlike for
   * `login`. The response has tokens, or a `session`: it is assumed that a one-time code is due
   * then, which `validateCognitoOtp` takes.
   *
   * `POST /api/v2.1/Auth/cognito/login`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.loginWithCognito({ body });
   */
  loginWithCognito: NamedCall<operations, 'loginWithCognito'>;

  /**
   * Submit a one-time code on AWS
   *
   * Only on AWS. Exchanges a session and a code for tokens.
   *
   * `POST /api/v2.1/Auth/cognito/validate-otp`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.validateCognitoOtp({ body });
   */
  validateCognitoOtp: NamedCall<operations, 'validateCognitoOtp'>;

  /**
   * Read a device by its GUID, on AWS
   *
   * Only on AWS: the published descriptions have no read by GUID, neither of Azure nor of AWS. The
   * provider's client for AWS uses this operation. On Azure, use `getDeviceByUniqueId`. The device
   * is the only element of `data`.
   *
   * `GET /api/v2.1/Device/{deviceGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getDeviceOnAws({ params: { path: { deviceGuid } } });
   */
  getDeviceOnAws: NamedCall<operations, 'getDeviceOnAws'>;

  /**
   * Register a device with the IoT hub
   *
   * Registers the device with the cloud's IoT hub, so that it can connect. The path has the unique
   * id, not the GUID. A device that is inactive, acquired already, being acquired, or the child of
   * a gateway gives 409, and so does a template with TPM or a quota that is exceeded.
   *
   * `PUT /api/v2/Device/{uniqueId}/acquire`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.acquireDevice({ params: { path: { uniqueId } } });
   */
  acquireDevice: NamedCall<operations, 'acquireDevice'>;

  /**
   * Release a device from the IoT hub
   *
   * The opposite of `acquireDevice`. A device that is inactive, released already or shared gives
   * 409.
   *
   * `PUT /api/v2/Device/{uniqueId}/release`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.releaseDevice({ params: { path: { uniqueId } } });
   */
  releaseDevice: NamedCall<operations, 'releaseDevice'>;

  /**
   * List devices with few members
   *
   * All devices with few members, without pages.
   *
   * `GET /api/v2/Device/lookup`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.lookupDevices();
   */
  lookupDevices: NamedCall<operations, 'lookupDevices'>;

  /**
   * List the devices of an entity
   *
   * A page of the devices of one entity. The filters are those of `listDevices`.
   *
   * `GET /api/v2/entity/{entityGuid}/device`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listDevicesOfEntity({ params: { path: { entityGuid }
   * } });
   */
  listDevicesOfEntity: NamedCall<operations, 'listDevicesOfEntity'>;

  /**
   * List the children of a gateway
   *
   * A page of the devices that are connected through this one.
   *
   * `GET /api/v2/Device/{deviceGuid}/child-device`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listChildDevices({ params: { path: { deviceGuid } }
   * });
   */
  listChildDevices: NamedCall<operations, 'listChildDevices'>;

  /**
   * Read whether a device is connected
   *
   * Send one of the two parameters. `isConnected` is a number here, not a boolean.
   *
   * `GET /api/v2/Device/connection-status`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getConnectionStatus();
   */
  getConnectionStatus: NamedCall<operations, 'getConnectionStatus'>;

  /**
   * Count the devices
   *
   * The numbers of devices of the company, by state.
   *
   * `GET /api/v2/Device/counters`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.countDevices();
   */
  countDevices: NamedCall<operations, 'countDevices'>;

  /**
   * Read a template
   *
   * Returns one template, as the only element of `data`. For an unknown template, the provider's
   * client for AWS expects 404.
   *
   * `GET /api/v2/device-template/{deviceTemplateGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getTemplate({ params: { path: { deviceTemplateGuid }
   * } });
   */
  getTemplate: NamedCall<operations, 'getTemplate'>;

  /**
   * Delete a template
   *
   * A template that devices, rules or firmware use gives 409. The published description names the
   * parameter `templateGuid` here.
   *
   * `DELETE /api/v2/device-template/{deviceTemplateGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteTemplate({ params: { path: { deviceTemplateGuid
   * } } });
   */
  deleteTemplate: NamedCall<operations, 'deleteTemplate'>;

  /**
   * Read a template by its code
   *
   * Returns one template, as the only element of `data`. An unknown code gives 409.
   *
   * `GET /api/v2/device-template/template-code/{templateCode}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getTemplateByCode({ params: { path: { templateCode }
   * } });
   */
  getTemplateByCode: NamedCall<operations, 'getTemplateByCode'>;

  /**
   * Create a template with its attributes and commands
   *
   * Creates a template from a JSON file or text. A template that exists gives 409. The format of
   * the file is known from a file of the provider's Python client.
   *
   * `POST /api/v2/device-template/quick`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createWholeTemplate({ body });
   */
  createWholeTemplate: NamedCall<operations, 'createWholeTemplate'>;

  /**
   * List the types of attributes
   *
   * The `guid` of a type is the `dataTypeGuid` of a new attribute.
   *
   * `GET /api/v2/device-template/datatype`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listDataTypes();
   */
  listDataTypes: NamedCall<operations, 'listDataTypes'>;

  /**
   * List the attributes of a template
   *
   * A page of attributes. **The id in the path is that of the template**; in `deleteAttribute`,
   * which has the same path, it is that of the attribute. The parameter for a text is in lower
   * case here.
   *
   * `GET /api/v2/template-attribute/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listAttributes({ params: { path: { guid } } });
   */
  listAttributes: NamedCall<operations, 'listAttributes'>;

  /**
   * Change an attribute
   *
   * Replaces the attribute. **The id in the path is that of the attribute.**
   *
   * `PUT /api/v2/template-attribute/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateAttribute({ params: { path: { guid } }, body
   * });
   */
  updateAttribute: NamedCall<operations, 'updateAttribute'>;

  /**
   * Delete an attribute
   *
   * **The id in the path is that of the attribute.** An attribute that is in use, or the last one
   * of a template, gives 409.
   *
   * `DELETE /api/v2/template-attribute/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteAttribute({ params: { path: { guid } } });
   */
  deleteAttribute: NamedCall<operations, 'deleteAttribute'>;

  /**
   * Create an attribute
   *
   * Adds an attribute to a template. Templates of gateways require a tag, those of edge devices an
   * aggregation.
   *
   * `POST /api/v2/template-attribute`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createAttribute({ body });
   */
  createAttribute: NamedCall<operations, 'createAttribute'>;

  /**
   * List the commands of a template
   *
   * A page of commands. An unknown template gives 409. **The id in the path is that of the
   * template.**
   *
   * `GET /api/v2/template-command/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listTemplateCommands({ params: { path: { guid } } });
   */
  listTemplateCommands: NamedCall<operations, 'listTemplateCommands'>;

  /**
   * Change a command
   *
   * Replaces the command. **The id in the path is that of the command**; in
   * `listTemplateCommands`, which has the same path, it is that of the template.
   *
   * `PUT /api/v2/template-command/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateTemplateCommand({ params: { path: { guid } },
   * body });
   */
  updateTemplateCommand: NamedCall<operations, 'updateTemplateCommand'>;

  /**
   * Delete a command
   *
   * Deletes the command. **The id in the path is that of the command.**
   *
   * `DELETE /api/v2/template-command/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteTemplateCommand({ params: { path: { guid } }
   * });
   */
  deleteTemplateCommand: NamedCall<operations, 'deleteTemplateCommand'>;

  /**
   * Create a command
   *
   * Adds a command to a template. The response has no id: list the commands to find it.
   *
   * `POST /api/v2/template-command`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createTemplateCommand({ body });
   */
  createTemplateCommand: NamedCall<operations, 'createTemplateCommand'>;

  /**
   * Send a command to a device
   *
   * Sends a command of the template to one device. `getCommandHistory` shows its outcome. A device
   * that is shared for reading only gives 409.
   *
   * `POST /api/v2/template-command/device/{deviceGuid}/send`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.sendCommand({ params: { path: { deviceGuid } }, body
   * });
   */
  sendCommand: NamedCall<operations, 'sendCommand'>;

  /**
   * Send a command to several devices
   *
   * Sends a command to a list of devices or to the devices of an entity, now or on a schedule.
   *
   * `POST /api/v2/template-command/send`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.sendCommands({ body });
   */
  sendCommands: NamedCall<operations, 'sendCommands'>;

  /**
   * List the commands that were sent
   *
   * A page of the commands that were sent, to one device or to all.
   *
   * `GET /api/v2/template-command/history`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getCommandHistory();
   */
  getCommandHistory: NamedCall<operations, 'getCommandHistory'>;

  /**
   * Read the latest values of a device
   *
   * The latest value of every attribute, as a text. The path has the GUID of the device. A device
   * without data gives 204.
   *
   * `GET /api/v2/Telemetry/device/{deviceGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getLatestTelemetry({ params: { path: { deviceGuid } }
   * });
   */
  getLatestTelemetry: NamedCall<operations, 'getLatestTelemetry'>;

  /**
   * Read the recent messages of a device
   *
   * Reads data, although it is a POST. The number of messages is in the path. The published
   * description declares an object as `data`, the provider's client expects an array. No source
   * shows an element.
   *
   * `POST /api/v2/Telemetry/device/{uniqueId}/recent/{dataPoints}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getRecentTelemetry({ params: { path: { uniqueId,
   * dataPoints } } });
   */
  getRecentTelemetry: NamedCall<operations, 'getRecentTelemetry'>;

  /**
   * Read the history of several devices
   *
   * Reads data, although it is a POST. Pages are requested by `continuationToken`, and there is no
   * page size. **The provider's client reports that this operation returns 500 for valid
   * requests** (on AWS, June 2026). `getAttributeHistory` reads one device.
   *
   * `POST /api/v2/Telemetry/history`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getTelemetryHistory({ body });
   */
  getTelemetryHistory: NamedCall<operations, 'getTelemetryHistory'>;

  /**
   * Read the history of a device, by times in the path
   *
   * Like `getAttributeHistory`, without pages. Times are in UTC, `YYYY-MM-DD` or `YYYY-MM-DD
   * HH:mm:ss`; the space has to be percent-encoded. The newest message is first. A period of more
   * than seven days gives 412.
   *
   * `GET /api/v2/Telemetry/attribute-history/device/{uniqueId}/from/{fromDate}/to/{toDate}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getAttributeHistoryOfPeriod({ params: { path: {
   * uniqueId, fromDate, toDate } } });
   */
  getAttributeHistoryOfPeriod: NamedCall<operations, 'getAttributeHistoryOfPeriod'>;

  /**
   * Read an entity
   *
   * Returns one entity, as the only element of `data`.
   *
   * `GET /api/v2/Entity/{entityGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getEntity({ params: { path: { entityGuid } } });
   */
  getEntity: NamedCall<operations, 'getEntity'>;

  /**
   * Change an entity
   *
   * Replaces the entity. Name and parent are always required.
   *
   * `PUT /api/v2/Entity/{entityGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateEntity({ params: { path: { entityGuid } }, body
   * });
   */
  updateEntity: NamedCall<operations, 'updateEntity'>;

  /**
   * Delete an entity
   *
   * Deletes the entity.
   *
   * `DELETE /api/v2/Entity/{entityGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteEntity({ params: { path: { entityGuid } } });
   */
  deleteEntity: NamedCall<operations, 'deleteEntity'>;

  /**
   * Read a user
   *
   * Returns one user, as the only element of `data`. For an unknown user, the provider's client
   * for AWS expects 404.
   *
   * `GET /api/v2/User/{userGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getUser({ params: { path: { userGuid } } });
   */
  getUser: NamedCall<operations, 'getUser'>;

  /**
   * Change a user
   *
   * Replaces the user. Custom properties have a `guid` here, and a `key` when a user is created.
   *
   * `PUT /api/v2/User/{userGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateUser({ params: { path: { userGuid } }, body });
   */
  updateUser: NamedCall<operations, 'updateUser'>;

  /**
   * Delete a user
   *
   * Deletes the user. An empty object is declared as the body.
   *
   * `DELETE /api/v2/User/{userGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteUser({ params: { path: { userGuid } } });
   */
  deleteUser: NamedCall<operations, 'deleteUser'>;

  /**
   * Activate or deactivate a user
   *
   * `isActive` is the text `true` or `false` here, a boolean for devices and rules, and a number
   * when a user is created.
   *
   * `PUT /api/v2/User/{userGuid}/status`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateUserStatus({ params: { path: { userGuid } },
   * body });
   */
  updateUserStatus: NamedCall<operations, 'updateUserStatus'>;

  /**
   * Read the caller
   *
   * Returns the user of the access token. `data` is an object.
   *
   * `GET /api/v2/User/identity`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getIdentity();
   */
  getIdentity: NamedCall<operations, 'getIdentity'>;

  /**
   * List roles with few members
   *
   * The `guid` of a role is the `roleGuid` of a user.
   *
   * `GET /api/v2/Role/lookup`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.lookupRoles();
   */
  lookupRoles: NamedCall<operations, 'lookupRoles'>;

  /**
   * List roles
   *
   * A page of the roles, with the numbers of their users. There is no `GET /api/v2/Role`.
   *
   * `GET /api/v2/Role/role-user`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listRoles();
   */
  listRoles: NamedCall<operations, 'listRoles'>;

  /**
   * List rules
   *
   * A page of the rules. `ruleType` is a text here and a number elsewhere.
   *
   * `GET /api/v2/Rule`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listRules();
   */
  listRules: NamedCall<operations, 'listRules'>;

  /**
   * Create a rule
   *
   * Creates a rule that notifies users, sends a command or calls a URL if a condition is true.
   * `data` is declared without a type; a client finds the id in it.
   *
   * `POST /api/v2/Rule`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createRule({ body });
   */
  createRule: NamedCall<operations, 'createRule'>;

  /**
   * Read a rule
   *
   * Returns one rule, as the only element of `data`.
   *
   * `GET /api/v2/Rule/{ruleGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.getRule({ params: { path: { ruleGuid } } });
   */
  getRule: NamedCall<operations, 'getRule'>;

  /**
   * Delete a rule
   *
   * Deletes the rule.
   *
   * `DELETE /api/v2/Rule/{ruleGuid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteRule({ params: { path: { ruleGuid } } });
   */
  deleteRule: NamedCall<operations, 'deleteRule'>;

  /**
   * Activate or deactivate a rule
   *
   * Sets `isActive`.
   *
   * `PUT /api/v2/Rule/{ruleGuid}/status`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.updateRuleStatus({ params: { path: { ruleGuid } },
   * body });
   */
  updateRuleStatus: NamedCall<operations, 'updateRuleStatus'>;

  /**
   * List the severity levels
   *
   * The `guid` of a level is the `severityLevelGuid` of a rule. The event module has the version
   * 1.1.
   *
   * `GET /api/v1.1/severity-level/lookup`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.lookupSeverityLevels();
   */
  lookupSeverityLevels: NamedCall<operations, 'lookupSeverityLevels'>;

  /**
   * List events
   *
   * A page of the kinds of events that users can subscribe to. `deliveryMethod` is a sum of bits.
   *
   * `GET /api/v1.1/Event`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listEvents();
   */
  listEvents: NamedCall<operations, 'listEvents'>;

  /**
   * Subscribe to an event
   *
   * Subscribes users, roles, a command or a URL to an event. The response has no id.
   *
   * `POST /api/v1.1/Event/subscription/subscribe`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.subscribe({ body });
   */
  subscribe: NamedCall<operations, 'subscribe'>;

  /**
   * List firmware
   *
   * A page of firmware. Most filters are texts, even numbers and flags.
   *
   * `GET /api/v2/Firmware`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listFirmware();
   */
  listFirmware: NamedCall<operations, 'listFirmware'>;

  /**
   * Create firmware
   *
   * Creates firmware and its first version, a draft. Upload the file with `uploadFile`, whose
   * `fileRefGuid` is the `firmwareUpgradeGuid` of the response. There is no operation to delete
   * firmware.
   *
   * `POST /api/v2/Firmware`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createFirmware({ body });
   */
  createFirmware: NamedCall<operations, 'createFirmware'>;

  /**
   * Create a version of firmware
   *
   * Creates a draft. Upload its file with `uploadFile`, then publish it.
   *
   * `POST /api/v2/firmware-upgrade`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createFirmwareVersion({ body });
   */
  createFirmwareVersion: NamedCall<operations, 'createFirmwareVersion'>;

  /**
   * Publish a version of firmware
   *
   * Starts a process that releases a draft.
   *
   * `PUT /api/v2/firmware-upgrade/{firmwareUpgradeGuid}/publish`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.publishFirmwareVersion({ params: { path: {
   * firmwareUpgradeGuid } } });
   */
  publishFirmwareVersion: NamedCall<operations, 'publishFirmwareVersion'>;

  /**
   * List updates of firmware
   *
   * A page of the updates. Most filters are texts, and so are the numbers of devices.
   *
   * `GET /api/v2/ota-update`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listOtaUpdates();
   */
  listOtaUpdates: NamedCall<operations, 'listOtaUpdates'>;

  /**
   * Install a version on devices
   *
   * Installs a version of firmware on devices or on the devices of an entity, now or later.
   *
   * `POST /api/v2/ota-update`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.createOtaUpdate({ body });
   */
  createOtaUpdate: NamedCall<operations, 'createOtaUpdate'>;

  /**
   * Upload a file
   *
   * Uploads a file and ties it to an item. The file module has the version 1.1.
   *
   * `POST /api/v1.1/File`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.uploadFile({ body });
   */
  uploadFile: NamedCall<operations, 'uploadFile'>;

  /**
   * List the files of an item
   *
   * **The id in the path is that of the item**; in `deleteFile`, which has the same path, it is
   * that of the file. An item without files gives 204. `data` is declared without a type.
   *
   * `GET /api/v1.1/File/{moduleType}/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listFiles({ params: { path: { guid, moduleType } }
   * });
   */
  listFiles: NamedCall<operations, 'listFiles'>;

  /**
   * Delete a file
   *
   * **The id in the path is that of the file.**
   *
   * `DELETE /api/v1.1/File/{moduleType}/{guid}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.deleteFile({ params: { path: { guid, moduleType } }
   * });
   */
  deleteFile: NamedCall<operations, 'deleteFile'>;

  /**
   * List the time zones
   *
   * The `guid` of a time zone is the `timezoneGuid` of a user or an entity. No 401 is documented,
   * so it is assumed that this needs no token.
   *
   * `GET /api/v2/Master/timezone`
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listTimezones();
   */
  listTimezones: NamedCall<operations, 'listTimezones'>;

  /**
   * List the countries
   *
   * The `guid` of a country is the `countryGuid` of an entity. No 401 is documented, so it is
   * assumed that this needs no token.
   *
   * `GET /api/v2/Master/country`
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listCountries();
   */
  listCountries: NamedCall<operations, 'listCountries'>;

  /**
   * List the states of a country
   *
   * The `guid` of a state is the `stateGuid` of an entity. No 401 is documented, so it is assumed
   * that this needs no token.
   *
   * `GET /api/v2/Master/country/{countryGuid}/state`
   *
   * @see https://github.com/x/x/blob/main/packages/iotconnect/README.md#operations
   *
   * @example
   * const { data, error } = await iotconnect.listStates({ params: { path: { countryGuid } } });
   */
  listStates: NamedCall<operations, 'listStates'>;
}
