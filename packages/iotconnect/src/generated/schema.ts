// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
export interface paths {
    "/api/v2/Auth/basic-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a basic token
         * @description Needs no credentials. `data` of the response is the token for the `Authorization` header of
         *     `login`. It looks like Base64; do not encode it again.
         */
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
        /**
         * Log in with a username and a password
         * @description Needs two credentials of the application in its headers. The first is a basic token, sent
         *     unchanged after the word `Basic`. This is not HTTP Basic authentication: nothing is joined or
         *     encoded. The second is the solution key in `solution-key`; no other operation needs it. The
         *     response is flat, not wrapped in `data`.
         */
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
        /**
         * Exchange a refresh token for new tokens
         * @description Needs no other credential, neither the access token nor the solution key. The member of the body
         *     is `refreshtoken`, one word in lower case, although `login` returns `refresh_token`. Both tokens
         *     of the response are new. The lifetime of a refresh token and whether the old one still works
         *     afterwards are not known: keep the latest one.
         */
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
        /**
         * Verify the access token
         * @description Checks whether the access token of the request is valid. The content of `data` is not
         *     documented.
         */
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
        /**
         * List devices
         * @description All devices of the company that the user may see. The names of the paging parameters and of some
         *     flags are camelCase, those of the filters PascalCase. If nothing matches, the response is 204
         *     without a body, not an empty array.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Create a device
         * @description The template's authentication type determines which of the optional members are required (see
         *     the members). The response is 200, not 201. It contains the GUID of the new device as `newid`,
         *     in lower case; lists contain the same GUID as `guid`, in upper case.
         */
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
        /**
         * Read a device by its unique id
         * @description The device is the only element of `data`. It differs from the element of a list: here
         *     `isAcquired` is a number, `lastActivityDate` and `firmwareUpgradeGuid` are spelled differently,
         *     and there are more members. An unknown device gives 409.
         */
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
        /**
         * Update a device
         * @description Changes the display name, the entity, the note and the custom properties; nothing else of a
         *     device can be changed. The display name and the entity are always required. `data` of the
         *     response is empty: read the device to see the result. An unknown device gives 409.
         */
        put: operations["updateDevice"];
        post?: never;
        /**
         * Delete a device
         * @description Deletes the device and releases it from the cloud's IoT hub, even if it is acquired. Do not rely
         *     on `data`: it is documented as the deleted device, but the provider's own client expects it to
         *     be empty. An unknown device gives 409.
         */
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
        /**
         * Activate or deactivate a device
         * @description Sets `isActive`, the only member of the body. `data` of the response is empty. An unknown device
         *     gives 409.
         */
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
        /**
         * List devices (API version 1.1)
         * @description The getting-started page uses this operation in its example, which mixes versions: tokens come
         *     from `/api/v2`, the list from `/api/v1.1`. Tokens of version 2 are accepted. The page shows only
         *     the request. The parameters are those that an old application of the provider sends, and the
         *     responses are assumed to be those of `listDevices`. Prefer `listDevices`.
         */
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
        /**
         * List device templates
         * @description The `guid` of a template is the `deviceTemplateGuid` of a new device. The path is in lower case,
         *     unlike those of the other modules. All filters are strings, even numbers and flags, except the
         *     last two flags. No 204 is documented here; an empty list is assumed to be an empty array.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
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
        /**
         * List entities with their details
         * @description Returns all entities, without pagination; there is no 204. If you need only the names and the
         *     tree, use `lookupEntities`.
         */
        get: operations["listEntities"];
        put?: never;
        post?: never;
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
        /**
         * List the names of entities
         * @description The root of the tree is the entity without a parent. Use it for a new device if you know no
         *     better entity.
         */
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
        /**
         * List users
         * @description Filters are PascalCase. A user's `userId` is the e-mail address that the user logs in with; the
         *     id in the API is `guid`. If nothing matches, the response is 204 without a body.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
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
        /**
         * Read the history of a device
         * @description Reads data, although it is a POST: all attributes of one device, by its unique id, between two
         *     times. The range is at most seven days; a longer one gives 412. Unlike in other responses,
         *     `data` is an object. Pages are requested by `continuationToken`, not by number.
         */
        post: operations["getAttributeHistory"];
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
        /** @description An object whose shape is not documented or depends on the template. */
        AnyObject: {
            [key: string]: unknown;
        };
        /** @description Objects whose shape is not documented. */
        AnyObjects: components["schemas"]["AnyObject"][];
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
        /** @description An error of the auth module. Its shape differs from that of the other modules. */
        AuthErrorResponse: {
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            error?: components["schemas"]["AnyObject"] | null;
            data?: components["schemas"]["AnyObject"] | null;
            /** @description Its meaning is not documented. */
            ie?: components["schemas"]["AnyObject"] | null;
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
        /** @description The ids of a new device. */
        CreatedDevice: {
            /** @description The GUID, in lower case. For users this member is `newId`, with a capital. */
            newid: string;
            entityGuid?: string;
            parentUniqueId?: string | null;
            uniqueId?: string;
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
        /**
         * @description A date, or a date and time, in UTC, separated by a space and without a time zone.
         * @example 2026-03-01 00:00:00
         */
        HistoryTime: string;
        /** @description The user's credentials. */
        LoginRequest: {
            /** @description The e-mail address of the user. */
            username: string;
            /** Format: password */
            password: string;
        };
        /** @description The refresh token. The member's name is in lower case. */
        RefreshTokenRequest: {
            /** Format: password */
            refreshtoken: string;
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
        /** @description The envelope of the response to a change. It is empty. */
        UpdateResponse: {
            data: components["schemas"]["AnyObjects"];
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
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
        /** @description An envelope whose content is not documented. */
        VerifyTokenResponse: {
            data: components["schemas"]["AnyObjects"] | null;
            status?: components["schemas"]["BodyStatus"];
            message?: components["schemas"]["BodyMessage"];
            count?: components["schemas"]["BodyCount"];
        };
    };
    responses: {
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
        /** @description The page number, starting at 1. */
        PageNumber: number;
        /**
         * @description The number of elements per page. The default and the maximum are not known; the provider's
         *     clients send 10 or 100.
         */
        PageSize: number;
        /** @description The member to sort by, optionally followed by a space and the direction. The default is ascending. */
        SortBy: string;
        /** @description Whether to return a tree. Its format is not documented; without it the list is flat. */
        TreeView: boolean;
        /** @description The unique id of the device, not its GUID. */
        UniqueId: string;
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
                    "application/json": components["schemas"]["VerifyTokenResponse"];
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
                /** @description Only edge devices. */
                isEdge?: boolean;
                /** @description Only Azure Sphere devices. */
                isSphere?: boolean;
                /** @description Only gateways. */
                isGateway?: boolean;
                /** @description Only low-bandwidth devices. */
                isLowBandwidth?: boolean;
                /** @description Only devices with IoT Edge. */
                isIotEdgeEnable?: boolean;
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
}
