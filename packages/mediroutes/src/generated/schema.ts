// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
export interface paths {
    "/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get tokens with a password or a refresh token */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the transportation providers the user may act for */
        get: operations["listAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/riders/getByRiderId": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a rider by the caller's id */
        get: operations["getRiderByRiderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/riders/getByMediroutesRiderId": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a rider by MediRoutes' id */
        get: operations["getRiderByMediroutesRiderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/riders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a rider */
        post: operations["createRider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/singletrip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a trip by the caller's id */
        get: operations["getSingleTrip"];
        put?: never;
        /** Book a trip */
        post: operations["createSingleTrip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rides/CancelTripByTripGuid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cancel a trip */
        delete: operations["cancelTrip"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spacetype/getAllSpaceTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the space types of a transportation provider */
        get: operations["listSpaceTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/singletrip/withProperties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change single properties of a trip */
        patch: operations["updateTripProperties"];
        trace?: never;
    };
    "/api/v1/rides/getTripCostBreakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the costs of a trip */
        get: operations["getTripCostBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fundingsources/getFundingSourceById": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a funding source */
        get: operations["getFundingSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fundingsources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a funding source */
        post: operations["createFundingSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read users */
        get: operations["getUsers"];
        put?: never;
        /** Create a user */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        /** Change a user */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the model of a webhook */
        get: operations["getWebhookModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/newTrip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subscribe to new trips */
        post: operations["subscribeToNewTrips"];
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
        /** @description A token request; `grant_type` selects the grant. */
        TokenRequest: components["schemas"]["PasswordGrantRequest"] | components["schemas"]["RefreshTokenGrantRequest"];
        /** @description A user's username and password. */
        PasswordGrantRequest: {
            /** @constant */
            grant_type: "password";
            /** @description The MediRoutes username. This member is `userName` in the response. */
            username: string;
            /** Format: password */
            password: string;
        };
        /**
         * @description A refresh token instead of credentials, as in RFC 6749 §6. It is assumed that MediRoutes
         *     expects this form.
         */
        RefreshTokenGrantRequest: {
            /** @constant */
            grant_type: "refresh_token";
            /**
             * Format: password
             * @description The latest refresh token received. Its lifetime and whether it works more than once are
             *     not documented: assume that it works once.
             */
            refresh_token: string;
        };
        /** @description An access token and a refresh token. */
        TokenResponse: {
            /**
             * Format: password
             * @description A JWT. Treat it as opaque.
             */
            access_token: string;
            /** @description `Bearer` or `bearer`: compare it case-insensitively. */
            token_type: string;
            /** @description Seconds until the access token expires. 86400, a day. */
            expires_in: number;
            /**
             * Format: password
             * @description Opaque. Always present after a login. The response to a refresh may omit it; then keep
             *     using the old one.
             */
            refresh_token?: string;
            /** @description The user's name, as in the `username` of the request. May be an e-mail address. */
            userName: string;
            /** @description When the access token was issued. The name begins with a dot. */
            ".issued": components["schemas"]["Rfc1123Date"];
            /**
             * @description When the access token expires. The name begins with a dot. The provider's page has the
             *     same text as for `.issued` here, but its sample is 24 hours later.
             */
            ".expires": components["schemas"]["Rfc1123Date"];
        };
        /**
         * @description A date and time in the format of RFC 1123, always in GMT. Not ISO 8601.
         * @example Mon, 02 Mar 2026 08:00:00 GMT
         */
        Rfc1123Date: string;
        /**
         * @description An OAuth error. MediRoutes doesn't document the errors of `/token`, so no member is certain:
         *     the body may also be an `ApiError`, or empty. Decide by the status.
         */
        TokenError: {
            /** @description A code of RFC 6749 §5.2, such as `invalid_grant`. */
            error?: string;
            /** @description A text for people, not for programs. */
            error_description?: string;
        };
        /** @description An error in the form of ASP.NET Web API. It has no code; decide by the status. */
        ApiError: {
            /** @description The error, as text for people. The name has a capital M. */
            Message: string;
        };
        /**
         * Format: password
         * @description The API key of a transportation provider, from `listAccess`. It identifies the provider. A
         *     key that the user has no claim on gives 403.
         * @example provider-key-1
         */
        ProviderApiKey: string;
        /** @description A transportation provider that the user has a claim on. It has more members than these. */
        ProviderAccess: {
            APIKey: components["schemas"]["ProviderApiKey"];
            /** @description The payers whose trips the claim covers. */
            FundingSources: components["schemas"]["FundingSource"][];
        };
        /** @description A payer. */
        FundingSource: {
            /** @description The `funding_source_id` of a trip. */
            FundingSourceId: number;
            /** @description The `funding_source_name` of a rider or a trip. */
            FundingSourceName: string;
        };
        /**
         * @description A rider to create: a `Rider` without the id that MediRoutes assigns. The documentation
         *     doesn't say which members are required; the list here is assumed.
         */
        CreateRiderRequest: {
            tp_api_key: components["schemas"]["ProviderApiKey"];
            /** @description The caller's id of the rider. */
            rider_id: string;
            first_name?: string;
            last_name?: string;
            middle_name?: string;
            address?: components["schemas"]["Address"];
            phone?: string;
            /** @description The name of a funding source, from `listAccess`. */
            funding_source_name?: string;
            space_type?: components["schemas"]["SpaceTypeCode"];
            home_phone?: string;
            mobile_phone?: string;
            /** @description The diagnoses, in one string. The separator isn't documented. */
            icd_10_codes?: string;
            date_of_birth?: components["schemas"]["BirthDate"];
            is_male?: boolean;
            /** @description A separate member next to `is_male`. The capital F is correct. */
            is_Female?: boolean;
            comments?: string;
            private_comments?: string;
            email?: string;
        };
        /** @description A passenger of a transportation provider. */
        Rider: {
            /** @description MediRoutes' id of the rider. */
            mediroutes_rider_id?: number;
            tp_api_key?: components["schemas"]["ProviderApiKey"];
            /** @description The caller's id of the rider. */
            rider_id: string;
            first_name?: string;
            last_name?: string;
            middle_name?: string;
            address?: components["schemas"]["Address"];
            phone?: string;
            /** @description The name of a funding source, from `listAccess`. */
            funding_source_name?: string;
            space_type?: components["schemas"]["SpaceTypeCode"];
            home_phone?: string;
            mobile_phone?: string;
            /** @description The diagnoses, in one string. The separator isn't documented. */
            icd_10_codes?: string;
            date_of_birth?: components["schemas"]["BirthDate"];
            is_male?: boolean;
            /** @description A separate member next to `is_male`. The capital F is correct. */
            is_Female?: boolean;
            comments?: string;
            private_comments?: string;
            email?: string;
        };
        /** @description A date of birth. Its format isn't documented; that of the examples is assumed. */
        BirthDate: string;
        /** @description A place, by its address and its coordinates. */
        Address: {
            location_name?: string;
            address1?: string;
            address2?: string;
            city?: string;
            state?: string;
            zip?: string;
            longitude?: number;
            latitude?: number;
        };
        /**
         * @description A trip to book: a `Trip` without the id that MediRoutes assigns. The documentation doesn't
         *     say which members are required; the list here is assumed.
         */
        CreateTripRequest: {
            tp_api_key: components["schemas"]["ProviderApiKey"];
            /** @description The caller's id of the trip. */
            trip_id: string;
            /** @description The caller's id of the rider. */
            rider_id?: string;
            pickup: components["schemas"]["TripEvent"];
            dropoff: components["schemas"]["TripEvent"];
            /** @description The id of the funding source that pays, from `listAccess`. */
            funding_source_id?: number;
            funding_source_name?: string;
            space_type?: components["schemas"]["SpaceTypeCode"];
            /** @description The distance that is charged. The unit isn't documented. */
            billable_distance?: number;
            phone?: string;
            trip_type?: components["schemas"]["TripType"];
            additional_passengers?: components["schemas"]["AdditionalPassenger"][];
            /** @description The person who asked for the trip. */
            caller?: string;
            total_trip_charge?: number;
        };
        /** @description A ride from one pickup to one dropoff. */
        Trip: {
            /**
             * Format: uuid
             * @description MediRoutes' id of the trip. `cancelTrip` needs it.
             */
            trip_guid: string;
            tp_api_key?: components["schemas"]["ProviderApiKey"];
            /** @description The caller's id of the trip. */
            trip_id: string;
            /** @description The caller's id of the rider. */
            rider_id?: string;
            pickup?: components["schemas"]["TripEvent"];
            dropoff?: components["schemas"]["TripEvent"];
            /** @description The id of the funding source that pays, from `listAccess`. */
            funding_source_id?: number;
            funding_source_name?: string;
            space_type?: components["schemas"]["SpaceTypeCode"];
            /** @description The distance that is charged. The unit isn't documented. */
            billable_distance?: number;
            phone?: string;
            trip_type?: components["schemas"]["TripType"];
            additional_passengers?: components["schemas"]["AdditionalPassenger"][];
            /** @description The person who asked for the trip. */
            caller?: string;
            total_trip_charge?: number;
        };
        /** @description A trip, wrapped in `Data`. */
        TripEnvelope: {
            Data: components["schemas"]["Trip"];
        };
        /** @description A pickup or a dropoff. */
        TripEvent: {
            /** @description The text that the driver sees, usually the rider and the purpose. */
            event_name?: string;
            event_comment?: string;
            /** @description The address in one line. */
            complete_address?: string;
            event_location?: components["schemas"]["Address"];
            /** @description When the rider has to be there. */
            appt_time?: components["schemas"]["TripTime"];
            /** @description When the rider is picked up. */
            pickup_time?: components["schemas"]["TripTime"];
            phone_number?: string;
        };
        /**
         * @description A date and time without a time zone, such as `2026-03-09 09:45:00.000`. The documentation
         *     doesn't say which zone applies. Callers also send it without the fraction, and in ISO 8601.
         */
        TripTime: string;
        /**
         * @description 1 is will call (the rider calls when ready), 2 an appointment, 3 a return.
         * @enum {integer}
         */
        TripType: 1 | 2 | 3;
        /** @description The number of additional passengers, by the space type that they need. */
        AdditionalPassenger: {
            space_type: components["schemas"]["SpaceTypeCode"];
            count: number;
        };
        /** @description The trip to cancel, and the reason. */
        TripCancellation: {
            tp_api_key: components["schemas"]["ProviderApiKey"];
            /**
             * Format: uuid
             * @description MediRoutes' id of the trip.
             */
            trip_guid: string;
            cancel_reason?: string;
        };
        /** @description A kind of seat or space. It has more members than these. */
        SpaceType: {
            space_type: components["schemas"]["SpaceTypeCode"];
            space_type_description: string;
        };
        /** @description The code of a space type, such as `AMB` for a rider who walks. See `listSpaceTypes`. */
        SpaceTypeCode: string;
        /** @description Properties of a trip to change. Only the pairs are documented. */
        TripPropertiesUpdate: {
            tp_api_key?: components["schemas"]["ProviderApiKey"];
            /**
             * Format: uuid
             * @description MediRoutes' id of the trip.
             */
            trip_guid?: string;
            /** @description The pairs. */
            trip: components["schemas"]["TripProperty"][];
        };
        /** @description One property. Both members are texts, also for numbers and times. */
        TripProperty: {
            /** @description The path of the property, such as `pickup.event_location.city`. */
            key: string;
            value: string;
        };
        /** @description A funding source to create. */
        FundingSourceWrite: {
            api_key: components["schemas"]["ProviderApiKey"];
            funding_source: components["schemas"]["UnknownBody"];
        };
        /** @description A user to create or to change. */
        UserWrite: {
            api_key: components["schemas"]["ProviderApiKey"];
            user: components["schemas"]["UnknownBody"];
        };
        /** @description An envelope whose content is not known. It may be an object or a list. */
        DataEnvelope: {
            /** @description Not known. */
            Data: unknown;
        };
        /** @description Members that are not known. */
        UnknownBody: {
            [key: string]: unknown;
        };
    };
    responses: {
        /**
         * @description The rider. It is not verified whether it is wrapped in `Data`. The sample on the provider's
         *     page has a `Data` but isn't valid JSON; known client code reads the members from the top
         *     level, as described here.
         */
        Rider: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Rider"];
            };
        };
        /**
         * @description A part of the request is missing or wrong; `Message` names it. Documented only for cancelling
         *     a trip, and assumed to be the same elsewhere.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description The access token is missing, expired or revoked: refresh it, then retry the request. The
         *     status is documented; `Message` is known from client code.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The user has no claim on the provider whose API key was sent. A refresh does not help. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The id is unknown. MediRoutes documents no status for this case and may return another one. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description Too many requests from this IP address: more than 10 per second on `/token`, or 300 per
         *     second in total. Back off exponentially. The status is documented, the body isn't.
         */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description An internal error of MediRoutes. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /**
         * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
         *     access token.
         */
        ApiKey: components["schemas"]["ProviderApiKey"];
    };
    requestBodies: never;
    headers: {
        /** @description When to try again: in seconds, or as a date (RFC 9110 §10.2.3). Not documented; a client must work without it. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description New tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /**
             * @description The status of RFC 6749 §5.2 for a rejected grant. MediRoutes documents 401 for a
             *     rejected password and nothing for a rejected refresh token.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /**
             * @description The username, the password or the grant type is wrong. The status is documented, the
             *     body is not: it may differ or be empty.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            429: components["responses"]["RateLimited"];
            /** @description An internal error of MediRoutes. The body isn't documented. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    listAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers, as a bare array. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccess"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getRiderByRiderId: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description The caller's id of the rider. */
                rider_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rider"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getRiderByMediroutesRiderId: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description MediRoutes' id of the rider. Documented as a string here, although it is a number in the rider. */
                mediroutes_rider_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rider"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createRider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRiderRequest"];
            };
        };
        responses: {
            /**
             * @description The stored rider. A caller is known to read `rider_id` from it; the other members are
             *     assumed to be those of the read operations.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getSingleTrip: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description The caller's id of the trip. */
                trip_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trip, in `Data`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TripEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createSingleTrip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTripRequest"];
            };
        };
        responses: {
            /**
             * @description The whole trip, with the id that MediRoutes assigned. It is not verified that the trip
             *     comes without the `Data` wrapper of `getSingleTrip`.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trip"];
                };
            };
            /** @description The trip isn't valid; `Message` has the reason. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    cancelTrip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TripCancellation"];
            };
        };
        responses: {
            /** @description The trip is cancelled. No body is documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description A member is missing, or members don't belong together; `Message` names them. An unknown
             *     trip is assumed to give 400 too, because no 404 is documented.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listSpaceTypes: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /**
                 * @description Whether to include space types that are no longer offered. Known callers always send
                 *     `true`; it is assumed to be optional.
                 */
                includeInactive?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The space types, as a bare array. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceType"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateTripProperties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TripPropertiesUpdate"];
            };
        };
        responses: {
            /** @description The trip was changed. The body is not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getTripCostBreakdown: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description MediRoutes' id of the trip. */
                trip_guid: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The costs. The members are not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getFundingSource: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description The `FundingSourceId` of `listAccess`. */
                funding_source_id: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The funding source. Its members are not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createFundingSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundingSourceWrite"];
            };
        };
        responses: {
            /** @description The funding source was created. The body is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getUsers: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description The username of the user to read. */
                user_name?: string;
                /** @description Whether to include users who are no longer active. */
                includeInactiveUsers?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. Their members are not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
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
                "application/json": components["schemas"]["UserWrite"];
            };
        };
        responses: {
            /** @description The user was created. The body is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserWrite"];
            };
        };
        responses: {
            /** @description The user was changed. The body is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getWebhookModel: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. Its members are not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    subscribeToNewTrips: {
        parameters: {
            query: {
                /**
                 * @description The API key of the transportation provider, from `listAccess`. Required in addition to the
                 *     access token.
                 */
                api_key: components["parameters"]["ApiKey"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnknownBody"];
            };
        };
        responses: {
            /** @description Subscribed. The body is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownBody"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
}
