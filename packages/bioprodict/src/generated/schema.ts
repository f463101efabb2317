// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
export interface paths {
    "/oauth/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Obtain or refresh a 3DM token
         * @description One endpoint for two grants, told apart by `grant_type`: `password` logs a 3DM account in,
         *     `refresh_token` renews its token. Both need the client's HTTP Basic header.
         *
         *     - Basic is `base64(client_id:client_secret)` over the two values as they were issued, without
         *       a line break before or after encoding. A client id can therefore contain no colon.
         *     - Form encoding takes care of special characters in a password. One that was percent-encoded
         *       beforehand as well would arrive as another password.
         *     - The provider names `client_id` and `client_secret` as form parameters too. Basic alone was
         *       enough in practice, and RFC 6749 §2.3 allows one method a request: send Basic only.
         *     - An account with two-factor authentication adds `twofactor` to the same request. There is no
         *       challenge to answer: which error a missing or wrong code gives is not documented.
         *     - Only some clients are given a `refresh_token`. The others log in again.
         *     - Errors are not documented. Those below are the defaults of the framework that the path and the
         *       reply point to (Spring Security OAuth). It refuses a refresh with 400 for an unknown token and
         *       401 for an expired one; both mean: log in again.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Obtain a Helix token
         * @description Logs a Helix client in (RFC 6749 §4.4). The client id and secret are issued for Helix and travel in
         *     the JSON body. They are not those of 3DM.
         *
         *     There is no refresh token: a client whose token nears its end, a day after it was issued, asks
         *     for another one in the same way.
         */
        post: operations["createHelixToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/miner/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the 3DM systems of the account
         * @description Answers an object, not an array: its keys are the ids that the `SFAMID` header of other operations wants, its values are descriptions. Since the ids are keys, no link can point at one.
         */
        get: operations["listDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persistence3dm/getMutationsByProteinId/{proteinDbId}": {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to look in, a key of what `listDatabases` answers. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        /**
         * List the mutations of a protein
         * @description Mutations of one protein that were found in the literature. One mutation stands there once for each publication that mentions it. The array is wrapped in an object under a name in the singular, `mutation`. What an unknown protein gives is not known.
         */
        get: operations["listMutationsByProtein"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persistence3dm/getAminoAcids/{familyId}/{proteinDbId}": {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to look in, a key of what `listDatabases` answers. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The family within the 3DM system. `1`, the default family, in every call seen. */
                familyId: components["parameters"]["FamilyId"];
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        /**
         * List the amino acids of a protein
         * @description The sequence of one protein, residue by residue and in order, with the position of each in the family's alignment. An empty array means that the protein is not aligned in this family, and isn't an error. The array is wrapped in an object under a name in the singular, `aminoAcid`.
         */
        get: operations["listAminoAcids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customproteindata/customProteinDocument/doc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a custom protein
         * @description Stores a protein and aligns it to the systems that `systems` names. Only its owner sees it, unless
         *     `sharedWith` names a group.
         *
         *     - The reply carries an internal protein id, which an alignment added later refers to. The name of
         *       the member it stands in is not published, and no operation is known that reads, lists or deletes
         *       a custom protein: hence the open reply and no links.
         *     - Not idempotent as far as anyone says: what a second document of the same `customId` does is not
         *       documented.
         *     - Some field names are in camel case (`customId`, `sharedWith`), some aren't (`genename`,
         *       `taxonomyid`).
         */
        post: operations["createCustomProtein"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transcripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the transcripts
         * @description Every transcript that Helix has predictions for, as one array without pages.
         */
        get: operations["listTranscripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the prediction for one variant
         * @description The prediction for one residue of a transcript's protein, replaced by another amino acid. What a variant outside the protein, or an amino acid that doesn't exist, gives is not told apart from a variant that Helix doesn't know.
         */
        get: operations["getPrediction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the predictions for many variants
         * @description One form field holds all variants, a line each. The reply is an array of the same length and order: a variant that Helix doesn't know is `null` there, never a 404. It changes nothing, so it may be sent again at will. No limit is documented; batches of 5,000 lines are seen in use.
         */
        post: operations["predictBatch"];
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
        /** @description A grant of the 3DM token endpoint. */
        TokenRequest: components["schemas"]["PasswordGrantRequest"] | components["schemas"]["RefreshTokenGrantRequest"];
        /** @description Logs a 3DM account in (RFC 6749 §4.3). */
        PasswordGrantRequest: {
            /** @constant */
            grant_type: "password";
            /** @description User name of the 3DM account. */
            username: string;
            /**
             * Format: password
             * @description Its password, as it is. The form encoding of the body is the only encoding it needs.
             */
            password: string;
            /**
             * Format: password
             * @description The code of an account with two-factor authentication, absent for any other. Its length and alphabet are not documented.
             */
            twofactor?: string;
            /** @description The client id once more. Better left out: the Basic header has it, and servers of this kind refuse one that differs from the header's. */
            client_id?: string;
            /**
             * Format: password
             * @description The client secret once more. Better left out, as `client_id`.
             */
            client_secret?: string;
        };
        /** @description Renews a 3DM token (RFC 6749 §6). Only for clients that were given a refresh token. */
        RefreshTokenGrantRequest: {
            /** @constant */
            grant_type: "refresh_token";
            /**
             * Format: password
             * @description The latest refresh token received.
             */
            refresh_token: string;
        };
        /** @description A 3DM token and whose it is. */
        TokenResponse: {
            /**
             * Format: password
             * @description To be sent as `Authorization Bearer`. Probably a JWT, but opaque to a client.
             */
            access_token: string;
            /** @description Seconds left, about twelve hours for a new token. It may be less where the server answers a repeated login with the token it has already issued. */
            expires_in: number;
            /** @description Full name of the account's owner. */
            fullname: string;
            /**
             * Format: uuid
             * @description Id of the token.
             */
            jti: string;
            /**
             * Format: password
             * @description Absent (not null) unless the client may refresh. Lifetime and rotation are not documented: a client keeps the one it has until a reply brings another. An earlier edition of the provider's page places it in the request, which a later edition corrects.
             */
            refresh_token?: string;
            /** @description Scopes, separated by spaces. */
            scope: string;
            /** @description `bearer`, in lower case. */
            token_type: string;
            /** @description Id of the account. The documentation shows a placeholder without quotes, hence a number. */
            userid: number;
            /** @description User name of the account. */
            username: string;
        };
        /**
         * @description An error of 3DM, in one of two shapes that no member tells apart by its value, hence one open schema
         *     for both:
         *
         *     - from the OAuth server and its token check: `error` (a code such as `invalid_grant`) and
         *       `error_description`.
         *     - from the web framework, a wrong client in the Basic header for one: `timestamp`, `status`, `error`
         *       (here the reason phrase of the status, such as `Unauthorized`), `message` and `path`.
         *
         *     So `error` is a code only where there is no `status`. `timestamp` isn't declared: it is text or a
         *     number, depending on the framework's version. A failure of the gateway may have a body of its own.
         */
        ApiError: {
            /** @description A code of RFC 6749 §5.2 or RFC 6750 §3.1 in the first shape, a reason phrase in the second. */
            error: string;
            /** @description First shape. Not for logs, as it may repeat the token that was refused. */
            error_description?: string;
            /** @description Second shape. The status once more. */
            status?: number;
            /** @description Second shape. What went wrong, for people. */
            message?: string;
            /** @description Second shape. The path as the service behind the gateway sees it, without its first segment. */
            path?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Logs a Helix client in. */
        HelixTokenRequest: {
            /** @constant */
            grant_type: "client_credentials";
            /** @description Client id for Helix. */
            client_id: string;
            /**
             * Format: password
             * @description Its secret.
             */
            client_secret: string;
            /**
             * @description The API the token is for. A name, not an address.
             * @constant
             */
            audience: "predictions.ai.bio-prodict.nl";
        };
        /** @description A Helix token. */
        HelixTokenResponse: {
            /**
             * Format: password
             * @description To be sent as `Authorization Bearer`.
             */
            access_token: string;
            /** @description Seconds left, 86400 (a day) for a new token. */
            expires_in: number;
            /** @description `Bearer`, capitalised, unlike that of 3DM. */
            token_type: string;
        };
        /** @description An error of the token endpoint of Helix (RFC 6749 §5.2). */
        HelixTokenError: {
            /** @description A code. For a wrong client it is `access_denied`, where RFC 6749 has `invalid_client`. */
            error: string;
            /** @description What went wrong, for people. */
            error_description?: string;
        };
        /** @description Description by id of the 3DM system. */
        Databases: {
            [key: string]: string;
        };
        /** @description Wrapper of a list of mutations. */
        MutationList: {
            mutation: components["schemas"]["Mutation"][];
        };
        /** @description A mutation as one publication reports it. */
        Mutation: {
            /** @description Id of the amino acid, the same as in the list of amino acids. */
            aminoId: number;
            /** @description Position in the protein, counted from 1. */
            residueNumber: number;
            /** @description One-letter code of the amino acid that was replaced. */
            fromType: string;
            /** @description One-letter code of the amino acid that took its place. */
            toType: string;
            /** @description PubMed id of the publication. */
            pubmedId: number;
            /** @description Id of the protein, `proteinDbId` in paths. */
            proteinId: number;
            /** @description UniProt id. Empty or absent where there is none; the accession stands in for it then. */
            proteinUniprotId?: string;
            /** @description Accession of the protein. */
            proteinAccession: string;
        };
        /** @description Wrapper of a list of amino acids. */
        AminoAcidList: {
            aminoAcid: components["schemas"]["AminoAcid"][];
        };
        /** @description A residue of a protein. */
        AminoAcid: {
            /** @description Id of the amino acid. Looked at only where the residue is aligned. */
            aminoId?: number;
            /** @description One-letter code. */
            aminoAcidType: string;
            /** @description Position in the protein, counted from 1. */
            residueNumber: number;
            /** @description Position in the family's alignment. Only a value above 0 is one. */
            residueNumber3d?: number;
        };
        /** @description A protein of one's own. */
        CustomProtein: {
            /** @description A name of the caller's choice. */
            customId: string;
            /** @description The amino acids in one-letter codes. */
            sequence: string;
            /** @description Name of the gene. */
            genename?: string;
            /** @description Free text. */
            description?: string;
            /** @description NCBI taxonomy id of the species. */
            taxonomyid?: number;
            /** @description Name of the species. */
            species?: string;
            /** @description Id of the group that may see the protein. Without it, only the account that stores it may. */
            sharedWith?: number;
            /** @description The 3DM systems to align the protein to, each as its id or as `id:family`. Without a family, the system's default family is meant. */
            systems?: string[];
        };
        /** @description What 3DM knows of the protein after storing it, its internal protein id included. No member's name is published. */
        StoredCustomProtein: {
            [key: string]: unknown;
        };
        /** @description Ensembl transcript ids. */
        TranscriptIds: string[];
        /** @description What Helix predicts for one variant. */
        Prediction: {
            /** @description Ensembl transcript id. */
            transcript_id: string;
            /** @description Position in the protein, counted from 1. */
            residue_number: number;
            /** @description Three-letter code of the wild type. */
            residue_type: string;
            /** @description Three-letter code of the variant. */
            variant_type: string;
            /** @description The score. Below 0.5 the variant is taken for benign, above for deleterious. */
            deleterious: number;
            /** @description Lowest score among the predictors that the score is made from. */
            source_min: number;
            /** @description Highest score among them. */
            source_max: number;
            /** @description `source_max` less `source_min`, a measure of how unsure the score is: high confidence below 0.15, low above 0.25, medium between. */
            spread: number;
            /** @description Score, verdict and confidence as one line for people. Added later than the other members. */
            effect_summary?: string;
        };
        /** @description The form of a batch. */
        BatchRequest: {
            /** @description Variants as `transcriptId/residueNumber/variantType`, separated by line feeds. */
            variants: string;
        };
        /** @description Predictions in the order of the request, `null` for each variant that Helix doesn't know. */
        BatchPredictions: (components["schemas"]["Prediction"] | null)[];
        /** @description An error of Helix. Its one member is known from a section on 500 that the documentation no longer has; that other statuses use it too is assumed. */
        HelixError: {
            /** @description What went wrong. The capital is meant. */
            Error?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request breaks its schema. Nothing is documented: this is the status and the body of the web framework that the token endpoint points to. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The access token is missing, unknown or expired. The token is looked at before anything else. */
        Unauthorized: {
            headers: {
                /** @description A Bearer challenge (RFC 6750 §3), also when no token was sent. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The token is good, but gives no right to what was asked for. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request breaks its schema. Status and body are not documented. */
        HelixBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HelixError"];
            };
        };
        /** @description The access token is missing, unknown or expired. Documentation of 2019 had Helix answer 500 here, as for any other error; the current one says nothing, so this is what RFC 6750 prescribes. */
        HelixUnauthorized: {
            headers: {
                /** @description A Bearer challenge (RFC 6750 §3). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HelixError"];
            };
        };
        /** @description Helix failed. Until October 2019 this was documented as the answer to every error, a refused token included. */
        HelixUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HelixError"];
            };
        };
    };
    parameters: {
        /** @description The 3DM system to look in, a key of what `listDatabases` answers. */
        SfamId: string;
        /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
        ProteinDbId: number;
        /** @description The family within the 3DM system. `1`, the default family, in every call seen. */
        FamilyId: number;
    };
    requestBodies: never;
    headers: never;
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
            /** @description A token. Its instant of expiry is not told, only its remaining life in `expires_in`. The reply to a refresh is not documented and assumed to be of the same shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description Refused because of what the form says. Wrong credentials are answered with 400, as RFC 6749 has it, and not with 401. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Refused because of the client or because of the refresh token's age. The body has one of the two shapes of `ApiError`: a Basic header that is wrong is caught before the OAuth server sees the request, and answered by the web framework; everything else is answered by the OAuth server. */
            401: {
                headers: {
                    /** @description A Basic challenge if the client is refused, a Bearer challenge from the OAuth server. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    createHelixToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelixTokenRequest"];
            };
        };
        responses: {
            /** @description A token for Helix. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelixTokenResponse"];
                };
            };
            /** @description A parameter is missing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelixTokenError"];
                };
            };
            /** @description The client id or the secret is wrong. The body is documented, its status is Auth0's usual one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelixTokenError"];
                };
            };
            /** @description The client is known, but has no access to the audience or may not use the grant. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelixTokenError"];
                };
            };
        };
    };
    listDatabases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The systems, all at once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Databases"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listMutationsByProtein: {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to look in, a key of what `listDatabases` answers. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mutations, all at once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listAminoAcids: {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to look in, a key of what `listDatabases` answers. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The family within the 3DM system. `1`, the default family, in every call seen. */
                familyId: components["parameters"]["FamilyId"];
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The amino acids, all at once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AminoAcidList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createCustomProtein: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomProtein"];
            };
        };
        responses: {
            /** @description The protein is stored. That a JSON document comes back is documented, its members and the exact success status are not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCustomProtein"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listTranscripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ensembl transcript ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranscriptIds"];
                };
            };
            401: components["responses"]["HelixUnauthorized"];
            500: components["responses"]["HelixUnavailable"];
        };
    };
    getPrediction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An Ensembl transcript id, one of those that `listTranscripts` answers. */
                transcriptId: string;
                /** @description Position of the residue in the protein, counted from 1. */
                residueNumber: number;
                /** @description The amino acid that takes its place, by its three-letter code in any case. */
                variantType: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prediction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            400: components["responses"]["HelixBadRequest"];
            401: components["responses"]["HelixUnauthorized"];
            /** @description Helix doesn't know the variant. The status is documented, its body is not. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelixError"];
                };
            };
            500: components["responses"]["HelixUnavailable"];
        };
    };
    predictBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description A prediction or `null` for each line of the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPredictions"];
                };
            };
            400: components["responses"]["HelixBadRequest"];
            401: components["responses"]["HelixUnauthorized"];
            500: components["responses"]["HelixUnavailable"];
        };
    };
}
