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
        /**
         * Get tokens for a password or a refresh token
         * @description Exchanges a MediRoutes username and password, or a refresh token, for an access token that
         *     lasts 24 hours. The client has no identity of its own here: no client id, no secret.
         *
         *     Its 401 means wrong credentials or a wrong `grant_type` and must never itself cause a
         *     refresh. The usual OAuth status for that would be 400, and a careful client treats a 400 in
         *     the same way.
         *
         *     That the body is form-encoded is what callers do; the provider's page doesn't name a media
         *     type. The refresh is announced on that page (once a token has expired, a refresh token
         *     must be used) but its request isn't shown: what stands here is that of RFC 6749 §6.
         *
         *     Limited to 10 requests a second for each IP address, far below everything else.
         */
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
        /**
         * List the transportation providers the user may act for
         * @description Every transportation provider that the user has a claim on, with the API key that names it
         *     in all other calls and the funding sources (payers) that the claim covers. A brokerage user
         *     sees the trips and passengers of these funding sources only.
         *
         *     The only operation whose members are PascalCase. Each provider also has a name in the
         *     answer; the name of that member isn't known, so it isn't in the schema.
         */
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
        /**
         * Get a rider by the caller's id
         * @description Finds a rider by the id under which the caller created it. The answer is taken to be the
         *     bare rider; see the note at its response.
         */
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
        /**
         * Get a rider by MediRoutes' id
         * @description Finds a rider by the number that MediRoutes gave it. The answer is taken to be the bare
         *     rider; see the note at its response.
         */
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
        /**
         * Create a rider
         * @description Registers a rider with one transportation provider, under an id that the caller chooses.
         *     What happens if that id is taken isn't documented.
         *
         *     That the operation exists is documented, its body and its answer are known from a caller
         *     only. The status could also be 201.
         */
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
        /**
         * Get a trip by the caller's id
         * @description Finds a trip by the id under which the caller created it. Unlike most answers this one wraps
         *     the trip, in `Data`.
         *
         *     That the operation exists is documented. Its parameters and its answer come from code that
         *     has the call written down but doesn't make it.
         */
        get: operations["getSingleTrip"];
        put?: never;
        /**
         * Book a trip
         * @description Books a trip of one pickup and one dropoff for a rider of one transportation provider. A
         *     round trip is booked as two. The answer brings `trip_guid`, MediRoutes' own id of the trip:
         *     keep it, cancelling asks for it and not for `trip_id`.
         *
         *     What happens if `trip_id` is taken isn't documented.
         */
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
        /**
         * Cancel a trip
         * @description Cancels a trip by MediRoutes' id of it. A DELETE **with a JSON body**, which says everything:
         *     the path and the query say nothing. HTTP allows that but gives it no meaning, so make sure
         *     that the client and every proxy on the way really send the body.
         */
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
        /**
         * List the space types of a transportation provider
         * @description The space types that the provider offers: their codes are what `space_type` of a rider or
         *     a trip expects.
         */
        get: operations["listSpaceTypes"];
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
        /** @description What is exchanged for tokens; `grant_type` says which. */
        TokenRequest: components["schemas"]["PasswordGrantRequest"] | components["schemas"]["RefreshTokenGrantRequest"];
        /** @description A user's own credentials. */
        PasswordGrantRequest: {
            /** @constant */
            grant_type: "password";
            /** @description The MediRoutes username. All lower case here, `userName` in the answer. */
            username: string;
            /** Format: password */
            password: string;
        };
        /**
         * @description A refresh token in the place of credentials, in the way of RFC 6749 §6. That this is how
         *     MediRoutes wants it is assumed.
         */
        RefreshTokenGrantRequest: {
            /** @constant */
            grant_type: "refresh_token";
            /**
             * Format: password
             * @description The newest refresh token received. Neither how long it lives nor whether it works more
             *     than once is documented: expect that it works once.
             */
            refresh_token: string;
        };
        /** @description An access token with what is needed to renew it. */
        TokenResponse: {
            /**
             * Format: password
             * @description A JWT, to be treated as opaque.
             */
            access_token: string;
            /** @description `Bearer` or `bearer`: compare without regard to case. */
            token_type: string;
            /** @description Seconds until the access token expires. 86400, a day. */
            expires_in: number;
            /**
             * Format: password
             * @description Opaque. Always there after a login; the answer to a refresh may leave it out, as far as
             *     is known, and then the old one stays in use.
             */
            refresh_token?: string;
            /** @description The user's name, as in the `username` of the request. May be an e-mail address. */
            userName: string;
            /** @description When the access token was issued. The name begins with a dot. */
            ".issued": components["schemas"]["Rfc1123Date"];
            /**
             * @description When the access token expires. The name begins with a dot. The provider's page repeats
             *     the words for `.issued` here, but its sample is 24 hours later.
             */
            ".expires": components["schemas"]["Rfc1123Date"];
        };
        /**
         * @description An instant in the form of RFC 1123, always in GMT. Not ISO 8601.
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
            /** @description For people. Not for programs. */
            error_description?: string;
        };
        /** @description An error in the form of ASP.NET Web API. It has no code; decide by the status. */
        ApiError: {
            /** @description What went wrong, for people. Written with a capital M. */
            Message: string;
        };
        /**
         * Format: password
         * @description The API key of a transportation provider, from `listAccess`. It says which provider is
         *     meant; a key that the user has no claim on is answered with 403.
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
         * @description A rider to be created: a `Rider` without the id that MediRoutes gives. Which members are
         *     required isn't documented; those that are here is assumed.
         */
        NewRider: {
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
            /** @description Diagnoses, in one string. How several are separated isn't documented. */
            icd_10_codes?: string;
            date_of_birth?: components["schemas"]["BirthDate"];
            is_male?: boolean;
            /** @description Beside `is_male`, and really spelt with a capital F. */
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
            /** @description Diagnoses, in one string. How several are separated isn't documented. */
            icd_10_codes?: string;
            date_of_birth?: components["schemas"]["BirthDate"];
            is_male?: boolean;
            /** @description Beside `is_male`, and really spelt with a capital F. */
            is_Female?: boolean;
            comments?: string;
            private_comments?: string;
            email?: string;
        };
        /** @description A date of birth. Its form isn't documented; that of the examples is assumed. */
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
         * @description A trip to be booked: a `Trip` without the id that MediRoutes gives. Which members are
         *     required isn't documented; those that are here is assumed.
         */
        NewTrip: {
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
            /** @description Who asked for the trip. */
            caller?: string;
            total_trip_charge?: number;
        };
        /** @description A ride from one pickup to one dropoff. */
        Trip: {
            /**
             * Format: uuid
             * @description MediRoutes' id of the trip, by which it is cancelled.
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
            /** @description Who asked for the trip. */
            caller?: string;
            total_trip_charge?: number;
        };
        /** @description A trip, wrapped. */
        TripEnvelope: {
            Data: components["schemas"]["Trip"];
        };
        /** @description A pickup or a dropoff. */
        TripEvent: {
            /** @description What the driver sees, usually the rider and the purpose. */
            event_name?: string;
            event_comment?: string;
            /** @description The address in one line. */
            complete_address?: string;
            event_location?: components["schemas"]["Address"];
            /** @description When the rider has to be there. */
            appt_time?: components["schemas"]["TripTime"];
            /** @description When the rider is to be fetched. */
            pickup_time?: components["schemas"]["TripTime"];
            phone_number?: string;
        };
        /**
         * @description A date and time without a zone, `2026-03-09 09:45:00.000`; which zone is meant isn't
         *     documented. Callers also send it without the fraction, and in ISO 8601.
         */
        TripTime: string;
        /**
         * @description 1 is will call (the rider says when), 2 an appointment, 3 a return.
         * @enum {integer}
         */
        TripType: 1 | 2 | 3;
        /** @description People who ride along, by the space that they need. */
        AdditionalPassenger: {
            space_type: components["schemas"]["SpaceTypeCode"];
            count: number;
        };
        /** @description Which trip is cancelled, and why. */
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
    };
    responses: {
        /**
         * @description The rider. Whether it comes bare or inside `Data` is not verified: the sample on the
         *     provider's page has a `Data` but isn't valid JSON, while known client code reads the members
         *     from the top. The latter is described here.
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
         * @description Something in the request is missing or wrong; `Message` says what. Documented for cancelling
         *     a trip only, and taken to be the same elsewhere.
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
         * @description The access token is missing, expired or revoked: refresh it, then send the request again.
         *     The status is documented, `Message` is what client code reads.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The user has no claim on the provider whose API key was given. Refreshing won't help. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description Nothing has that id. MediRoutes documents no status for this case; it may answer with
         *     another one.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description Too many requests from this IP address: more than 10 a second on `/token`, or 300 a second
         *     over everything. Wait, longer each time. The status is documented, the body isn't.
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
        /** @description A failure on the side of MediRoutes. */
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
         * @description The API key of the transportation provider that is meant, from `listAccess`. Needed beside
         *     the access token.
         */
        ApiKey: components["schemas"]["ProviderApiKey"];
    };
    requestBodies: never;
    headers: {
        /** @description Seconds until the next attempt. Not documented; a client must do without it. */
        RetryAfter: number;
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
             * @description The status that RFC 6749 §5.2 gives to a refused grant. MediRoutes documents 401 for a
             *     refused password; for a refused refresh token it documents nothing.
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
             * @description The username, the password or the grant type is wrong. The status is documented, its
             *     body is not: it may be another one, or none.
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
            /** @description An error that only MediRoutes can explain. Its body isn't documented. */
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
                 * @description The API key of the transportation provider that is meant, from `listAccess`. Needed beside
                 *     the access token.
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
                 * @description The API key of the transportation provider that is meant, from `listAccess`. Needed beside
                 *     the access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /** @description MediRoutes' id of the rider. Documented as a string, though the rider has a number. */
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
                "application/json": components["schemas"]["NewRider"];
            };
        };
        responses: {
            /**
             * @description The rider as it was stored. A caller is known to read `rider_id` from it; the other
             *     members are assumed to be those of a rider that is read.
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
                 * @description The API key of the transportation provider that is meant, from `listAccess`. Needed beside
                 *     the access token.
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
                "application/json": components["schemas"]["NewTrip"];
            };
        };
        responses: {
            /**
             * @description The whole trip, with the id that MediRoutes gave it. That it comes without the `Data`
             *     in which a trip is read is not verified.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trip"];
                };
            };
            /** @description The trip isn't valid; `Message` says why. */
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
            /** @description The trip is cancelled. A body isn't documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Something is missing, or doesn't belong together; `Message` says what. A trip that
             *     isn't there is assumed to be answered so too, for want of a documented 404.
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
                 * @description The API key of the transportation provider that is meant, from `listAccess`. Needed beside
                 *     the access token.
                 */
                api_key: components["parameters"]["ApiKey"];
                /**
                 * @description Whether space types that are no longer offered are listed too. Seen only as `true`; that
                 *     it may be left out is assumed.
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
}
