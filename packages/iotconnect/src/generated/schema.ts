// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
export interface paths {
    "/api/v2/Auth/basic-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a basic token */
        get: operations["getBasicToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with a username and a password */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Auth/refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token for new tokens */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Auth/verify-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify the access token */
        get: operations["verifyToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List devices */
        get: operations["listDevices"];
        put?: never;
        /** Create a device */
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/uniqueId/{uniqueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a device by its unique id */
        get: operations["getDeviceByUniqueId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/{deviceGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        get?: never;
        /** Update a device */
        put: operations["updateDevice"];
        post?: never;
        /** Delete a device */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/{deviceGuid}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        get?: never;
        /** Activate or deactivate a device */
        put: operations["updateDeviceStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1.1/Device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List devices (API version 1.1) */
        get: operations["listDevicesV11"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/device-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List device templates */
        get: operations["listTemplates"];
        put?: never;
        /** Create a template */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Entity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List entities with their details */
        get: operations["listEntities"];
        put?: never;
        /** Create an entity */
        post: operations["createEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Entity/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the names of entities */
        get: operations["lookupEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/User": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["listUsers"];
        put?: never;
        /** Create a user */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Telemetry/device/{uniqueId}/attribute-history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the history of a device */
        post: operations["getAttributeHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uisdk/solutionkey/{solutionKey}/env/{env}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The key of the solution, issued by the provider. */
                solutionKey: string;
                /** @description The environment: `poc`, `prod` or `avnet`. A sample also has `dev` and `qa`. */
                env: string;
            };
            cookie?: never;
        };
        /** Find the hosts of a solution */
        get: operations["discoverHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Auth/m-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in from a phone */
        post: operations["loginFromPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2.1/Auth/cognito/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in on AWS */
        post: operations["loginWithCognito"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2.1/Auth/cognito/validate-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a one-time code on AWS */
        post: operations["validateCognitoOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2.1/Device/{deviceGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        /** Read a device by its GUID, on AWS */
        get: operations["getDeviceOnAws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/{uniqueId}/acquire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Register a device with the IoT hub */
        put: operations["acquireDevice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/{uniqueId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Release a device from the IoT hub */
        put: operations["releaseDevice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List devices with few members */
        get: operations["lookupDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/entity/{entityGuid}/device": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the entity. */
                entityGuid: components["parameters"]["EntityGuid"];
            };
            cookie?: never;
        };
        /** List the devices of an entity */
        get: operations["listDevicesOfEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/{deviceGuid}/child-device": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        /** List the children of a gateway */
        get: operations["listChildDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/connection-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether a device is connected */
        get: operations["getConnectionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Device/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the devices */
        get: operations["countDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/device-template/{deviceTemplateGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the template. */
                deviceTemplateGuid: components["parameters"]["TemplateGuid"];
            };
            cookie?: never;
        };
        /** Read a template */
        get: operations["getTemplate"];
        put?: never;
        post?: never;
        /** Delete a template */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/device-template/template-code/{templateCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of the template. */
                templateCode: string;
            };
            cookie?: never;
        };
        /** Read a template by its code */
        get: operations["getTemplateByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/device-template/quick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a template with its attributes and commands */
        post: operations["createWholeTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/device-template/datatype": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the types of attributes */
        get: operations["listDataTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-attribute/{guid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the attributes of a template */
        get: operations["listAttributes"];
        /** Change an attribute */
        put: operations["updateAttribute"];
        post?: never;
        /** Delete an attribute */
        delete: operations["deleteAttribute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-attribute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an attribute */
        post: operations["createAttribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-command/{guid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the commands of a template */
        get: operations["listTemplateCommands"];
        /** Change a command */
        put: operations["updateTemplateCommand"];
        post?: never;
        /** Delete a command */
        delete: operations["deleteTemplateCommand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a command */
        post: operations["createTemplateCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-command/device/{deviceGuid}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a command to a device */
        post: operations["sendCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-command/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a command to several devices */
        post: operations["sendCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/template-command/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the commands that were sent */
        get: operations["getCommandHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Telemetry/device/{deviceGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        /** Read the latest values of a device */
        get: operations["getLatestTelemetry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Telemetry/device/{uniqueId}/recent/{dataPoints}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
                /** @description The number of messages. According to the provider's client, the server takes at most 50. */
                dataPoints: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the recent messages of a device */
        post: operations["getRecentTelemetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Telemetry/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the history of several devices */
        post: operations["getTelemetryHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Telemetry/attribute-history/device/{uniqueId}/from/{fromDate}/to/{toDate}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
                /** @description The beginning of the period. */
                fromDate: string;
                /** @description The end of the period. */
                toDate: string;
            };
            cookie?: never;
        };
        /** Read the history of a device, by times in the path */
        get: operations["getAttributeHistoryOfPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Entity/{entityGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the entity. */
                entityGuid: components["parameters"]["EntityGuid"];
            };
            cookie?: never;
        };
        /** Read an entity */
        get: operations["getEntity"];
        /** Change an entity */
        put: operations["updateEntity"];
        post?: never;
        /** Delete an entity */
        delete: operations["deleteEntity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/User/{userGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the user. */
                userGuid: components["parameters"]["UserGuid"];
            };
            cookie?: never;
        };
        /** Read a user */
        get: operations["getUser"];
        /** Change a user */
        put: operations["updateUser"];
        post?: never;
        /** Delete a user */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/User/{userGuid}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the user. */
                userGuid: components["parameters"]["UserGuid"];
            };
            cookie?: never;
        };
        get?: never;
        /** Activate or deactivate a user */
        put: operations["updateUserStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/User/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the caller */
        get: operations["getIdentity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Role/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List roles with few members */
        get: operations["lookupRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Role/role-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List roles */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rules */
        get: operations["listRules"];
        put?: never;
        /** Create a rule */
        post: operations["createRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Rule/{ruleGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the rule. */
                ruleGuid: components["parameters"]["RuleGuid"];
            };
            cookie?: never;
        };
        /** Read a rule */
        get: operations["getRule"];
        put?: never;
        post?: never;
        /** Delete a rule */
        delete: operations["deleteRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Rule/{ruleGuid}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the rule. */
                ruleGuid: components["parameters"]["RuleGuid"];
            };
            cookie?: never;
        };
        get?: never;
        /** Activate or deactivate a rule */
        put: operations["updateRuleStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1.1/severity-level/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the severity levels */
        get: operations["lookupSeverityLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1.1/Event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List events */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1.1/Event/subscription/subscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subscribe to an event */
        post: operations["subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Firmware": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List firmware */
        get: operations["listFirmware"];
        put?: never;
        /** Create firmware */
        post: operations["createFirmware"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/firmware-upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a version of firmware */
        post: operations["createFirmwareVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/firmware-upgrade/{firmwareUpgradeGuid}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the version. */
                firmwareUpgradeGuid: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Publish a version of firmware */
        put: operations["publishFirmwareVersion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/ota-update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List updates of firmware */
        get: operations["listOtaUpdates"];
        put?: never;
        /** Install a version on devices */
        post: operations["createOtaUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1.1/File": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1.1/File/{moduleType}/{guid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the file is for. */
                moduleType: components["parameters"]["ModuleType"];
            };
            cookie?: never;
        };
        /** List the files of an item */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        /** Delete a file */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Master/timezone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the time zones */
        get: operations["listTimezones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Master/country": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the countries */
        get: operations["listCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/Master/country/{countryGuid}/state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the country. */
                countryGuid: string;
            };
            cookie?: never;
        };
        /** List the states of a country */
        get: operations["listStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The certificate of a device, for templates that need one. */
        AcquireDeviceRequest: {
            /**
             * Format: byte
             * @description The content of a `.pfx` file, in Base64.
             */
            deviceCertificate?: string;
            /**
             * Format: password
             * @description Its password.
             */
            deviceCertificatePassword?: string;
            rootCAIndividualCertificateGuid?: string;
        };
        /** @description Whether the item is active. */
        ActiveRequest: {
            isActive: boolean;
        };
        /** @description Whether the user is active. */
        ActiveTextRequest: {
            /**
             * @description A text. It is a boolean for devices and rules.
             * @enum {string}
             */
            isActive: "true" | "false";
        };
        /** @description An object whose shape is not documented or depends on the template. */
        AnyObject: {
            [key: string]: unknown;
        };
        /** @description Objects whose shape is not documented. */
        AnyObjects: components["schemas"]["AnyObject"][];
        /** @description An attribute of a template: a value that devices send. */
        Attribute: {
            /** @description The members of an attribute of the type object. */
            attributes?: components["schemas"]["AnyObjects"] | null;
            guid: string;
            localName: string;
            displayName?: string | null;
            description?: string | null;
            dataTypeGuid?: string | null;
            dataTypeName?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            createdby?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            dataValidation?: string | null;
            unit?: string | null;
            tag?: string | null;
            /** Format: int32 */
            sequence?: number | null;
            parentTemplateAttributeGuid?: string | null;
            isTemplateAttributeUsed?: boolean | null;
            isTagUsed?: boolean | null;
            aggregateType?: components["schemas"]["AnyObject"] | null;
            /** Format: int32 */
            aggregateTypeCount?: number | null;
            tumblingWindow?: string | null;
            /** Format: int32 */
            startIndex?: number | null;
            /** Format: int32 */
            numChar?: number | null;
            isPowerBIAttributeUsed?: boolean | null;
            attributeColor?: string | null;
            /** Format: int32 */
            conditionBitValue?: number | null;
        };
        /** @description Messages of a device, the latest first. */
        AttributeHistory: {
            /** Format: int32 */
            count?: number;
            feed?: components["schemas"]["AttributeHistoryMessage"][];
            /** @description The version of the messages. */
            version?: string | null;
            /** @description The token for the next page. Documented for the history of several devices. */
            continuationToken?: string | null;
        };
        /** @description The values that a device sent at one time. */
        AttributeHistoryMessage: {
            uniqueId?: string;
            /**
             * Format: date-time
             * @description In UTC and, unlike the times of the request, in RFC 3339 format.
             */
            dTime?: string;
            attr?: components["schemas"]["AnyObject"];
        };
        /** @description The time range and the page. */
        AttributeHistoryRequest: {
            fromDate: components["schemas"]["HistoryTime"];
            toDate: components["schemas"]["HistoryTime"];
            /** @description The token from the previous page. */
            continuationToken?: string;
            /**
             * Format: int32
             * @description The default is 10000.
             */
            pageSize?: number;
            /** @description The values `asc` and `desc` are documented only for a similar operation. */
            sortOrder?: string;
        };
        /** @description A page of the history. Here `data` is an object. */
        AttributeHistoryResponse: {
            data: components["schemas"]["AttributeHistory"] | null;
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A page of attributes. */
        AttributeListResponse: {
            data: components["schemas"]["Attribute"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
            isValidateTemplate?: boolean | null;
        };
        /** @description An error of the auth module. Its shape differs from that of the other modules. */
        AuthErrorResponse: {
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            error?: components["schemas"]["AnyObject"] | null;
            data?: components["schemas"]["AnyObject"] | null;
            /** @description Its meaning is not documented. */
            ie?: components["schemas"]["AnyObject"] | null;
        };
        /** @description How the user may log in. */
        AuthFeatures: {
            authType?: string | null;
            features?: components["schemas"]["AnyObject"] | null;
        };
        /**
         * Format: int32
         * @description How a device authenticates: 1 token, 2 CA-signed certificate, 3 self-signed certificate, 4 TPM,
         *     5 symmetric key, 6 bootstrap certificate, 7 individual CA-signed certificate.
         */
        AuthType: number;
        /** @description The basic token, in an envelope. */
        BasicTokenResponse: {
            /**
             * Format: password
             * @description The basic token. Send it unchanged in the header.
             */
            data: string;
            status: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
        };
        /**
         * Format: int64
         * @description The number of elements on all pages. Some lists omit it or return -1.
         */
        BodyCount: number | null;
        /** @description A text for people. */
        BodyMessage: string | null;
        /**
         * Format: int32
         * @description The HTTP status again.
         */
        BodyStatus: number;
        /** @description The child of a gateway. `isAcquired` is not capitalised here. */
        ChildDevice: {
            guid: string;
            uniqueId: string;
            displayName?: string | null;
            tag?: string | null;
            isConnected?: boolean | null;
            /** Format: date-time */
            lastactivityDate?: string | null;
            isActive?: boolean | null;
            firmwareupgradeGuid?: string | null;
            deviceTemplateGuid?: string | null;
            deviceTemplateName?: string | null;
            reportingTo?: string | null;
            entityName?: string | null;
            isAcquired?: boolean | null;
            /** Format: date-time */
            lastCommunication?: string | null;
        };
        /** @description A page of the children of a gateway. */
        ChildDeviceListResponse: {
            data: components["schemas"]["ChildDevice"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The user's credentials, for AWS. */
        CognitoLoginRequest: {
            username: string;
            /** Format: password */
            password: string;
        };
        /** @description A one-time code. It is assumed that `session` is the one of the login. */
        CognitoOtpRequest: {
            username: string;
            /** Format: password */
            session: string;
            code: string;
        };
        /** @description Tokens, without an envelope. */
        CognitoOtpTokens: {
            status?: components["schemas"]["BodyStatus"];
            token_type?: string | null;
            /** Format: password */
            access_token?: string | null;
            /** Format: int64 */
            expires_in?: number | null;
            /** Format: password */
            refresh_token?: string | null;
            /** Format: password */
            token?: string | null;
            password_expired?: boolean | null;
        };
        /**
         * @description Tokens, without an envelope, or a session. It is assumed that a one-time code is due if there
         *     is a session and no token.
         */
        CognitoTokens: {
            status?: components["schemas"]["BodyStatus"];
            token_type?: string | null;
            /** Format: password */
            access_token?: string | null;
            /** Format: int64 */
            expires_in?: number | null;
            /** Format: password */
            session?: string | null;
            key?: string | null;
            session_expired?: boolean | null;
            /** Format: password */
            refresh_token?: string | null;
            /** Format: password */
            token?: string | null;
            password_expired?: boolean | null;
        };
        /** @description The outcome of the command on a device. */
        CommandDevice: {
            uniqueId?: string | null;
            status?: string | null;
            commandText?: string | null;
        };
        /** @description A command that was sent to a device. */
        CommandHistoryItem: {
            resendHistory?: components["schemas"]["CommandResends"] | null;
            commandHistoryGuid: string;
            uniqueId?: string | null;
            parentDeviceUniqueId?: string | null;
            status?: string | null;
            cmdText?: string | null;
            /** Format: date-time */
            statusDate?: string | null;
            createdByName?: string | null;
            isResend?: boolean | null;
            statusText?: string | null;
        };
        /** @description A page of the commands that were sent. */
        CommandHistoryResponse: {
            data: components["schemas"]["CommandHistoryItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A page of commands. */
        CommandListResponse: {
            data: components["schemas"]["TemplateCommand"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description How often a command was sent again. */
        CommandResends: {
            execTime?: string[] | null;
            /** Format: int32 */
            resendCount?: number | null;
        };
        /** @description Whether a device is connected. */
        ConnectionStatus: {
            /**
             * Format: int32
             * @description 1 or 0. It is a boolean in lists.
             */
            isConnected?: number;
        };
        /** @description Whether a device is connected. */
        ConnectionStatusResponse: {
            data: components["schemas"]["ConnectionStatus"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A country. */
        Country: {
            guid: string;
            name?: string | null;
            countryCode?: string | null;
        };
        /** @description All countries. */
        CountryListResponse: {
            data: components["schemas"]["Country"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A new attribute. */
        CreateAttributeRequest: {
            /**
             * @description The name that devices send. Letters, digits and at most two underscores in a row, with a
             *     letter first.
             */
            localName: string;
            deviceTemplateGuid: string;
            /** @description From `listDataTypes`. */
            dataTypeGuid: string;
            /** @description Required for templates of gateways. */
            tag?: string;
            /** @description `Min`, `Max`, `Average`, `Sum` or `Latest Value`. */
            aggregateType?: string[];
            /**
             * @description A number from 1 to 999 and `h`, `m` or `s`, such as `5m`. Required for templates of edge
             *     devices.
             */
            tumblingWindow?: string;
            /** @description Required for the type object. */
            attributes?: components["schemas"]["CreateChildAttributeRequest"][];
            displayName?: string;
            description?: string;
            dataValidation?: string;
            unit?: string;
            /** Format: int32 */
            startIndex?: number;
            /** Format: int32 */
            numChar?: number;
            attributeColor?: string;
        };
        /** @description A member of an attribute of the type object. */
        CreateChildAttributeRequest: {
            localName: string;
            displayName: string;
            dataTypeGuid: string;
            description?: string;
            dataValidation?: string;
            /** Format: int32 */
            sequence?: number;
            unit?: string;
        };
        /** @description A new entity. According to the prose, address, city, country and state are required too. */
        CreateEntityRequest: {
            /** @description The owner, who is created with it. */
            userInfo?: components["schemas"]["EntityOwnerRequest"];
            name: string;
            parentEntityGuid: string;
            description?: string;
            childEntityLabel?: string;
            address?: string;
            address2?: string;
            city?: string;
            stateGuid?: string;
            countryGuid?: string;
            zipCode?: string;
            timezoneGuid?: string;
        };
        /** @description New firmware, with its first version. */
        CreateFirmwareRequest: {
            deviceTemplateGuid: string;
            /** @description Upper-case letters and digits, according to the provider's client. */
            firmwareName: string;
            tag?: string[];
            hardware: string;
            software: string;
            FirmwareDescription?: string;
            firmwareUpgradeDescription?: string;
        };
        /** @description A new version of firmware, which is a draft. */
        CreateFirmwareVersionRequest: {
            tag?: string[];
            firmwareGuid: string;
            software: string;
            description?: string;
            firmwareDescription?: string;
            operationId?: string;
        };
        /** @description A version to install. */
        CreateOtaUpdateRequest: {
            firmwareUpgradeGuid: string;
            isForceUpdate: boolean;
            /**
             * Format: int32
             * @description 1 an entity, 2 an entity and its siblings, 3 devices, 4 a reporting group.
             */
            target?: number;
            /** @description Required with 1 and 2. */
            entityGuid?: string;
            /** @description Required with 3. */
            deviceGuids?: string[];
            /** @description Drafts can be installed on devices only with this. */
            isTrialDraft?: boolean;
            /** @description `YYYY-MM-DD HH:mm:ss`, in GMT. */
            scheduledOn?: string;
            reportingGroupGuid?: string;
            isSphere?: boolean;
        };
        /** @description A new rule. */
        CreateRuleRequest: {
            templateGuid: string;
            name: string;
            /** @description From `lookupSeverityLevels`. */
            severityLevelGuid: string;
            /**
             * @description Such as `Temperature > 50 AND Humidity < 20`. Attributes of the children of a gateway have
             *     a tag, `Tag#Temperature`.
             */
            conditionText: string;
            ignorePreference: boolean;
            /**
             * Format: int32
             * @description It is inferred that 1 is standard, 2 smart and 3 disconnect.
             */
            ruleType: number;
            entityGuid?: string;
            /**
             * Format: int32
             * @description 1 for an entity, 2 with the entities below, 3 for a list of devices.
             */
            applyTo?: number;
            devices?: string[];
            roles?: string[];
            users?: string[];
            deliveryMethod?: string[];
            /** Format: int32 */
            webhookMsgFormat?: number;
            headers?: components["schemas"]["HttpHeader"][];
            /**
             * Format: int32
             * @description How long the rule is silent after it applied.
             */
            snoozeTime?: number;
            /**
             * Format: int32
             * @description 1 minutes, 2 hours, 3 days.
             */
            snoozeTimeUnit?: number;
            ruleAudiences?: components["schemas"]["RuleAudience"][];
            reportingGroupGuid?: string;
            commandGuid?: string;
            parameterValue?: string;
            url?: string;
        };
        /** @description A new command. */
        CreateTemplateCommandRequest: {
            /** @description Required for templates of gateways. */
            tag?: string;
            name: string;
            deviceTemplateGuid: string;
            command: string;
            requiredParam: boolean;
            requiredAck: boolean;
            isOTACommand?: boolean;
        };
        /** @description A new template. */
        CreateTemplateRequest: {
            /** @description Letters and digits, with a letter first. It is unique. */
            code: string;
            /** @description It is unique. */
            name: string;
            isEdgeSupport: boolean;
            authType: components["schemas"]["AuthType"];
            tag?: string;
            /** Format: int32 */
            dataLength?: number;
            isIotEdgeEnable?: boolean;
            messageVersion?: string;
            trustedPartnerGuid?: string;
            /** Format: int32 */
            c2dOnDemand?: number;
            firmwareguid?: string;
        };
        /** @description A new user. */
        CreateUserRequest: {
            /** @description The e-mail address. */
            userId: string;
            /**
             * Format: int32
             * @description 1 or 0.
             */
            isActive: number;
            properties?: components["schemas"]["KeyedProperty"][];
            firstName: string;
            lastName: string;
            timezoneGuid: string;
            roleGuid: string;
            entityGuid: string;
            contactNo?: string;
            isTempPassword?: boolean;
            sendInvitationEmail?: boolean;
            /** Format: password */
            password?: string;
        };
        /** @description The id of a new attribute. */
        CreatedAttribute: {
            newid: string;
        };
        /** @description The new attribute, as the only element. */
        CreatedAttributeResponse: {
            data: components["schemas"]["CreatedAttribute"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The ids of a new device. */
        CreatedDevice: {
            /** @description The GUID, in lower case. For users this member is `newId`, with a capital. */
            newid: string;
            entityGuid?: string;
            parentUniqueId?: string | null;
            uniqueId?: string;
        };
        /** @description The ids of new firmware and its first version. */
        CreatedFirmware: {
            newId: string;
            firmwareUpgradeGuid?: string | null;
        };
        /** @description The new firmware, as the only element. */
        CreatedFirmwareResponse: {
            data: components["schemas"]["CreatedFirmware"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The id of a new version. */
        CreatedFirmwareVersion: {
            newId: string;
        };
        /** @description The new version, as the only element. */
        CreatedFirmwareVersionResponse: {
            data: components["schemas"]["CreatedFirmwareVersion"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description An update of a device. */
        CreatedOtaUpdate: {
            guid?: string | null;
            deviceGuid?: string | null;
            availableDate?: string | null;
            firmwareUpgradeGuid?: string | null;
            eventPlaceHolders?: string | null;
            otaUpdateGuid?: string | null;
            messageVersion?: string | null;
        };
        /** @description The new update. */
        CreatedOtaUpdateResponse: {
            data: components["schemas"]["CreatedOtaUpdate"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The id of a new rule. */
        CreatedRule: {
            ruleGuid: string;
        };
        /** @description The new rule, as the only element. Declared without a type; a client reads this. */
        CreatedRuleResponse: {
            data: components["schemas"]["CreatedRule"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The id of a new template. */
        CreatedTemplate: {
            deviceTemplateGuid: string;
        };
        /** @description The new template, as the only element. Documented as an untyped object; the clients read this. */
        CreatedTemplateResponse: {
            data: components["schemas"]["CreatedTemplate"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The id of a new user. It is `newId` here, and `newid` for devices. */
        CreatedUser: {
            newId: string;
            invitationGuid?: string | null;
            isExistingUser?: boolean | null;
            isWelcomeEmail?: boolean | null;
        };
        /** @description The new user, as the only element. */
        CreatedUserResponse: {
            data: components["schemas"]["CreatedUser"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A type of attributes. */
        DataType: {
            guid: string;
            name: string;
            /** Format: int32 */
            target?: number | null;
            /** Format: int32 */
            conditionBitValue?: number | null;
            /** Format: int32 */
            aggregateBitValue?: number | null;
            aggregates?: string | null;
            description?: string | null;
        };
        /** @description The types of attributes. */
        DataTypeListResponse: {
            data: components["schemas"]["DataType"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The members of a deleted device. */
        DeletedDevice: {
            guid?: string;
            status?: boolean;
            entityGuid?: string;
            uniqueId?: string;
            parentDeviceGuid?: string | null;
            eventPlaceHolders?: string | null;
        };
        /** @description A deleted user. */
        DeletedUser: {
            userguid?: string | null;
            eventPlaceHolders?: string | null;
        };
        /** @description The numbers of devices, by state. */
        DeviceCounters: {
            /** Format: int32 */
            active?: number | null;
            /** Format: int32 */
            inActive?: number | null;
            /** Format: int32 */
            connected?: number | null;
            /** Format: int32 */
            disConnected?: number | null;
            /** Format: int32 */
            acquired?: number | null;
            /** Format: int32 */
            available?: number | null;
            /** Format: int32 */
            total?: number | null;
            /** Format: int32 */
            released?: number | null;
            /** Format: int32 */
            unAssociatedDevice?: number | null;
        };
        /** @description The numbers of devices. */
        DeviceCountersResponse: {
            data: components["schemas"]["DeviceCounters"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A new device. */
        DeviceCreateRequest: {
            /**
             * @description Chosen by the caller and unique. The actual limit is 31 characters if the device has a
             *     certificate (self-signed or CA-signed), and 128 with a TPM or a key.
             */
            uniqueId: string;
            deviceTemplateGuid: string;
            displayName: string;
            entityGuid: string;
            note?: string;
            /** @description A tag of the template. Required for the child of a gateway. */
            tag?: string;
            /** @description The gateway. Required for the child of a gateway. */
            parentDeviceGuid?: string;
            firmwareUpgradeGuid?: string;
            /** @description Required with a self-signed certificate. */
            primaryThumbprint?: string;
            secondaryThumbprint?: string;
            /** @description Required with a TPM. */
            endorsementKey?: string;
            properties?: components["schemas"]["DevicePropertyValue"][];
            deviceCertificateGuid?: string;
            /**
             * Format: byte
             * @description A `.pfx` file.
             */
            deviceCertificate?: string;
            /** Format: password */
            deviceCertificatePassword?: string;
            /**
             * Format: password
             * @description Required with a symmetric key.
             */
            primaryKey?: string;
            /**
             * Format: password
             * @description Required with a symmetric key.
             */
            secondaryKey?: string;
            /** @description A certificate as text, as the provider's client sends it. */
            certificateText?: string;
            autoGenerate?: boolean;
        };
        /** @description The ids of the new device, as the only element of an array. */
        DeviceCreateResponse: {
            data: components["schemas"]["CreatedDevice"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The deleted device. */
        DeviceDeleteResponse: {
            data: components["schemas"]["DeletedDevice"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A single device. Several flags are numbers (0 or 1) here and booleans in a list. */
        DeviceDetail: {
            guid: string;
            solutionGuid?: string | null;
            uniqueId: string;
            displayName?: string;
            isConnected?: boolean;
            /**
             * Format: date-time
             * @description `lastactivityDate` in a list.
             */
            lastActivityDate?: string | null;
            isActive?: boolean;
            /** @description `firmwareupgradeGuid` in a list. */
            firmwareUpgradeGuid?: string | null;
            deviceTemplateGuid?: string;
            entityGuid?: string;
            certificateGuid?: string | null;
            certificateName?: string | null;
            /** Format: int32 */
            certificateType?: number | null;
            deviceTemplateAuthType?: components["schemas"]["AuthType"];
            authType?: components["schemas"]["AuthType"];
            entityName?: string | null;
            deviceTemplateName?: string | null;
            note?: string | null;
            image?: string | null;
            /** @description The id of the company, as the device SDKs call it. */
            cpId?: string | null;
            /**
             * Format: int32
             * @description 1 if the device is registered with the IoT hub. In a list it is `IsAcquired` and a boolean.
             */
            isAcquired?: number;
            /** Format: int32 */
            firmwareAvail?: number | null;
            parentDeviceGuid?: string | null;
            tag?: string | null;
            parentDeviceUniqueId?: string | null;
            /** Format: int32 */
            isParentAcquired?: number | null;
            /** Format: int32 */
            isSimulatorOn?: number | null;
            isEdgeSupport?: boolean;
            allottedDevicePermission?: components["schemas"]["DevicePermissions"] | null;
            properties?: components["schemas"]["DeviceProperty"][];
            deviceStatus?: string | null;
            messageVersion?: string | null;
            companyGuid?: string;
            /** Format: date-time */
            lastConnection?: string | null;
            createdBy?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
        };
        /** @description One device, as the only element of an array. */
        DeviceDetailResponse: {
            data: components["schemas"]["DeviceDetail"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /**
         * @description A device in a list. The spelling is irregular: `lastactivityDate` and `firmwareupgradeGuid`,
         *     `IsAcquired` and `IsAllottedDevice` with a capital.
         */
        DeviceListItem: {
            /** @description The GUID, in upper case. */
            guid: string;
            /** @description The id that its creator chose. */
            uniqueId: string;
            displayName?: string;
            isConnected?: boolean;
            /** Format: date-time */
            lastactivityDate?: string | null;
            isActive?: boolean;
            firmwareupgradeGuid?: string | null;
            deviceTemplateGuid?: string;
            authType?: components["schemas"]["AuthType"];
            authenticationType?: string | null;
            messageVersion?: string | null;
            isSolutionTemplate?: boolean;
            solutionName?: string | null;
            deviceInfo?: components["schemas"]["AnyObject"] | null;
            deviceTemplateName?: string | null;
            reportingTo?: string | null;
            entityName?: string | null;
            /** @description Whether the device is registered with the IoT hub. A number when a single device is read. */
            IsAcquired?: boolean;
            /** Format: int32 */
            childDeviceCount?: number;
            isType2Support?: boolean;
            /**
             * Format: int32
             * @description Documented as `isAllottedDevice`, but seen with a capital.
             */
            IsAllottedDevice?: number;
            /** Format: int32 */
            allottedDevicePermission?: number | null;
            /** Format: int32 */
            count?: number;
            isSharedDevice?: boolean | null;
            /** @description Present only if requested with `customField`. */
            properties?: components["schemas"]["DeviceProperty"][];
            deviceStatus?: string | null;
            /** @description Present only if requested with `IncludeRecentValue`. */
            recentAttrValue?: components["schemas"]["AnyObject"] | null;
            isDpsDevice?: boolean;
            /** Format: date-time */
            lastConnection?: string | null;
            /** Format: date-time */
            lastCommunication?: string | null;
            solutionGuid?: string | null;
            groupName?: string | null;
            productName?: string | null;
            parentCompanyGuid?: string | null;
            cloudDeviceTemplateGuid?: string | null;
            createdBy?: string | null;
            /** Format: date-time */
            createdDate?: string;
            attrEnable?: boolean;
        };
        /** @description A page of devices. */
        DeviceListResponse: {
            data: components["schemas"]["DeviceListItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A device in a short list. `isAcquired` is a number here. */
        DeviceLookupItem: {
            guid: string;
            uniqueId: string;
            displayName?: string | null;
            parentDeviceGuid?: string | null;
            /** Format: int32 */
            isAcquired?: number | null;
            isActive?: boolean | null;
            isEdgeSupport?: boolean | null;
            isParentAcquired?: boolean | null;
            deviceTemplateGuid?: string | null;
            messageVersion?: string | null;
        };
        /** @description All devices, without pages. */
        DeviceLookupResponse: {
            data: components["schemas"]["DeviceLookupItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description Permissions by name. A number in a list. */
        DevicePermissions: {
            [key: string]: boolean;
        };
        /** @description A custom property of a device. */
        DeviceProperty: {
            guid?: string;
            deviceGuid?: string;
            value?: string | null;
            name?: string | null;
            propertyGuid?: string;
            options?: string | null;
            fieldType?: string | null;
        };
        /** @description A value for a custom property. */
        DevicePropertyValue: {
            /** @description The GUID of the property. */
            guid: string;
            value?: string;
        };
        /** @description Whether the device is active. */
        DeviceStatusRequest: {
            isActive: boolean;
        };
        /** @description The members of a device that can be changed. */
        DeviceUpdateRequest: {
            displayName: string;
            entityGuid: string;
            note?: string;
            properties?: components["schemas"]["DevicePropertyValue"][];
        };
        /** @description An empty object, which is declared as the body. */
        EmptyRequest: {
            [key: string]: unknown;
        };
        /**
         * @description The ids of a new or changed entity and its owner. `entityGuid` is only in the response to a
         *     creation.
         */
        EntityChange: {
            entityGuid?: string | null;
            invitationGuid?: string | null;
            userGuid?: string | null;
            isExistingUser?: boolean | null;
            isWelcomeEmail?: boolean | null;
        };
        /** @description The ids that a new or changed entity has, as the only element. */
        EntityChangeResponse: {
            data: components["schemas"]["EntityChange"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description An entity. */
        EntityDetail: {
            guid: string;
            name?: string | null;
            parentEntityGuid?: string | null;
            description?: string | null;
            childEntityLabel?: string | null;
            companyGuid?: string | null;
            isDeleted?: boolean | null;
            /** Format: date-time */
            createdDate?: string | null;
            createdBy?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            updatedBy?: string | null;
            address?: string | null;
            city?: string | null;
            stateGuid?: string | null;
            countryGuid?: string | null;
            timezoneGuid?: string | null;
            defaultuserGuid?: string | null;
            zipCode?: string | null;
            address2?: string | null;
            entityInfo?: components["schemas"]["AnyObject"] | null;
        };
        /** @description An entity, as the only element. */
        EntityDetailResponse: {
            data: components["schemas"]["EntityDetail"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description An entity with its details. */
        EntityListItem: {
            guid: string;
            name?: string;
            /** @description Null for the root. */
            parentEntityGuid?: string | null;
            parentName?: string | null;
            description?: string | null;
            childEntityLabel?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            /** Format: int32 */
            activeUserCount?: number;
            /** Format: int32 */
            inActiveUserCount?: number;
            /** Format: int32 */
            deviceCount?: number;
        };
        /** @description All entities. */
        EntityListResponse: {
            data: components["schemas"]["EntityListItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The name of an entity and its place in the tree. */
        EntityLookupItem: {
            guid: string;
            name?: string;
            /** @description Null for the root. */
            parentEntityGuid?: string | null;
        };
        /** @description All entities, by name. */
        EntityLookupResponse: {
            data: components["schemas"]["EntityLookupItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The owner of a new entity. */
        EntityOwnerRequest: {
            properties?: components["schemas"]["KeyedProperty"][];
            firstName?: string;
            lastName?: string;
            userId?: string;
            timezoneGuid?: string;
            roleGuid?: string;
            contactNo?: string;
            isActive?: boolean;
            sendInvitationEmail?: boolean;
            /** Format: password */
            password?: string;
            isTempPassword?: boolean;
        };
        /** @description One error. */
        ErrorDetail: {
            /** @description The member or parameter that is wrong. */
            param?: string | null;
            /**
             * @description A text, or a code such as `UniqueIdAlreadyExists`. Such codes exist; it is assumed that they
             *     occur here.
             */
            message?: string | null;
        };
        /** @description The errors, although the member is named `error`. */
        ErrorDetails: components["schemas"]["ErrorDetail"][];
        /** @description An error. No member is certain. */
        ErrorResponse: {
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            error?: components["schemas"]["ErrorDetails"] | null;
        };
        /** @description A kind of event that users can subscribe to. */
        Event: {
            guid: string;
            name?: string | null;
            autoSubscribed?: boolean | null;
            /** Format: int32 */
            deliveryMethod?: number | null;
            /** Format: int32 */
            eventId?: number | null;
            eventTopicGuid?: string | null;
            placeHolder?: string | null;
            severityLevel?: string | null;
            /** Format: int32 */
            subscriptionCount?: number | null;
        };
        /** @description A page of events. */
        EventListResponse: {
            data: components["schemas"]["Event"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A file. */
        FileItem: {
            guid: string;
            file?: string | null;
            name?: string | null;
            tag?: string | null;
            createdDate?: string | null;
            state?: string | null;
        };
        /**
         * @description What a file is for. AWS has more values.
         * @enum {string}
         */
        FileModule: "deviceimage" | "companylogo" | "firmware" | "userprofile" | "importbatch" | "solutionimage" | "devicecertificate" | "custom" | "module" | "widgetimage" | "deviceupdate";
        /** @description The files of an item. */
        Files: {
            fileData?: components["schemas"]["FileItem"][] | null;
        };
        /** @description The files of an item, in an envelope. Declared without a type; a client reads this. */
        FilesResponse: {
            data: components["schemas"]["Files"];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The firmware of a template and a hardware. */
        Firmware: {
            guid: string;
            name?: string | null;
            hardware?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            createdby?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            /** Format: int32 */
            releaseCount?: number | null;
            /** Format: int32 */
            draftCount?: number | null;
            isDeprecated?: boolean | null;
            deviceTemplateGuid?: string | null;
            deviceTemplateCode?: string | null;
            deviceTemplateName?: string | null;
            description?: string | null;
            firmwareDescription?: string | null;
            isSolutionTemplate?: boolean | null;
        };
        /** @description A page of firmware. */
        FirmwareListResponse: {
            data: components["schemas"]["Firmware"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /**
         * @description A date, or a date and time, in UTC, separated by a space and without a time zone.
         * @example 2026-03-01 00:00:00
         */
        HistoryTime: string;
        /**
         * @description The base URL of each module, with the version of the API. Several may be the same. Older
         *     versions of the API return more.
         */
        Hosts: {
            /** @description For the operations on `/Auth`. */
            authBaseUrl?: string;
            /** @description For users, roles and entities. */
            userBaseUrl?: string;
            /** @description For devices, templates, commands and rules. */
            deviceBaseUrl?: string;
            /** @description For countries and time zones. */
            masterBaseUrl?: string;
            /** @description For firmware. */
            firmwareBaseUrl?: string;
            /** @description For events. */
            eventBaseUrl?: string;
            /** @description For telemetry. */
            telemetryBaseUrl?: string;
            /** @description For files. */
            fileBaseUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The hosts of the modules, in an envelope. */
        HostsResponse: {
            data: components["schemas"]["Hosts"];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
        };
        /** @description A header of a web hook. */
        HttpHeader: {
            key: string;
            value: string;
        };
        /** @description A custom property of a new user. */
        KeyedProperty: {
            key?: string;
            value?: string;
        };
        /** @description The latest value of an attribute. Values are strings. `DataType` is capitalised. */
        LatestTelemetry: {
            aggregateTypeValues?: {
                [key: string]: boolean;
            } | null;
            templateAttributeGuid?: string | null;
            attributeName: string;
            displayName?: string | null;
            attributeValue?: string | null;
            /** Format: date-time */
            deviceUpdatedDate?: string | null;
            /** Format: int32 */
            notificationCount?: number | null;
            /** Format: int32 */
            aggregateType?: number | null;
            DataType?: string | null;
            attributeColor?: string | null;
            /** Format: date-time */
            gatewayUpdatedDate?: string | null;
        };
        /** @description The latest value of each attribute. */
        LatestTelemetryResponse: {
            data: components["schemas"]["LatestTelemetry"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The user's credentials. */
        LoginRequest: {
            /** @description The e-mail address of the user. */
            username: string;
            /** Format: password */
            password: string;
        };
        /** @description The user's credentials, and the phone. */
        MobileLoginRequest: {
            username: string;
            /** Format: password */
            password: string;
            deviceType: string;
            osName: string;
            osVersion: string;
            /** Format: password */
            deviceToken: string;
            uuid: string;
        };
        /** @description An update of devices. The numbers of devices are texts. */
        OtaUpdate: {
            guid: string;
            firmwareUpgradeGuid?: string | null;
            firmwareGuid?: string | null;
            hardware?: string | null;
            software?: string | null;
            isRecursive?: boolean | null;
            /** Format: date-time */
            scheduledOn?: string | null;
            isforceUpdate?: boolean | null;
            /** Format: date-time */
            createdDate?: string | null;
            createdBy?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            updatedBy?: string | null;
            entityName?: string | null;
            updatedByName?: string | null;
            success?: string | null;
            pending?: string | null;
            failed?: string | null;
            executed?: string | null;
            isDeprecated?: boolean | null;
            firmwareName?: string | null;
            hasCancel?: boolean | null;
            /** Format: int32 */
            canceled?: number | null;
            templateName?: string | null;
            targetName?: string | null;
        };
        /** @description A page of updates. */
        OtaUpdateListResponse: {
            data: components["schemas"]["OtaUpdate"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A whole template, as a file or as text. Both members are documented as optional. */
        QuickTemplateRequest: {
            /**
             * Format: binary
             * @description A JSON file with the members `code`, `name`, `authType`, `attributes` and `commands`. A
             *     client names it `file`.
             */
            File?: Blob;
            /** @description The same, as text. */
            TemplateJSON?: string;
        };
        /** @description Which recent values to read. */
        RecentTelemetryRequest: {
            /** @description The child of a gateway. */
            childUniqueId?: string;
            /** @description The names of attributes. */
            filterAttrs?: string[];
            sortOrder?: string;
        };
        /**
         * @description Recent messages. Documented as an object; the provider's client expects an array. Its elements
         *     are not documented.
         */
        RecentTelemetryResponse: {
            data: components["schemas"]["AnyObject"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The refresh token. The member's name is in lower case. */
        RefreshTokenRequest: {
            /** Format: password */
            refreshtoken: string;
        };
        /** @description A role, with the number of its users. The lower case of `isactive` is documented. */
        RoleListItem: {
            guid: string;
            name?: string | null;
            description?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            createdBy?: string | null;
            updatedBy?: string | null;
            updatedByName?: string | null;
            isactive?: boolean | null;
            /** Format: int32 */
            userCount?: number | null;
        };
        /** @description A page of roles. */
        RoleListResponse: {
            data: components["schemas"]["RoleListItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A role in a short list. */
        RoleLookupItem: {
            guid: string;
            name?: string | null;
            description?: components["schemas"]["AnyObject"] | null;
            isActive?: boolean | null;
            /** Format: int32 */
            row_num?: number | null;
        };
        /** @description All roles. */
        RoleLookupResponse: {
            data: components["schemas"]["RoleLookupItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description Who is notified of a rule that keeps applying. */
        RuleAudience: {
            /** Format: int32 */
            interval: number;
            /** Format: int32 */
            intervalUnit: number;
            roleGuids: string[];
            userGuids?: string[];
        };
        /** @description A rule. */
        RuleDetail: {
            attributeGuid?: string[] | null;
            roles?: string[] | null;
            users?: string[] | null;
            devices?: string[] | null;
            ruleAudiences?: components["schemas"]["AnyObjects"] | null;
            guid: string;
            companyGuid?: string | null;
            templateGuid?: string | null;
            /** Format: int32 */
            ruleType?: number | null;
            parentAttributeGuid?: string | null;
            name?: string | null;
            conditionText?: string | null;
            ignorePreference?: boolean | null;
            entityGuid?: string | null;
            /** Format: int32 */
            applyTo?: number | null;
            isActive?: boolean | null;
            eventSubscriptionGuid?: string | null;
            eventSubscription?: components["schemas"]["AnyObject"] | null;
            tag?: string | null;
            isEdgeSupport?: boolean | null;
            isType2Support?: boolean | null;
            isLowBandwidth?: boolean | null;
            isIotEdgeEnable?: boolean | null;
            /** Format: int32 */
            snoozeTime?: number | null;
            /** Format: int32 */
            snoozeTimeUnit?: number | null;
            reportingGroupGuid?: string | null;
            /** Format: int32 */
            c2dOnDemand?: number | null;
        };
        /** @description A rule, as the only element. */
        RuleDetailResponse: {
            data: components["schemas"]["RuleDetail"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A further fact about a rule. */
        RuleInfo: {
            fName?: string | null;
            dName?: string | null;
            value?: components["schemas"]["AnyObject"] | null;
        };
        /** @description A rule in a list. `ruleType` is a text here and a number elsewhere. Dates are in lower case. */
        RuleListItem: {
            info?: components["schemas"]["RuleInfo"][] | null;
            guid: string;
            name?: string | null;
            template?: string | null;
            entity?: string | null;
            ruleType?: string | null;
            conditionText?: string | null;
            /** Format: int32 */
            userCount?: number | null;
            /** Format: int32 */
            roleCount?: number | null;
            createdby?: string | null;
            updatedby?: string | null;
            /** Format: date-time */
            createddate?: string | null;
            /** Format: date-time */
            updateddate?: string | null;
            isActive?: boolean | null;
            /** Format: int32 */
            snoozeTime?: number | null;
            isSolutionTemplate?: boolean | null;
            solutionName?: string | null;
        };
        /** @description A page of rules. */
        RuleListResponse: {
            data: components["schemas"]["RuleListItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A command for one device. */
        SendCommandRequest: {
            commandGuid: string;
            /** @description The parameter. The provider's client sends an empty text if there is none. */
            parameterValue?: string;
        };
        /** @description A command for several devices. */
        SendCommandsRequest: {
            commandGuid: string;
            parameterValue?: string;
            /**
             * Format: int32
             * @description 1 for the devices of an entity, 2 for a list of devices.
             */
            applyTo?: number;
            /** @description The GUIDs of the devices. Required with 2. */
            devices?: string[];
            /** @description Required with 1. */
            entityGuid?: string;
            /** @description Whether to include the entities below. */
            isRecursive?: boolean;
            isScheduledCommand?: boolean;
            /** @enum {string} */
            scheduleUnit?: "hour" | "minute" | "time";
            /** @description `1` to `24` hours, `5` to `60` minutes, or a time `HH:mm`. */
            scheduleUnitValue?: string;
        };
        /** @description A severity level. The name is capitalised. */
        SeverityLevel: {
            guid: string;
            SeverityLevel?: string | null;
        };
        /** @description The severity levels. */
        SeverityLookupResponse: {
            data: components["schemas"]["SeverityLevel"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A state of a country. */
        State: {
            guid: string;
            name?: string | null;
        };
        /** @description The states of a country. */
        StateListResponse: {
            data: components["schemas"]["State"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A subscription. It needs `eventGuid` or `eventName`; with both, `eventGuid` takes precedence. */
        SubscribeRequest: {
            eventGuid?: string;
            eventName?: string;
            /** @description `MQTT`, `UI Alert`, `Push`, `SignalR`, `DeviceCommand`, `WebHook` or `Email`. */
            deliveryMethod: string[];
            /** @description From `lookupSeverityLevels`. */
            severityLevelGuid: string;
            refGuid?: string;
            refData?: components["schemas"]["SubscriptionAudience"];
        };
        /** @description Who or what is notified of an event. */
        SubscriptionAudience: {
            userguids?: string[];
            roleguids?: string[];
            templateGuids?: string[];
            command?: components["schemas"]["SubscriptionCommand"];
            webhook?: components["schemas"]["SubscriptionWebhook"];
        };
        /** @description A command to send. */
        SubscriptionCommand: {
            guid?: string;
            text?: string;
        };
        /** @description A URL to call. */
        SubscriptionWebhook: {
            url?: string;
            headers?: components["schemas"]["HttpHeader"][];
        };
        /** @description The messages of several devices. */
        TelemetryHistory: {
            /** @description The messages. Their members are not documented here. */
            feed?: components["schemas"]["AnyObjects"] | null;
            version?: string | null;
            /** @description The start of the next page. */
            continuationToken?: string | null;
        };
        /** @description Which history to read. */
        TelemetryHistoryRequest: {
            /** @description The devices. */
            uniqueIds?: string[];
            fromDate: components["schemas"]["HistoryTime"];
            toDate: components["schemas"]["HistoryTime"];
            /** @description `2.0`, the default, or `2.1`. */
            messageVersion?: string;
            /** @description The `continuationToken` of the previous page. */
            continuationToken?: string;
            sortOrder?: string;
        };
        /** @description A page of the history of several devices. */
        TelemetryHistoryResponse: {
            data: components["schemas"]["TelemetryHistory"];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A command of a template. `name` is for people. The device receives `command`. */
        TemplateCommand: {
            devices?: components["schemas"]["CommandDevice"][] | null;
            guid: string;
            name?: string | null;
            command?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            requiredParam?: boolean | null;
            requiredAck?: boolean | null;
            isOTACommand?: boolean | null;
            tag?: string | null;
            isTemplateCommandUsed?: boolean | null;
        };
        /**
         * @description A template. Its code and name are `templateCode` and `templateName`, which lists call `code`
         *     and `name`.
         */
        TemplateDetail: {
            authType?: components["schemas"]["AuthType"];
            settings?: components["schemas"]["AnyObjects"] | null;
            commands?: components["schemas"]["TemplateCommand"][] | null;
            directMethods?: components["schemas"]["AnyObjects"] | null;
            property?: components["schemas"]["TemplateProperty"] | null;
            guid: string;
            templateCode?: string | null;
            msgCode?: string | null;
            templateName?: string | null;
            displayName?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            createdBy?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            updatedBy?: string | null;
            firmwareGuid?: string | null;
            firmwareName?: string | null;
            isEdgeSupport?: boolean | null;
            reqAttrPush?: boolean | null;
            reqSettingPush?: components["schemas"]["AnyObject"] | null;
            isType2Support?: boolean | null;
            tag?: string | null;
            attrXml?: string | null;
            attributes?: components["schemas"]["AnyObject"] | null;
            settingXml?: string | null;
            commandXml?: string | null;
            directMethodXml?: string | null;
            /** Format: int32 */
            isValidateTemplate?: number | null;
            /** Format: int32 */
            isValidEdgeSupport?: number | null;
            /** Format: int32 */
            isValidType2Support?: number | null;
            isAttachedWithDevice?: boolean | null;
            /** Format: int32 */
            dataLength?: number | null;
            isLowBandwidth?: boolean | null;
            isIotEdgeEnable?: boolean | null;
            isSolutionTemplate?: boolean | null;
            /** Format: int32 */
            c2dOnDemand?: number | null;
            messageVersion?: string | null;
            sendOfflineCommand?: boolean | null;
        };
        /** @description A template, as the only element. */
        TemplateDetailResponse: {
            data: components["schemas"]["TemplateDetail"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
            "template-auto-push"?: boolean | null;
        };
        /** @description A device template. */
        TemplateListItem: {
            guid: string;
            code?: string;
            name?: string;
            description?: string | null;
            firmwareGuid?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            /** Format: int32 */
            attributeCount?: number;
            /** Format: int32 */
            settingCount?: number;
            /** Format: int32 */
            commandCount?: number;
            /** Format: int32 */
            deviceCount?: number;
            /** Format: int32 */
            ruleCount?: number;
            tag?: string | null;
            authType?: components["schemas"]["AuthType"];
            isEdgeSupport?: boolean;
            gatewaySupport?: boolean;
            isLowBandwidth?: boolean;
            isIotEdgeEnable?: boolean;
            isSolutionTemplate?: boolean;
            solutionName?: string | null;
            messageVersion?: string | null;
        };
        /** @description A page of device templates. */
        TemplateListResponse: {
            data: components["schemas"]["TemplateListItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description Properties of a template. */
        TemplateProperty: {
            description?: string | null;
            /** Format: int32 */
            dataFrequency?: number | null;
        };
        /** @description A time zone. */
        Timezone: {
            guid: string;
            name?: string | null;
            utcName?: string | null;
            offset?: string | null;
            isdst?: boolean | null;
            isDeleted?: boolean | null;
        };
        /** @description All time zones. */
        TimezoneListResponse: {
            data: components["schemas"]["Timezone"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description Tokens, without an envelope. */
        TokenResponse: {
            /** @description `bearer`; in the published description it is capitalised. */
            token_type: string;
            /**
             * Format: password
             * @description A JWT. Its claims (the user, the role, the company) are not meant for clients.
             */
            access_token: string;
            /**
             * Format: int64
             * @description The lifetime of the access token in seconds: 86400 was seen for users, 300 is documented
             *     for service accounts.
             */
            expires_in: number;
            /**
             * Format: password
             * @description Opaque. Its lifetime is not known.
             */
            refresh_token: string;
            status: components["schemas"]["BodyStatus"];
        };
        /** @description An envelope whose content is not documented. */
        UntypedResponse: {
            /** @description Not documented. */
            data?: unknown;
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The changed attribute. Members of an attribute of the type object have their `guid`. */
        UpdateAttributeRequest: {
            /** @description The name that devices send. */
            localName: string;
            deviceTemplateGuid: string;
            /** @description From `listDataTypes`. */
            dataTypeGuid: string;
            /** @description `Min`, `Max`, `Average`, `Sum` or `Latest Value`. */
            aggregateType?: string[];
            tumblingWindow?: string;
            attributes?: components["schemas"]["UpdateChildAttributeRequest"][];
            displayName?: string;
            description?: string;
            dataValidation?: string;
            unit?: string;
            tag?: string;
            /** Format: int32 */
            startIndex?: number;
            /** Format: int32 */
            numChar?: number;
            attributeColor?: string;
        };
        /** @description A member of an attribute of the type object. */
        UpdateChildAttributeRequest: {
            guid?: string;
            localName: string;
            displayName: string;
            dataTypeGuid: string;
            description?: string;
            dataValidation?: string;
            /** Format: int32 */
            sequence?: number;
            unit?: string;
        };
        /** @description The changed entity. */
        UpdateEntityRequest: {
            userInfo?: components["schemas"]["EntityOwnerRequest"];
            name: string;
            parentEntityGuid: string;
            description?: string;
            childEntityLabel?: string;
            address?: string;
            address2?: string;
            city?: string;
            stateGuid?: string;
            countryGuid?: string;
            zipCode?: string;
            timezoneGuid?: string;
            ownerUserGuid?: string;
            isRemoveEntityOwner?: boolean;
        };
        /** @description The envelope of the response to a change. It is empty. */
        UpdateResponse: {
            data: components["schemas"]["AnyObjects"];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
        };
        /** @description The changed user. */
        UpdateUserRequest: {
            properties?: components["schemas"]["UserPropertyValue"][];
            firstName: string;
            lastName: string;
            timezoneGuid: string;
            roleGuid: string;
            entityGuid: string;
            contactNo?: string;
        };
        /** @description A file, and the item that it belongs to. */
        UploadFileRequest: {
            /** @description The GUID of the item, such as a `firmwareUpgradeGuid`. */
            fileRefGuid: string;
            ModuleType: components["schemas"]["FileModule"];
            /**
             * Format: binary
             * @description The file. A client names it `fileData`.
             */
            FileData: Blob;
            Tag?: string;
            CompanyGuid?: string;
            IsSphere?: boolean;
        };
        /** @description A file that was uploaded. */
        UploadedFile: {
            tag?: string | null;
            operationId?: string | null;
            guid?: string | null;
            file?: string | null;
            name?: string | null;
        };
        /** @description The new file, as the only element. */
        UploadedFileResponse: {
            data: components["schemas"]["UploadedFile"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A changed user. The names of three members end in a blank. */
        UserChange: {
            "roleUserGuid "?: string | null;
            isActive?: boolean | null;
            userId?: string | null;
            "roleGuid "?: string | null;
            isUpdateRole?: boolean | null;
            "entityGuid "?: string | null;
        };
        /** @description The changed user, as the only element. */
        UserChangeResponse: {
            data: components["schemas"]["UserChange"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The deleted user, as the only element. */
        UserDeleteResponse: {
            data: components["schemas"]["DeletedUser"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A user. The id is `userGuid` here and `guid` in lists. Dates are plain texts. */
        UserDetail: {
            userInfo?: components["schemas"]["UserProperty"][] | null;
            userGuid: string;
            userId?: string | null;
            companyGuid?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            timezoneGuid?: string | null;
            imageName?: string | null;
            isActive?: boolean | null;
            roleName?: string | null;
            roleGuid?: string | null;
            contactNo?: string | null;
            entityName?: string | null;
            createdBy?: string | null;
            updatedBy?: string | null;
            updatedByName?: string | null;
            createdDate?: string | null;
            updatedDate?: string | null;
            entityGuid?: string | null;
            parentEntityGuid?: string | null;
            companyLogo?: string | null;
            companyName?: string | null;
            companyCpid?: string | null;
            timezoneOffset?: string | null;
            imageUrl?: string | null;
            companyLogoUrl?: string | null;
            "dms-version"?: string | null;
            isCompanyAdmin?: boolean | null;
        };
        /** @description A user, as the only element. */
        UserDetailResponse: {
            data: components["schemas"]["UserDetail"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description The user of the access token. */
        UserIdentity: {
            authFeatures?: components["schemas"]["AuthFeatures"] | null;
            configSettings?: {
                [key: string]: string;
            } | null;
            userGuid: string;
            userId?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            timezoneGuid?: string | null;
            version?: string | null;
            uiVersion?: string | null;
            parentEntityGuid?: string | null;
            /** Format: int32 */
            pageSize?: number | null;
            roleGuid?: string | null;
            roleName?: string | null;
            companyGuid?: string | null;
            companyName?: string | null;
            companyLogo?: string | null;
            companyLogoUrl?: string | null;
            cpId?: string | null;
            entityGuid?: string | null;
            solutionGuid?: string | null;
            permissions?: components["schemas"]["AnyObject"] | null;
            isCompanyAdmin?: boolean | null;
            isDefaultDashboard?: boolean | null;
            isServiceAccountEnabled?: boolean | null;
            /** Format: int32 */
            companyType?: number | null;
            reviewStatus?: string | null;
            oldView?: boolean | null;
            languageGuid?: string | null;
            cd?: string | null;
            systemRole?: boolean | null;
        };
        /** @description The caller, in an envelope. `data` is an object. */
        UserIdentityResponse: {
            data: components["schemas"]["UserIdentity"];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A user in a list. */
        UserListItem: {
            guid: string;
            /** @description The e-mail address that the user logs in with. */
            userId?: string;
            companyGuid?: string;
            firstName?: string | null;
            lastName?: string | null;
            name?: string | null;
            contactNo?: string | null;
            timezoneGuid?: string | null;
            imageName?: string | null;
            /** @description A number, 0 or 1, when a user is created. */
            isActive?: boolean;
            isVerified?: boolean;
            isLocked?: boolean;
            userInfo?: components["schemas"]["AnyObjects"] | null;
            roleGuid?: string | null;
            roleName?: string | null;
            createdBy?: string | null;
            updatedBy?: string | null;
            /** Format: date-time */
            createdDate?: string | null;
            /** Format: date-time */
            updatedDate?: string | null;
            entityGuid?: string | null;
            entityName?: string | null;
            imageUrl?: string | null;
            invitationguid?: string | null;
        };
        /** @description A page of users. */
        UserListResponse: {
            data: components["schemas"]["UserListItem"][];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
        /** @description A custom property of a user. */
        UserProperty: {
            guid?: string | null;
            name?: string | null;
            options?: string | null;
            fieldType?: string | null;
            value?: string | null;
        };
        /** @description A custom property. It has a `guid` here, and a `key` when a user is created. */
        UserPropertyValue: {
            guid: string;
            value: string;
        };
        /** @description An envelope whose content is not documented. */
        VerifiedToken: {
            data: components["schemas"]["AnyObjects"] | null;
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
    };
    responses: {
        /** @description The item exists already, or one that the request names does not exist. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A page of devices. */
        DeviceList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeviceListResponse"];
            };
        };
        /** @description A page of devices. */
        DeviceListV11: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeviceListResponse"];
            };
        };
        /**
         * @description The device does not exist: 409, not 404. Other conflicts give 409 too: a device that another
         *     company shares, an unknown entity, a failure of the IoT hub.
         */
        DeviceNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The device was changed. */
        DeviceUpdated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpdateResponse"];
            };
        };
        /** @description Done. `data` is empty. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpdateResponse"];
            };
        };
        /** @description No match. The body is empty. */
        EmptyList: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No match. The body is empty. */
        EmptyListV11: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user has no access to this operation. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request doesn't match its schema. The auth module documents no status for this case; the
         *     other modules return 412.
         */
        InvalidAuthRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The user or the company of the token is not, or no longer, valid. */
        InvalidCompany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request is invalid or breaks a business rule. `error` names the parameters. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request is invalid. */
        InvalidRequestV11: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The access token is missing, wrong or expired. The body may be missing. */
        InvalidToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The item does not exist: 409, not 404. Other conflicts give 409 too, such as an item that is
         *     in use or a company that is not valid.
         */
        ItemNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description An internal error of the provider. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
         *     provider's client, lookups can fail with the lower-case GUID from a creation.
         */
        DeviceGuid: string;
        /** @description The GUID of the entity. */
        EntityGuid: string;
        /** @description Only edge devices, or what concerns them. */
        IsEdge: boolean;
        /** @description Only gateways, or what concerns them. */
        IsGateway: boolean;
        /** @description Only devices with IoT Edge, or what concerns them. */
        IsIotEdgeEnable: boolean;
        /** @description Only low-bandwidth devices, or what concerns them. */
        IsLowBandwidth: boolean;
        /** @description Only Azure Sphere devices, or what concerns them. */
        IsSphere: boolean;
        /** @description What the file is for. */
        ModuleType: string;
        /** @description The page number, starting at 1. */
        PageNumber: number;
        /**
         * @description The number of elements per page. The default and the maximum are not known; the provider's
         *     clients send 10 or 100.
         */
        PageSize: number;
        /** @description The GUID of the rule. */
        RuleGuid: string;
        /** @description Text to search for. */
        SearchText: string;
        /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
        SortBy: string;
        /** @description The GUID of the template. */
        TemplateGuid: string;
        /** @description Whether to return a tree. Its format is not documented; without it the list is flat. */
        TreeView: boolean;
        /** @description The unique id of the device, not its GUID. */
        UniqueId: string;
        /** @description The GUID of the user. */
        UserGuid: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getBasicToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A basic token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasicTokenResponse"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description An access token and a refresh token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /**
             * @description The username or the password is wrong, or the user has no access to the solution of the key.
             *     An invalid basic token is assumed to give this status too.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthErrorResponse"];
                };
            };
            412: components["responses"]["InvalidAuthRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenRequest"];
            };
        };
        responses: {
            /** @description A new access token and a new refresh token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The refresh token is not, or no longer, valid. Log in again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            412: components["responses"]["InvalidAuthRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    verifyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is valid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedToken"];
                };
            };
            401: components["responses"]["InvalidToken"];
            500: components["responses"]["ServerError"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Filter by the unique id. */
                UniqueId?: string;
                /** @description Filter by the display name. */
                Name?: string;
                /** @description Filter by the name of the device template. */
                TemplateName?: string;
                /** @description Filter by the authentication type of the devices. */
                AuthType?: components["schemas"]["AuthType"];
                /** @description Filter by the name of the entity. */
                EntityName?: string;
                /** @description Filter by whether the devices are active. */
                Status?: "active" | "inactive";
                /** @description Filter by the name of a custom property. */
                Property?: string;
                /** @description Filter by the value of a custom property. */
                Value?: string;
                /** @description Filter by whether the devices are registered with the cloud's IoT hub. */
                Acquired?: "acquired" | "released" | "inprogress";
                /** @description Filter by the entity. */
                EntityGuid?: string;
                /** @description Filter by the device template. */
                TemplateGuid?: string;
                /** @description Whether to include the most recent values of each device in `recentAttrValue`. */
                IncludeRecentValue?: boolean;
                /** @description Whether to include the custom properties of each device. */
                customField?: boolean;
                /** @description Only edge devices, or what concerns them. */
                isEdge?: components["parameters"]["IsEdge"];
                /** @description Only Azure Sphere devices, or what concerns them. */
                isSphere?: components["parameters"]["IsSphere"];
                /** @description Only gateways, or what concerns them. */
                isGateway?: components["parameters"]["IsGateway"];
                /** @description Only low-bandwidth devices, or what concerns them. */
                isLowBandwidth?: components["parameters"]["IsLowBandwidth"];
                /** @description Only devices with IoT Edge, or what concerns them. */
                isIotEdgeEnable?: components["parameters"]["IsIotEdgeEnable"];
                /** @description Filter by the certificate. */
                certificateGuid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeviceList"];
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCreateRequest"];
            };
        };
        responses: {
            /** @description The device was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceCreateResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            /**
             * @description The unique id is taken; the template, the entity or the parent device does not exist; the
             *     tag does not fit; or the template has no attributes.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getDeviceByUniqueId: {
        parameters: {
            query?: {
                /** @description The unique id of the gateway, if the device is the child of one. */
                parentDeviceUniqueId?: string;
            };
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["DeviceNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceUpdateRequest"];
            };
        };
        responses: {
            200: components["responses"]["DeviceUpdated"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["DeviceNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDeleteResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["DeviceNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateDeviceStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceStatusRequest"];
            };
        };
        responses: {
            200: components["responses"]["DeviceUpdated"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["DeviceNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listDevicesV11: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Text to search for. */
                searchText?: string;
                /** @description Whether to include the custom properties of each device. Version 2 spells it `customField`. */
                CustomField?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeviceListV11"];
            204: components["responses"]["EmptyListV11"];
            401: components["responses"]["InvalidToken"];
            412: components["responses"]["InvalidRequestV11"];
            500: components["responses"]["ServerError"];
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Filter by the authentication type of the template (a number of `AuthType`). */
                AuthType?: string;
                /** @description `true` for edge templates only. */
                EdgeSupport?: string;
                /** @description `true` for gateway templates only. */
                GatewaySupport?: string;
                /** @description Filter by the name. */
                DeviceTemplateName?: string;
                /** @description Filter by the version of the messages that devices send. */
                MessageVersion?: string;
                /** @description Only templates for low bandwidth. */
                IsLowBandwidth?: boolean;
                /** @description Only templates for Azure Sphere. */
                IsSphere?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of device templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplateRequest"];
            };
        };
        responses: {
            /** @description The new template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedTemplateResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listEntities: {
        parameters: {
            query?: {
                /** @description Whether to return a tree. Its format is not documented; without it the list is flat. */
                treeView?: components["parameters"]["TreeView"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEntityRequest"];
            };
        };
        responses: {
            /** @description The new entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityChangeResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    lookupEntities: {
        parameters: {
            query?: {
                /** @description Whether to return a tree. Its format is not documented; without it the list is flat. */
                treeView?: components["parameters"]["TreeView"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entities, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityLookupResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Filter by the first name. */
                FirstName?: string;
                /** @description Filter by the last name. */
                LastName?: string;
                /** @description Filter by the e-mail address. */
                Email?: string;
                /** @description Filter by the telephone number. */
                ContactNo?: string;
                /** @description Filter by the role. */
                Role?: string;
                /** @description Filter by the entity. */
                Entity?: string;
                /** @description Filter by the status. Its values are not documented for this list. */
                Status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description The new user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUserResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getAttributeHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttributeHistoryRequest"];
            };
        };
        responses: {
            /** @description A page of the history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeHistoryResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            /**
             * @description The user or the company of the token is not valid. An unknown device is assumed to give
             *     409 too, as in the module's other operations.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    discoverHosts: {
        parameters: {
            query?: {
                /** @description The version of the API, `2` for Azure and `2.1` for AWS. An old sample omits it. */
                version?: string;
                /** @description The platform. */
                pf?: "az" | "aws";
            };
            header?: never;
            path: {
                /** @description The key of the solution, issued by the provider. */
                solutionKey: string;
                /** @description The environment: `poc`, `prod` or `avnet`. A sample also has `dev` and `qa`. */
                env: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hosts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostsResponse"];
                };
            };
            /** @description The request is invalid. No status is documented for this case; the other modules return 412. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    loginFromPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MobileLoginRequest"];
            };
        };
        responses: {
            /** @description An access token and a refresh token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The credentials are wrong, or the user is not authorised for the solution. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthErrorResponse"];
                };
            };
            412: components["responses"]["InvalidAuthRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    loginWithCognito: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CognitoLoginRequest"];
            };
        };
        responses: {
            /** @description Tokens, or a session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CognitoTokens"];
                };
            };
            /** @description The credentials are wrong, or the user is not authorised for the solution. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthErrorResponse"];
                };
            };
            412: components["responses"]["InvalidAuthRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    validateCognitoOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CognitoOtpRequest"];
            };
        };
        responses: {
            /** @description Tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CognitoOtpTokens"];
                };
            };
            /** @description The credentials are wrong, or the user is not authorised for the solution. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthErrorResponse"];
                };
            };
            412: components["responses"]["InvalidAuthRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getDeviceOnAws: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    acquireDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcquireDeviceRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    releaseDevice: {
        parameters: {
            query?: {
                /** @description Its meaning is not documented. */
                isCloudDevice?: boolean;
            };
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    lookupDevices: {
        parameters: {
            query?: {
                /** @description Only devices of this template. */
                deviceTemplateGuid?: string;
                /** @description Only devices with this tag. */
                tag?: string;
                iotEdgeEnabled?: boolean;
                /** @description Whether to include the children of gateways. */
                getChildDevice?: boolean;
                excludeEdge?: boolean;
                /** @description Only devices of this entity. */
                deviceEntityGuid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceLookupResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listDevicesOfEntity: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                UniqueId?: string;
                Name?: string;
                TemplateName?: string;
                EntityName?: string;
                Status?: "active" | "inactive";
                Acquired?: "acquired" | "released" | "inprogress";
                /** @description Only edge devices, or what concerns them. */
                isEdge?: components["parameters"]["IsEdge"];
                /** @description Only Azure Sphere devices, or what concerns them. */
                isSphere?: components["parameters"]["IsSphere"];
                /** @description Only gateways, or what concerns them. */
                isGateway?: components["parameters"]["IsGateway"];
                /** @description Only low-bandwidth devices, or what concerns them. */
                isLowBandwidth?: components["parameters"]["IsLowBandwidth"];
                /** @description Only devices with IoT Edge, or what concerns them. */
                isIotEdgeEnable?: components["parameters"]["IsIotEdgeEnable"];
            };
            header?: never;
            path: {
                /** @description The GUID of the entity. */
                entityGuid: components["parameters"]["EntityGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceListResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listChildDevices: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
            };
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildDeviceListResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getConnectionStatus: {
        parameters: {
            query?: {
                /** @description The GUID of the device. */
                deviceGuid?: string;
                /** @description The unique id of the device. */
                uniqueId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the device is connected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionStatusResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    countDevices: {
        parameters: {
            query?: {
                /** @description The GUID of the company. */
                companyguid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceCountersResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getTemplate: {
        parameters: {
            query?: {
                /** @description Whether to return the attributes as a tree. */
                attrTree?: boolean;
            };
            header?: never;
            path: {
                /** @description The GUID of the template. */
                deviceTemplateGuid: components["parameters"]["TemplateGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the template. */
                deviceTemplateGuid: components["parameters"]["TemplateGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getTemplateByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of the template. */
                templateCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createWholeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["QuickTemplateRequest"] | FormData;
            };
        };
        responses: {
            /** @description The new template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedTemplateResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listDataTypes: {
        parameters: {
            query?: {
                /** @description The version of the messages of a template. */
                messageVersion?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataTypeListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listAttributes: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Text to search for. */
                searchtext?: string;
                /** @description Only attributes with this tag. */
                tag?: string;
                localNameAsDisplayName?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The GUID of the **template** whose attributes are listed. The same path with another
                 *     method takes that of an attribute.
                 */
                guid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attributes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateAttribute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the **attribute**. */
                guid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAttributeRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteAttribute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the **attribute**. */
                guid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UntypedResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createAttribute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAttributeRequest"];
            };
        };
        responses: {
            /** @description The new attribute. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAttributeResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listTemplateCommands: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Text to search for. */
                searchText?: components["parameters"]["SearchText"];
            };
            header?: never;
            path: {
                /**
                 * @description The GUID of the **template** whose commands are listed. The same path with another method
                 *     takes that of a command.
                 */
                guid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of commands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateTemplateCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the **command**. */
                guid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplateCommandRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteTemplateCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the **command**. */
                guid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createTemplateCommand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplateCommandRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    sendCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendCommandRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    sendCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendCommandsRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getCommandHistory: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Only commands to this device. */
                deviceGuid?: string;
                /** @description Text to search for. */
                searchText?: components["parameters"]["SearchText"];
                /** @description Only edge devices, or what concerns them. */
                isEdge?: components["parameters"]["IsEdge"];
                /** @description Only Azure Sphere devices, or what concerns them. */
                isSphere?: components["parameters"]["IsSphere"];
                /** @description Only gateways, or what concerns them. */
                isGateway?: components["parameters"]["IsGateway"];
                /** @description Only low-bandwidth devices, or what concerns them. */
                isLowBandwidth?: components["parameters"]["IsLowBandwidth"];
                /** @description Only devices with IoT Edge, or what concerns them. */
                isIotEdgeEnable?: components["parameters"]["IsIotEdgeEnable"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of commands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandHistoryResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getLatestTelemetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The GUID of the device, not its unique id. Send it in upper case, as in lists: according to the
                 *     provider's client, lookups can fail with the lower-case GUID from a creation.
                 */
                deviceGuid: components["parameters"]["DeviceGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestTelemetryResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getRecentTelemetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
                /** @description The number of messages. According to the provider's client, the server takes at most 50. */
                dataPoints: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RecentTelemetryRequest"];
            };
        };
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecentTelemetryResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getTelemetryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelemetryHistoryRequest"];
            };
        };
        responses: {
            /** @description A page of the history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TelemetryHistoryResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getAttributeHistoryOfPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique id of the device, not its GUID. */
                uniqueId: components["parameters"]["UniqueId"];
                /** @description The beginning of the period. */
                fromDate: string;
                /** @description The end of the period. */
                toDate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeHistoryResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the entity. */
                entityGuid: components["parameters"]["EntityGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the entity. */
                entityGuid: components["parameters"]["EntityGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEntityRequest"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityChangeResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the entity. */
                entityGuid: components["parameters"]["EntityGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Whether to include the custom properties. The default is true. */
                userInfoFlag?: boolean;
            };
            header?: never;
            path: {
                /** @description The GUID of the user. */
                userGuid: components["parameters"]["UserGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the user. */
                userGuid: components["parameters"]["UserGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserChangeResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the user. */
                userGuid: components["parameters"]["UserGuid"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDeleteResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateUserStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the user. */
                userGuid: components["parameters"]["UserGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActiveTextRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getIdentity: {
        parameters: {
            query?: {
                /** @description Whether to include the permissions. */
                permissions?: boolean;
                /** @description Whether to include the settings. */
                includeConfigSettings?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserIdentityResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    lookupRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleLookupResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                Name?: string;
                Status?: "active" | "inactive" | "both";
                Usercount?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                name?: string;
                status?: string;
                templateName?: string;
                entityName?: string;
                ruleType?: string;
                /** @description Only edge devices, or what concerns them. */
                isEdge?: components["parameters"]["IsEdge"];
                /** @description Only Azure Sphere devices, or what concerns them. */
                isSphere?: components["parameters"]["IsSphere"];
                /** @description Only gateways, or what concerns them. */
                isGateway?: components["parameters"]["IsGateway"];
                /** @description Only low-bandwidth devices, or what concerns them. */
                isLowBandwidth?: components["parameters"]["IsLowBandwidth"];
                /** @description Only devices with IoT Edge, or what concerns them. */
                isIotEdgeEnable?: components["parameters"]["IsIotEdgeEnable"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRuleRequest"];
            };
        };
        responses: {
            /** @description The new rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedRuleResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the rule. */
                ruleGuid: components["parameters"]["RuleGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDetailResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the rule. */
                ruleGuid: components["parameters"]["RuleGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UntypedResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    updateRuleStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the rule. */
                ruleGuid: components["parameters"]["RuleGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActiveRequest"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UntypedResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    lookupSeverityLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The levels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeverityLookupResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Text to search for. */
                searchText?: components["parameters"]["SearchText"];
                /** @description Only events of this topic. */
                eventTopicGuid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribeRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listFirmware: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                /** @description Text to search for. */
                searchText?: components["parameters"]["SearchText"];
                Name?: string;
                Hardware?: string;
                ReleaseCount?: string;
                DraftCount?: string;
                IsLowBandwidth?: string;
                IsEdge?: string;
                IsGateway?: string;
                IsSphere?: string;
                isIotEdgeEnable?: boolean;
                TemplateName?: string;
                includeDeprecated?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of firmware. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmwareListResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createFirmware: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFirmwareRequest"];
            };
        };
        responses: {
            /** @description The new firmware. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedFirmwareResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createFirmwareVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFirmwareVersionRequest"];
            };
        };
        responses: {
            /** @description The new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedFirmwareVersionResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    publishFirmwareVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the version. */
                firmwareUpgradeGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listOtaUpdates: {
        parameters: {
            query?: {
                /** @description The page number, starting at 1. */
                pageNumber?: components["parameters"]["PageNumber"];
                /**
                 * @description The number of elements per page. The default and the maximum are not known; the provider's
                 *     clients send 10 or 100.
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
                sortBy?: components["parameters"]["SortBy"];
                Software?: string;
                Hardware?: string;
                IsForceUpdate?: string;
                Entity?: string;
                IsScheduled?: string;
                Status?: string;
                TemplateName?: string;
                Cancelled?: string;
                isTrialDraft?: boolean;
                includeDeprecated?: boolean;
                /** @description Only edge devices, or what concerns them. */
                isEdge?: components["parameters"]["IsEdge"];
                /** @description Only Azure Sphere devices, or what concerns them. */
                isSphere?: components["parameters"]["IsSphere"];
                /** @description Only gateways, or what concerns them. */
                isGateway?: components["parameters"]["IsGateway"];
                /** @description Only low-bandwidth devices, or what concerns them. */
                isLowBandwidth?: components["parameters"]["IsLowBandwidth"];
                isOTASchedule?: boolean;
                firmwareUpgradeGuid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of updates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtaUpdateListResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InvalidCompany"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    createOtaUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOtaUpdateRequest"];
            };
        };
        responses: {
            /** @description The new update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOtaUpdateResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadFileRequest"] | FormData;
            };
        };
        responses: {
            /** @description The new file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFileResponse"];
                };
            };
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                isSphere?: boolean;
            };
            header?: never;
            path: {
                /** @description What the file is for. */
                moduleType: components["parameters"]["ModuleType"];
                /**
                 * @description The GUID of the **item** whose files are listed. The same path with DELETE takes that of a
                 *     file.
                 */
                guid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the file is for. */
                moduleType: components["parameters"]["ModuleType"];
                /** @description The GUID of the **file**. */
                guid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UntypedResponse"];
                };
            };
            204: components["responses"]["EmptyList"];
            401: components["responses"]["InvalidToken"];
            409: components["responses"]["ItemNotFound"];
            412: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    listTimezones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All time zones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimezoneListResponse"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    listCountries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All countries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryListResponse"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    listStates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The GUID of the country. */
                countryGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The states. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateListResponse"];
                };
            };
            /** @description The request is invalid. Only 500 is documented; the other modules return 412. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
}
