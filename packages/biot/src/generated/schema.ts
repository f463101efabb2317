// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
export interface paths {
    "/ums/v2/users/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a username and password
         * @description Gives a pair of tokens, or, if `mfaRequired` is true, an interim access token that is good
         *     for `loginWithMfa` and `resendMfa` only; the code is then on its way by SMS.
         *
         *     Wrong credentials are 403. A user who is locked gets 401, which has nothing to do with a token.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/token/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the tokens
         * @description Gives a new access token and a new refresh token; the client replaces both. BioT advises to do
         *     so once the access token is within about five seconds of its expiration.
         *
         *     It is public: the refresh token goes into the body, and no `Authorization` header is needed.
         *     403 means that the refresh token is no longer good, and only a login helps. Whether the old
         *     refresh token still works afterwards is not known.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/token/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a refresh token
         * @description Creates a new pair of tokens from a refresh token that was kept from an earlier session
         *     ("remember me"). On the wire it differs from `refreshToken` only in its path and in the codes
         *     of its 403.
         */
        post: operations["loginWithToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/login/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Present the code of the second factor
         * @description Turns the interim access token of `login`, sent as the bearer, and the code from the SMS into a
         *     full pair of tokens. If the user must set a new password first, `passwordResetRequired` is true
         *     and `refreshJwt` is `null`.
         *
         *     Of its refusals only 400 is documented, so that is taken for a wrong code too.
         */
        post: operations["loginWithMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/login/mfa/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the code of the second factor again
         * @description Sends another SMS. The bearer is the interim access token of `login`; there is no body.
         */
        post: operations["resendMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/otp/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time password
         * @description The first step for users whose credential type is `OTP`: sends a code by SMS, and gives the id
         *     under which `loginWithOtp` accepts it. A phone number that belongs to no such user is 409.
         */
        post: operations["generateOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/otp/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a one-time password
         * @description The second step for users whose credential type is `OTP`. A wrong code is 403, a locked user is
         *     401, as with a password.
         */
        post: operations["loginWithOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/services/accessToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in as a service user
         * @description For programs: an access token for the id and a secret key of a service user. The response is
         *     flat, unlike that of every other login, and there is no refresh token; when the access token
         *     runs out, the service user logs in again.
         */
        post: operations["createServiceAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Revokes the refresh token in the body; no `Authorization` header is needed. Whether the access
         *     token dies with it is not known, so a client forgets both. A service user, who has no refresh
         *     token, can't log out.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v2/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search devices
         * @description One page of the devices that match, the newest first unless `sort` says otherwise.
         *
         *     Filters may name `_id`, `_ownerOrganization.id`, `_description`, `_timezone`, `_patient.id`,
         *     `_status._fwVersion`, `_status._hwVersion`, `_status._bootTime`,
         *     `_status._connection._connected`, `_status._connection._ipAddress`,
         *     `_status._operational._status`, `_status._operational._message`, `_templateId`,
         *     `_templateName`, `_lastModifiedTime`, `_creationTime`, and any custom attribute.
         */
        get: operations["searchDevices"];
        put?: never;
        /**
         * Create a device
         * @description The caller chooses the id of a device; one that is taken is 409, and so is a registration code
         *     in use (`REGISTRATION_CODE_ALREADY_IN_USE`). A 400 has a code such as `INVALID_DEVICE_NAME` or
         *     one that begins with `ATTRIBUTE_` or `VALIDATION_`. Besides `ACCESS_DENIED`, a 403 can have
         *     `ENTITY_TYPE_TEMPLATE_MISMATCH`, `OWNER_ORGANIZATION_ID_MISMATCH` or
         *     `ALREADY_REFERENCED_UNIQUELY`.
         */
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v2/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id that was chosen when the device was created. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /**
         * Read a device
         * @description One device with its status.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Delete a device
         * @description Deletes the device. The answer has no body.
         */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        /**
         * Change a device
         * @description Changes the members that are sent and leaves the others. Id and template stay for ever. While a
         *     device is in a session, some changes are refused with 403
         *     (`UPDATE_DEVICE_HAS_AN_ACTIVE_SESSION`); if something refers to the device, with 409.
         */
        patch: operations["updateDevice"];
        trace?: never;
    };
    "/organization/v1/users/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search patients
         * @description One page of the patients that match, the newest first unless `sort` says otherwise.
         *
         *     Filters may name most built-in members, inner ones by a dot (`_name.lastName`,
         *     `_address.city`, `_ownerOrganization.id`, `_caregiver.id`, `_mfa.enabled`), `_templateId`,
         *     `_templateName`, and any custom attribute.
         */
        get: operations["searchPatients"];
        put?: never;
        /**
         * Create a patient
         * @description BioT gives the patient an id. An email or username that is taken is 409, and so is a caregiver
         *     of another organization; an unknown organization is 404.
         */
        post: operations["createPatient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/users/patients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the patient. */
                id: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Read a patient
         * @description One patient. A patient who isn't there is `USER_NOT_FOUND`, for patients are users.
         */
        get: operations["getPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search organizations
         * @description One page of the organizations that match, the newest first unless `sort` says otherwise. The
         *     customer's root organization has the nil UUID in BioT's samples.
         */
        get: operations["searchOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/users/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the user who is logged in
         * @description The person whom the access token was given to; `_userType` says of which kind. It is for
         *     people: what a service user is answered is not known.
         */
        get: operations["getSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measurement/v1/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a measurement
         * @description Stores what was measured at one instant. The answer repeats the request, with 200 and without
         *     an id: a measurement has none. If `sessionId` is sent, the session must exist. What is written
         *     here is not shown in the live view of a patient.
         *
         *     A 400 has a code such as `WRITE_RECORDS_FAILED`, `INVALID_MEASUREMENT_DATA` or
         *     `INVALID_WAVEFORM_DATA`.
         */
        post: operations["createMeasurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measurement/v2/measurements/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search raw measurements
         * @description The measurements as they were written, page by page. Here, unlike in the other searches,
         *     `searchRequest` is required, and pages are turned with a cursor: send the same search again
         *     with `nextToken` from `metadata`, until there is none.
         *
         *     The period is mandatory. A code `PATIENT_ID_EQ_MISSING` exists too, so a search that doesn't
         *     name the patient may be refused.
         */
        get: operations["searchRawMeasurements"];
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
        /**
         * @description The one shape of every error. No member is promised, but `code` is what a program should look
         *     at.
         */
        ErrorResponse: {
            /** @description What went wrong, such as `DEVICE_NOT_FOUND`. */
            code?: string;
            /** @description The same for people. */
            message?: string;
            /** @description The service that failed. */
            serviceName?: string;
            /** @description What to tell BioT's support. */
            traceId?: string;
            /** @description The environment in which it happened. */
            environment?: string;
            /** @description More about it. Which names there are depends on `code`. */
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description The credentials of a user whose credential type is `PASSWORD`. */
        LoginRequest: {
            /** @description The username, often an email address. */
            username: string;
            /**
             * Format: password
             * @description The password. BioT's published API description doesn't insist on it; its introduction
             *     always sends it.
             */
            password: string;
        };
        /** @description A refresh token, to be renewed, logged in with or revoked. */
        RefreshTokenRequest: {
            /**
             * Format: password
             * @description The `refreshJwt.token` that came last.
             */
            refreshToken: string;
        };
        /** @description The answer to the second factor. */
        MfaLoginRequest: {
            /** @description The code from the SMS. That it is required is assumed. */
            code: string;
        };
        /** @description Until when the code that was sent again is good. */
        MfaResendResponse: {
            /**
             * Format: date-time
             * @description When the code stops being accepted.
             */
            mfaExpiration?: string | null;
        };
        /** @description Whom to send a one-time password. */
        GenerateOtpRequest: {
            /** @description The user's phone number in E.164 form, such as `+12025550142`. */
            phone: string;
        };
        /** @description A one-time password is on its way. */
        GenerateOtpResponse: {
            /**
             * Format: uuid
             * @description What to send back with the code.
             */
            requestId: string;
            /** @description The phone number, masked but for its end. */
            phone?: string | null;
        };
        /** @description A one-time password and the request that it answers. */
        OtpLoginRequest: {
            /**
             * Format: uuid
             * @description The `requestId` of `generateOtp`.
             */
            requestId: string;
            /** @description The code from the SMS. */
            code: string;
        };
        /** @description The credentials of a service user. */
        ServiceAccessTokenRequest: {
            /**
             * Format: uuid
             * @description The id of the service user.
             */
            id: string;
            /**
             * Format: password
             * @description One of its secret keys.
             */
            secretKey: string;
        };
        /** @description The access token of a service user. */
        ServiceAccessToken: {
            /**
             * Format: password
             * @description The access token, a JWT.
             */
            accessToken: string;
            /**
             * Format: date-time
             * @description When it expires. How long that is can be set for each service user.
             */
            accessTokenExpiration: string;
        };
        /** @description What every login of a person gives, and the refresh. */
        LoginResponse: {
            /**
             * Format: uuid
             * @description Who is logged in.
             */
            userId: string;
            /**
             * Format: uuid
             * @description The organization of the user.
             */
            ownerOrganizationId: string;
            /** @description The access token; an interim one while `mfaRequired` is true. */
            accessJwt: components["schemas"]["JwtToken"];
            /**
             * @description The refresh token. `null` if the user must set a new password first; that it is also
             *     missing while the second factor is outstanding is inferred.
             */
            refreshJwt?: components["schemas"]["JwtToken"] | null;
            /** @description Whether a code must be presented before anything else. */
            mfaRequired?: boolean | null;
            /**
             * Format: date-time
             * @description When that code stops being accepted.
             */
            mfaExpiration?: string | null;
            /** @description Whether the user must set a new password before anything else. */
            passwordResetRequired?: boolean | null;
            /** @description The phone number that the code was sent to. That it is masked is assumed. */
            phone?: string | null;
        };
        /** @description A token and its end. */
        JwtToken: {
            /**
             * Format: password
             * @description The token, a JWT. There is no need to read it.
             */
            token: string;
            /**
             * Format: date-time
             * @description When it expires, as an instant in UTC with milliseconds; a lifetime is never given. The
             *     member is in BioT's introduction, its format in its published API description.
             */
            expiration: string;
        };
        /** @description A search with numbered pages. All its parts must hold. */
        SearchRequest: {
            /**
             * @description Conditions by the name of the member, inner members by a dot (`_patient.id`). The names
             *     `$AND`, `$OR` and `$NOT` combine what stands in the `filter` of their condition.
             */
            filter?: {
                [key: string]: components["schemas"]["FilterCondition"];
            };
            /** @description What to sort by, the most important first. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words, of which one must occur in some member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description How many to a page, 100 if not said. The greatest number allowed is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description Which page; the first is 0, and so is the one that is given if not said.
             */
            page?: number;
        };
        /** @description What one member must be. If there are several conditions, all must hold. */
        FilterCondition: {
            /** @description Equal to this string, number, boolean or object. */
            eq?: unknown;
            /** @description Not equal to it. */
            not?: unknown;
            /** @description One of these. */
            in?: string[];
            /** @description None of these. */
            notIn?: string[];
            /** @description Less than this. */
            lt?: number;
            /** @description Less than this, or equal. */
            lte?: number;
            /** @description Greater than this. */
            gt?: number;
            /** @description Greater than this, or equal. */
            gte?: number;
            /** @description Contains this. */
            like?: string;
            /**
             * Format: date-time
             * @description Not before this instant.
             */
            from?: string;
            /**
             * Format: date-time
             * @description Not after this instant.
             */
            to?: string;
            /** @description If true, is null. */
            isNull?: boolean;
            /** @description If true, is not null. */
            isNotNull?: boolean;
            /** @description Under `$AND`, `$OR` and `$NOT` only, and then alone: conditions by the name of the member. */
            filter?: {
                [key: string]: unknown;
            };
        };
        /** @description One member to sort by. */
        SortOrder: {
            /** @description The name of the member. */
            prop: string;
            /**
             * @description Ascending or, if not said, descending.
             * @enum {string}
             */
            order?: "ASC" | "DESC";
        };
        /** @description The search that was made, and where in its result this page is. */
        SearchMetadata: {
            /** @description The sort of the search. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description The filter of the search. */
            filter?: {
                [key: string]: unknown;
            };
            page?: components["schemas"]["PageMetadata"];
            /** @description The words of the search. */
            freeTextSearch?: string | null;
        };
        /** @description Which page this is. */
        PageMetadata: {
            /**
             * Format: int64
             * @description How many match, over all pages.
             */
            totalResults?: number;
            /**
             * Format: int32
             * @description The number of this page; the first is 0.
             */
            page?: number;
            /**
             * Format: int32
             * @description How many to a page.
             */
            limit?: number;
        };
        /** @description Another entity, as it is shown. */
        EntityReference: {
            /** @description Its id. */
            id?: string;
            /** @description Its caption. */
            name?: string | null;
            /**
             * Format: uuid
             * @description The organization that owns it.
             */
            organizationId?: string | null;
            /** @description Its parent, if it is a child entity. */
            parentEntityId?: string | null;
            template?: components["schemas"]["TemplateReference"] | null;
            /**
             * Format: uuid
             * @deprecated
             * @description See `template`.
             */
            templateId?: string | null;
            /**
             * @deprecated
             * @description See `template`.
             */
            templateName?: string | null;
        };
        /** @description Another entity, as it is named in a request. */
        EntityReferenceRequest: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
        };
        /** @description The template that an entity was made from. */
        TemplateReference: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id?: string;
            /** @description Its name, for programs. */
            name?: string;
            /** @description Its name, for people. */
            displayName?: string | null;
            /** @description The template that it is part of. */
            parentTemplate?: components["schemas"]["ParentTemplateReference"] | null;
        };
        /** @description The template that another template is part of. */
        ParentTemplateReference: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id?: string;
            /** @description Its name, for programs. */
            name?: string;
            /** @description Its name, for people. */
            displayName?: string | null;
        };
        /** @description Who refers to an entity, by the name of the reference. */
        Referencers: {
            [key: string]: components["schemas"]["Referencer"];
        };
        /** @description Which entities of one template refer to this one by one attribute. */
        Referencer: {
            /** @description The name of the reference, seen from this side. */
            name?: string | null;
            /** @description The same for people. */
            displayName?: string | null;
            /**
             * Format: int64
             * @description How many there are.
             */
            count: number;
            /**
             * Format: uuid
             * @description The attribute by which they refer.
             */
            attributeId: string;
            /** @description Their template. */
            template?: components["schemas"]["TemplateReference"] | null;
            /**
             * Format: uuid
             * @deprecated
             * @description See `template`.
             */
            templateId?: string | null;
            referrer?: components["schemas"]["Referrer"] | null;
        };
        /** @description The entity that refers to another one, if it is the only one. Its members vary. */
        Referrer: {
            [key: string]: unknown;
        };
        /** @description Chosen by whoever creates the device. BioT's other ids are UUIDs; this one is free. */
        DeviceId: string;
        /** @description A new device. Custom attributes of its template stand beside the built-in members. */
        CreateDeviceRequest: {
            _id: components["schemas"]["DeviceId"];
            /**
             * Format: uuid
             * @description The template to make it from.
             */
            _templateId: string;
            /** @description What the device is. */
            _description?: string;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string;
            _configuration?: components["schemas"]["DeviceConfiguration"];
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description The patient who has it. */
            _patient?: components["schemas"]["EntityReferenceRequest"];
            /** @description The code with which it registers. */
            _registrationCode?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /** @description What to change of a device. How a reference is cleared is not known. */
        UpdateDeviceRequest: {
            /** @description What the device is. */
            _description?: string;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string;
            _configuration?: components["schemas"]["DeviceConfiguration"];
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description The patient who has it. */
            _patient?: components["schemas"]["EntityReferenceRequest"];
            /** @description The code with which it registers. */
            _registrationCode?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /** @description A device. Custom attributes of its template stand beside the built-in members. */
        Device: {
            /** @description The id that its creator chose. */
            _id: string;
            /** @description What to call it. */
            _caption: string;
            /** @description What the device is. */
            _description?: string | null;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string | null;
            /** @description The organization that owns it. */
            _ownerOrganization: components["schemas"]["EntityReference"];
            _template?: components["schemas"]["TemplateReference"] | null;
            /** @description The patient who has it. */
            _patient?: components["schemas"]["EntityReference"] | null;
            /** @description The code with which it registers. */
            _registrationCode?: components["schemas"]["EntityReference"] | null;
            _configuration?: components["schemas"]["DeviceConfiguration"] | null;
            /** @description What the device last said of itself. */
            _status?: components["schemas"]["DeviceStatus"] | null;
            _referencers?: components["schemas"]["Referencers"] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            _creationTime: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            _lastModifiedTime: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The configuration attributes of the template, by their names. */
        DeviceConfiguration: {
            [key: string]: unknown;
        };
        /** @description What a device last said of itself, and what is known of its connection. */
        DeviceStatus: {
            /** @description The version of its firmware. */
            _fwVersion?: string | null;
            /** @description The version of its hardware. */
            _hwVersion?: string | null;
            /**
             * @description How far it has got with its certificate.
             * @enum {string}
             */
            _certificateStatus: "NOT_INSTALLED" | "BOOTSTRAP" | "PERMANENT" | (string & {});
            /**
             * Format: date-time
             * @description When it started.
             */
            _bootTime?: string | null;
            _connection: components["schemas"]["DeviceConnection"];
            _operational?: components["schemas"]["DeviceOperation"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Whether a device is connected. */
        DeviceConnection: {
            /** @description Whether it is connected now. */
            _connected?: boolean | null;
            /** @description From which address. */
            _ipAddress?: string | null;
            /**
             * Format: date-time
             * @description Since when, or when it last was.
             */
            _lastConnectedTime?: string | null;
        };
        /** @description How well a device works. */
        DeviceOperation: {
            _status?: components["schemas"]["OperationalStatus"] | null;
            /** @description The same in words. */
            _message?: string | null;
        };
        /**
         * @description How well a device works, the worst last.
         * @enum {string}
         */
        OperationalStatus: "OK" | "MINOR" | "MAJOR" | "CRITICAL" | (string & {});
        /** @description One page of devices. */
        DeviceSearchResponse: {
            data: components["schemas"]["Device"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description The name of a person. */
        PersonName: {
            firstName: string;
            lastName: string;
        };
        /** @description A postal address, as it is sent. */
        AddressRequest: {
            /** @description Two letters, as in ISO 3166. */
            countryCode: string;
            state?: string;
            city?: string;
            zipCode?: string;
            address1?: string;
            address2?: string;
        };
        /** @description A postal address, as it is shown. */
        Address: {
            /** @description Two letters, as in ISO 3166. */
            countryCode: string;
            state?: string | null;
            city?: string | null;
            zipCode?: string | null;
            address1?: string | null;
            address2?: string | null;
        };
        /** @description Whether to ask a user for a second factor, as it is sent. */
        MfaSettingsRequest: {
            /** @description Whether the login asks for a code. */
            enabled: boolean;
            /**
             * Format: int32
             * @description How long a code is accepted.
             */
            expirationInMinutes?: number;
        };
        /** @description Whether a user is asked for a second factor, as it is shown. */
        MfaSettings: {
            /** @description Whether the login asks for a code. */
            enabled: boolean;
            /**
             * Format: int32
             * @description How long a code is accepted.
             */
            expirationInMinutes?: number | null;
        };
        /**
         * @description The gender of a person.
         * @enum {string}
         */
        Gender: "MALE" | "FEMALE" | "UNDISCLOSED";
        /**
         * @description With what a user logs in, `login` or `loginWithOtp`.
         * @enum {string}
         */
        CredentialType: "PASSWORD" | "OTP";
        /**
         * @description Whether a user is enabled.
         * @enum {string}
         */
        EnabledState: "ENABLED" | "DISABLED" | (string & {});
        /** @description A new patient. Custom attributes of the template stand beside the built-in members. */
        CreatePatientRequest: {
            _name: components["schemas"]["PersonName"];
            /**
             * Format: uuid
             * @description The template to make the patient from.
             */
            _templateId: string;
            /** @description The organization that the patient belongs to. */
            _ownerOrganization: components["schemas"]["EntityReferenceRequest"];
            /** @description The caregiver, who must belong to the same organization. */
            _caregiver?: components["schemas"]["EntityReferenceRequest"];
            /** @description Anything worth noting. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Another phone number in E.164 form. */
            _additionalPhone?: string;
            /** @description Language and country, such as `en-us`. A sample of BioT's answers has `en_US` instead. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A day such as `1984-06-12`. */
            _dateOfBirth?: string;
            /** @description The number that the state knows the patient by. */
            _nationalId?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            _credentialType?: components["schemas"]["CredentialType"];
            /** @description Whether the patient may log in. Without it the template decides. */
            _canLogin?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A patient. Custom attributes of the template stand beside the built-in members. */
        Patient: {
            /**
             * Format: uuid
             * @description The id that BioT gave.
             */
            _id: string;
            /** @description What to call the patient. */
            _caption?: string | null;
            _name: components["schemas"]["PersonName"];
            /** @description What to call a patient who is anonymous. */
            _nickname?: string | null;
            /** @description What the patient logs in with. */
            _username?: string | null;
            /** @description Anything worth noting. */
            _description?: string | null;
            /** @description The email address. */
            _email?: string | null;
            /** @description The phone number in E.164 form. */
            _phone?: string | null;
            /** @description Another phone number in E.164 form. */
            _additionalPhone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            _gender?: components["schemas"]["Gender"] | null;
            /** @description A day such as `1984-06-12`. */
            _dateOfBirth?: string | null;
            /** @description The number that the state knows the patient by. */
            _nationalId?: string | null;
            _address?: components["schemas"]["Address"] | null;
            _mfa?: components["schemas"]["MfaSettings"] | null;
            _credentialType?: components["schemas"]["CredentialType"] | null;
            /** @description Whether the patient may log in. */
            _canLogin?: boolean | null;
            _enabled?: components["schemas"]["EnabledState"] | null;
            /** @description Whether the patient has accepted the invitation. */
            _invitationAccepted: boolean;
            /** @description How the patient came to be registered, `INVITATION` or `SELF`. */
            _registrationSource?: string | null;
            /** @description The organization that the patient belongs to. */
            _ownerOrganization?: components["schemas"]["EntityReference"] | null;
            /** @description The caregiver. */
            _caregiver?: components["schemas"]["EntityReference"] | null;
            _template?: components["schemas"]["TemplateReference"] | null;
            _referencers?: components["schemas"]["Referencers"] | null;
            /**
             * Format: date-time
             * @description When the patient was created.
             */
            _creationTime: string;
            /**
             * Format: date-time
             * @description When the patient last changed.
             */
            _lastModifiedTime: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of patients. */
        PatientSearchResponse: {
            data: components["schemas"]["Patient"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description The person who is logged in. Custom attributes stand beside the built-in members. */
        SelfUser: {
            /**
             * @description Which kind of user this is.
             * @enum {string}
             */
            _userType?: "organization-user" | "caregiver" | "patient" | (string & {});
            /**
             * Format: uuid
             * @description The same id as `userId` of the login.
             */
            _id: string;
            /** @description What to call the user. */
            _caption?: string | null;
            _name: components["schemas"]["PersonName"];
            /** @description Anything worth noting. */
            _description?: string | null;
            /** @description The email address. */
            _email?: string | null;
            /** @description The phone number in E.164 form. */
            _phone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            _gender?: components["schemas"]["Gender"] | null;
            /** @description A day such as `1984-06-12`. */
            _dateOfBirth?: string | null;
            _address?: components["schemas"]["Address"] | null;
            _mfa?: components["schemas"]["MfaSettings"] | null;
            _credentialType?: components["schemas"]["CredentialType"] | null;
            _enabled?: components["schemas"]["EnabledState"] | null;
            /** @description Whether the user has accepted the invitation. */
            _invitationAccepted: boolean;
            /** @description The organization that the user belongs to. */
            _ownerOrganization?: components["schemas"]["EntityReference"] | null;
            _template?: components["schemas"]["TemplateReference"] | null;
            _referencers?: components["schemas"]["Referencers"] | null;
            /**
             * Format: date-time
             * @description When the user was created.
             */
            _creationTime: string;
            /**
             * Format: date-time
             * @description When the user last changed.
             */
            _lastModifiedTime: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An organization. Custom attributes of its template stand beside the built-in members. */
        Organization: {
            /**
             * Format: uuid
             * @description The id that BioT gave.
             */
            _id: string;
            /** @description Its name. */
            _name: string;
            /** @description What to call it. */
            _caption?: string | null;
            /** @description Anything worth noting. */
            _description?: string | null;
            /** @description Its phone number in E.164 form. */
            _phone?: string | null;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            /** @description Where it is. */
            _headquarters?: components["schemas"]["Address"] | null;
            /** @description The organization that owns it. */
            _ownerOrganization: components["schemas"]["EntityReference"];
            /** @description The user who administers it. */
            _primaryAdministrator: components["schemas"]["EntityReference"];
            _template?: components["schemas"]["TemplateReference"] | null;
            _referencers?: components["schemas"]["Referencers"] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            _creationTime: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            _lastModifiedTime: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of organizations. */
        OrganizationSearchResponse: {
            data: components["schemas"]["Organization"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description What was measured at one instant. Neither member is required by BioT. */
        CreateMeasurementRequest: {
            metadata?: components["schemas"]["MeasurementMetadata"];
            data?: components["schemas"]["MeasurementData"];
        };
        /** @description What was stored. */
        Measurement: {
            metadata?: components["schemas"]["MeasurementMetadata"];
            data?: components["schemas"]["MeasurementData"];
        };
        /** @description When it was measured, and what it belongs to. */
        MeasurementMetadata: {
            /**
             * Format: date-time
             * @description When, in UTC.
             */
            timestamp: string;
            /** @description The device that measured. */
            deviceId?: string;
            /**
             * Format: uuid
             * @description The patient who was measured.
             */
            patientId?: string;
            /**
             * Format: uuid
             * @description The session in which it was measured.
             */
            sessionId?: string;
        };
        /** @description The values by the name of the measure, which the customer configures. */
        MeasurementData: {
            [key: string]: unknown;
        };
        /**
         * @description A search with a cursor. All pages of a search must be asked for with the same filter and
         *     `limitPerPage`.
         */
        RawMeasurementSearchRequest: {
            filter: components["schemas"]["RawMeasurementFilter"];
            /** @description The `nextToken` of the page before. Absent or `null` for the first page. */
            nextToken?: string | null;
            /**
             * Format: int32
             * @description How many to a page. Without it the service decides.
             */
            limitPerPage?: number;
        };
        /** @description The conditions that a search of raw measurements knows. All must hold. */
        RawMeasurementFilter: {
            timestamp: components["schemas"]["PeriodCondition"];
            "_patient.id"?: components["schemas"]["EqualCondition"];
            "_sourceEntity.id"?: components["schemas"]["EqualCondition"];
            "_session.id"?: components["schemas"]["EqualCondition"];
            attributes?: components["schemas"]["OneOfCondition"];
        };
        /** @description Within a period. */
        PeriodCondition: {
            /**
             * Format: date-time
             * @description Not before this instant.
             */
            from: string;
            /**
             * Format: date-time
             * @description Not after this instant.
             */
            to: string;
        };
        /** @description Equal to one value. */
        EqualCondition: {
            /** @description The value. */
            eq: string;
        };
        /** @description Equal to one of several values. */
        OneOfCondition: {
            /** @description The values. */
            in: string[];
        };
        /** @description A measurement as it was written. */
        RawMeasurement: {
            /** @description The patient who was measured. */
            patientId: string;
            /** @description The session in which it was measured. */
            sessionId: string;
            /** @description What measured, as a rule a device. */
            sourceEntityId: string;
            /**
             * Format: date-time
             * @description When.
             */
            timestamp: string;
            data?: components["schemas"]["MeasurementData"] | null;
        };
        /** @description One page of raw measurements. */
        RawMeasurementSearchResponse: {
            data: components["schemas"]["RawMeasurement"][];
            metadata?: components["schemas"]["CursorMetadata"] | null;
        };
        /** @description The search that was made, and how to get its next page. */
        CursorMetadata: {
            /** @description The sort of the search. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description The filter of the search. */
            filter?: {
                [key: string]: unknown;
            };
            /** @description The cursor of the next page. On the last page it is empty, `null` or absent. */
            nextToken?: string | null;
            /**
             * Format: int32
             * @description How many to a page.
             */
            limitPerPage?: number | null;
        };
    };
    responses: {
        /** @description A pair of tokens. */
        LoggedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LoginResponse"];
            };
        };
        /** @description The request is malformed or breaks a rule. `code` says which. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The access token is missing, expired or not valid. */
        TokenNotValid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The interim access token is not valid. Not documented for this operation; all others that take
         *     a token answer so.
         */
        InterimTokenNotValid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The user is locked, for a while (`details.timeLeftInMinutes` says how long) or until somebody
         *     unlocks them. It says nothing about a token.
         */
        UserLocked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The credentials are wrong. Sending them again is pointless. */
        LoginFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is valid, but the user lacks the permission, or a rule forbids it. `code` says which. */
        AccessDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such device. */
        DeviceNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such user. */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description BioT failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A service behind the gateway didn't answer in time. It may have done its work. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description The search, as JSON. Without it everything matches. */
        SearchRequest: components["schemas"]["SearchRequest"];
        /**
         * @description Whether `_referencers` is filled in. What holds without it is configured per environment. It
         *     takes time.
         */
        IncludeReferencers: boolean;
        /**
         * @description `sync` waits until everything that follows from the request has been done; `async` answers
         *     before, and is what holds without it. Known since release 2.4.
         */
        ExecutionMode: "async" | "sync";
        /** @description The id that was chosen when the device was created. */
        DeviceId: components["schemas"]["DeviceId"];
        /** @description The `_id` of the patient. */
        PatientId: string;
    };
    requestBodies: {
        RefreshToken: {
            content: {
                "application/json": components["schemas"]["RefreshTokenRequest"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
            /** @description A pair of tokens, or an interim access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["UserLocked"];
            403: components["responses"]["LoginFailed"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RefreshToken"];
        responses: {
            /** @description A new pair of tokens, in the shape of a login's. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The refresh token is expired, revoked or unknown. Log in again. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    loginWithToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RefreshToken"];
        responses: {
            200: components["responses"]["LoggedIn"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["LoginFailed"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    loginWithMfa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MfaLoginRequest"];
            };
        };
        responses: {
            200: components["responses"]["LoggedIn"];
            /** @description The code is wrong or too old, or the request is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["InterimTokenNotValid"];
        };
    };
    resendMfa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MfaResendResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["InterimTokenNotValid"];
        };
    };
    generateOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateOtpRequest"];
            };
        };
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerateOtpResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The phone number can't be used to log in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    loginWithOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpLoginRequest"];
            };
        };
        responses: {
            200: components["responses"]["LoggedIn"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["UserLocked"];
            403: components["responses"]["LoginFailed"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createServiceAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccessTokenRequest"];
            };
        };
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccessToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The service user is locked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["LoginFailed"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RefreshToken"];
        responses: {
            /** @description Logged out. There is no body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
        };
    };
    searchDevices: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["SearchRequest"];
                /**
                 * @description Whether `_referencers` is filled in. What holds without it is configured per environment. It
                 *     takes time.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceSearchResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until everything that follows from the request has been done; `async` answers
                 *     before, and is what holds without it. Known since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeviceRequest"];
            };
        };
        responses: {
            /** @description The new device. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            /** @description Something that the request refers to isn't there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The id or the registration code is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id that was chosen when the device was created. */
                id: components["parameters"]["DeviceId"];
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
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["DeviceNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until everything that follows from the request has been done; `async` answers
                 *     before, and is what holds without it. Known since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The id that was chosen when the device was created. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["DeviceNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id that was chosen when the device was created. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDeviceRequest"];
            };
        };
        responses: {
            /** @description The device as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["DeviceNotFound"];
            /** @description Something refers to the device in a way that the change would break. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchPatients: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["SearchRequest"];
                /**
                 * @description Whether `_referencers` is filled in. What holds without it is configured per environment. It
                 *     takes time.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of patients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientSearchResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createPatient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until everything that follows from the request has been done; `async` answers
                 *     before, and is what holds without it. Known since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePatientRequest"];
            };
        };
        responses: {
            /** @description The new patient. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            /** @description The organization isn't there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The email or the username is taken, or the caregiver works elsewhere. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the patient. */
                id: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The patient. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchOrganizations: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["SearchRequest"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of organizations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSearchResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["SelfUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createMeasurement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMeasurementRequest"];
            };
        };
        responses: {
            /** @description What was stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            /** @description The measurement is too big. The limit is in `details`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchRawMeasurements: {
        parameters: {
            query: {
                /** @description The search, as JSON. */
                searchRequest: components["schemas"]["RawMeasurementSearchRequest"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of measurements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RawMeasurementSearchResponse"];
                };
            };
            /** @description The period is missing or impossible, or the search is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
