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
        /** Obtain or refresh a 3DM token */
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
        /** Obtain a Helix token */
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
        /** List the 3DM systems of the account */
        get: operations["listDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/miner/annotate/{databaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A key of the response of `listDatabases`. There is no header `SFAMID` here. */
                databaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find proteins, residues and mutations in a text */
        post: operations["annotateText"];
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
                /** @description The 3DM system to use: a key of the `listDatabases` response. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        /** List the mutations of a protein */
        get: operations["listMutationsByProtein"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}": {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to use: a key of the `listDatabases` response. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The family within the 3DM system. All known calls send `1`, the default family. */
                familyId: components["parameters"]["FamilyId"];
                /** @description The 3D number, which is a position in the alignment of the family. */
                number3d: number;
            };
            cookie?: never;
        };
        /** List the mutations at a position of the alignment */
        get: operations["listMutationsByPosition"];
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
                /** @description The 3DM system to use: a key of the `listDatabases` response. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The family within the 3DM system. All known calls send `1`, the default family. */
                familyId: components["parameters"]["FamilyId"];
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        /** List the amino acids of a protein */
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
        /** Store a custom protein */
        post: operations["createCustomProtein"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customproteindata/customProteinDocument/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store several custom proteins */
        post: operations["createCustomProteins"];
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
        /** List the transcripts */
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
        /** Read the prediction for one variant */
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
        /** Read the predictions for many variants */
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
        /** @description A token request to 3DM, one of two grants. */
        TokenRequest: components["schemas"]["PasswordGrantRequest"] | components["schemas"]["RefreshTokenGrantRequest"];
        /** @description Logs a 3DM account in (RFC 6749 §4.3). */
        PasswordGrantRequest: {
            /** @constant */
            grant_type: "password";
            /** @description User name of the 3DM account. */
            username: string;
            /**
             * Format: password
             * @description The password, without any encoding of its own. The body is form-encoded as a whole.
             */
            password: string;
            /**
             * Format: password
             * @description The code, for accounts with two-factor authentication only. Its length and its characters are not documented.
             */
            twofactor?: string;
            /** @description The client id again. Leave it out: the Basic header has it, and servers of this kind reject one that differs from the header's. */
            client_id?: string;
            /**
             * Format: password
             * @description The client secret again. Leave it out, like `client_id`.
             */
            client_secret?: string;
        };
        /** @description Refreshes a 3DM token (RFC 6749 §6). Only for clients that received a refresh token. */
        RefreshTokenGrantRequest: {
            /** @constant */
            grant_type: "refresh_token";
            /**
             * Format: password
             * @description The latest refresh token received.
             */
            refresh_token: string;
        };
        /** @description A 3DM token and the account that it belongs to. */
        TokenResponse: {
            /**
             * Format: password
             * @description Send it as `Authorization: Bearer`. Probably a JWT, but clients treat it as opaque.
             */
            access_token: string;
            /** @description Seconds until expiry, about twelve hours for a new token. It may be less, if the server returns a token that it has already issued when an account logs in again. */
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
             * @description Absent (not null) unless the client may refresh. Lifetime and rotation are not documented. A client keeps its refresh token until a response contains another one. An earlier edition of the provider's page places this member in the request; a later edition corrects that.
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
         * @description An error of 3DM, in one of two shapes. No member's value distinguishes them, so one open schema
         *     describes both:
         *
         *     - from the OAuth server and its token check: `error` (a code such as `invalid_grant`) and
         *       `error_description`.
         *     - from the web framework, for example for a wrong client in the Basic header: `timestamp`,
         *       `status`, `error` (here the reason phrase of the status, such as `Unauthorized`), `message`
         *       and `path`.
         *
         *     So `error` is a code only if there is no `status`. `timestamp` isn't in the schema, because it
         *     is text or a number, depending on the framework's version. A failure of the gateway may have
         *     another body.
         */
        ApiError: {
            /** @description A code of RFC 6749 §5.2 or RFC 6750 §3.1 in the first shape, a reason phrase in the second. */
            error: string;
            /** @description First shape. Don't log it: it may contain the rejected token. */
            error_description?: string;
            /** @description Second shape. The HTTP status again. */
            status?: number;
            /** @description Second shape. The error, as text for people. */
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
            /** @description The client id, issued for Helix. */
            client_id: string;
            /**
             * Format: password
             * @description The client secret, issued for Helix.
             */
            client_secret: string;
            /**
             * @description The API that the token is for. It is a name, not a URL.
             * @constant
             */
            audience: "predictions.ai.bio-prodict.nl";
        };
        /** @description A Helix token. */
        HelixTokenResponse: {
            /**
             * Format: password
             * @description Send it as `Authorization: Bearer`.
             */
            access_token: string;
            /** @description Seconds until expiry, 86400 (a day) for a new token. */
            expires_in: number;
            /** @description `Bearer`, capitalised, unlike that of 3DM. */
            token_type: string;
        };
        /** @description An error of the token endpoint of Helix (RFC 6749 §5.2). */
        HelixTokenError: {
            /** @description A code. For a wrong client it is `access_denied`; RFC 6749 specifies `invalid_client`. */
            error: string;
            /** @description The error, as text for people. */
            error_description?: string;
        };
        /** @description The descriptions of 3DM systems, by id. */
        Databases: {
            [key: string]: string;
        };
        /** @description Wrapper of a list of mutations. */
        MutationList: {
            mutation: components["schemas"]["Mutation"][];
        };
        /** @description A mutation, as one publication reports it. */
        Mutation: {
            /** @description Id of the amino acid, the same as in the list of amino acids. */
            aminoId: number;
            /** @description Position in the protein, counted from 1. */
            residueNumber: number;
            /** @description One-letter code of the amino acid that was replaced. */
            fromType: string;
            /** @description One-letter code of the new amino acid. */
            toType: string;
            /** @description PubMed id of the publication. */
            pubmedId: number;
            /** @description Id of the protein, `proteinDbId` in paths. */
            proteinId: number;
            /** @description UniProt id. Empty or absent if there is none; use the accession then. */
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
            /** @description Id of the amino acid. Known callers read it only if the residue is aligned. */
            aminoId?: number;
            /** @description One-letter code. */
            aminoAcidType: string;
            /** @description Position in the protein, counted from 1. */
            residueNumber: number;
            /** @description Position in the family's alignment. A value of 0 or less means that the residue is not aligned. */
            residueNumber3d?: number;
        };
        /** @description The mentions in a text. */
        Mentions: components["schemas"]["Mention"][];
        /**
         * @description A mention in a text. It is one schema and not a union, because a further type of mention would
         *     break the clients of a union.
         */
        Mention: {
            /**
             * @description The kind of mention.
             * @enum {string}
             */
            mentionType: "PROTEIN" | "RESIDUE" | "MUTATION" | "SPECIES" | "PDB" | (string & {});
            /** @description Its formal notation. */
            formalRepresentation: string;
            /** @description The parts of the text that mention it. */
            textRangeList: components["schemas"]["TextRange"][];
            data: components["schemas"]["MentionData"];
        };
        /** @description A part of the text. The known client converts both members, so they may be texts. */
        TextRange: {
            /** @description Its beginning. */
            start: number;
            /** @description The position after it. */
            end: number;
        };
        /**
         * @description The data of a mention. The members depend on its type. Lists are texts, joined by a bar with a
         *     blank on each side. The members of species and structures are not known.
         */
        MentionData: {
            /** @description The accession of the protein. Of proteins, residues and mutations. */
            proteinAc?: string;
            /** @description The UniProt name of the protein; it can be missing. */
            proteinId?: string;
            /** @description 3DM's number of the protein, for `listMutationsByProtein` and `listAminoAcids`. */
            proteinDbId?: number;
            /** @description The names of a protein, the recommended one first. */
            proteinDescriptions?: string;
            /** @description The species of a protein. */
            speciesName?: string;
            /** @description PDB codes of a protein. */
            structures?: string;
            /** @description Ensembl ids of a protein, its transcripts and its gene. */
            ensembl?: string;
            /** @description OMIM numbers of a protein. */
            mim?: string;
            /** @description 3DM's number of a residue. It is inferred to be the `aminoId` of other operations. */
            aminoAcidId?: number;
            /** @description The amino acid of a residue or mutation, before it. */
            residueType?: string;
            /** @description The position of a residue or mutation. */
            residueNumber?: number;
            /** @description The amino acid after a mutation. */
            mutatedResidueType?: string;
            /** @description The subfamily. Absent if the protein is not aligned. */
            subfamilyName?: string;
            /**
             * @description The 3D number, for `listMutationsByPosition`. Absent if the protein is not aligned; below 1
             *     if there is no equivalent position.
             */
            residueNumber3d?: number;
            /** @description The amino acids at this position, with their percentages, such as `Ala:12.3`. */
            subfamilyConservation?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Several proteins to store. */
        CustomProteins: components["schemas"]["CustomProtein"][];
        /** @description The response to a batch. Its members are not known. */
        AcceptedBatch: {
            [key: string]: unknown;
        };
        /** @description A custom protein. */
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
            /** @description Id of the group that may see the protein. Without it, only the account that stores the protein may see it. */
            sharedWith?: number;
            /** @description The 3DM systems to align the protein to, each as its id or as `id:family`. Without a family, the system's default family is used. */
            systems?: string[];
        };
        /** @description The stored protein, including its internal protein id. The names of its members are not published. */
        StoredCustomProtein: {
            [key: string]: unknown;
        };
        /** @description Ensembl transcript ids. */
        TranscriptIds: string[];
        /** @description The prediction of Helix for one variant. */
        Prediction: {
            /** @description Ensembl transcript id. */
            transcript_id: string;
            /** @description Position in the protein, counted from 1. */
            residue_number: number;
            /** @description Three-letter code of the wild type. */
            residue_type: string;
            /** @description Three-letter code of the variant. */
            variant_type: string;
            /** @description The score. Below 0.5 the variant is considered benign, above 0.5 deleterious. */
            deleterious: number;
            /** @description Lowest score among the predictors from which the score is computed. */
            source_min: number;
            /** @description Highest score among these predictors. */
            source_max: number;
            /** @description `source_max` minus `source_min`. It measures the uncertainty of the score: below 0.15 the confidence is high, above 0.25 low, and between them medium. */
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
        /** @description An error of Helix. Its only member is known from a section about 500 that is no longer in the documentation. It is assumed that other statuses use it too. */
        HelixError: {
            /** @description The error. The name has a capital E. */
            Error?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request doesn't match its schema. Nothing is documented. The status and the body are those of the web framework that the token endpoint suggests. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The access token is missing, unknown or expired. The server checks the token before anything else. */
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
        /** @description The token is valid, but the account has no access to the requested resource. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request doesn't match its schema. The status and the body are not documented. */
        HelixBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HelixError"];
            };
        };
        /** @description The access token is missing, unknown or expired. According to documentation of 2019, Helix returned 500 here, as for any other error. The current documentation does not mention this case, so this follows RFC 6750. */
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
        /** @description Helix failed. Until October 2019 the documentation gave this response for every error, including a rejected token. */
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
        /** @description The 3DM system to use: a key of the `listDatabases` response. */
        SfamId: string;
        /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
        ProteinDbId: number;
        /** @description The family within the 3DM system. All known calls send `1`, the default family. */
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
            /** @description A token. `expires_in` is its remaining lifetime; there is no expiry time. The response to a refresh is not documented and is assumed to have the same shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The form was rejected. Wrong credentials give 400, as RFC 6749 requires, not 401. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description The client was rejected, or the refresh token has expired. The body has one of the two shapes of `ApiError`. The web framework rejects a wrong Basic header before the OAuth server sees the request; the OAuth server returns all other errors. */
            401: {
                headers: {
                    /** @description A Basic challenge if the client is rejected, a Bearer challenge from the OAuth server. */
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
            /** @description The client id or the secret is wrong. The body is documented; the status is the one that Auth0 normally uses. */
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
            /** @description All systems, without pagination. */
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
    annotateText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A key of the response of `listDatabases`. There is no header `SFAMID` here. */
                databaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/plain": import('@x/auth-core/client').RawBody;
            };
        };
        responses: {
            /** @description The matches, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listMutationsByProtein: {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to use: a key of the `listDatabases` response. */
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
            /** @description All mutations, without pagination. */
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
    listMutationsByPosition: {
        parameters: {
            query?: never;
            header: {
                /** @description The 3DM system to use: a key of the `listDatabases` response. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The family within the 3DM system. All known calls send `1`, the default family. */
                familyId: components["parameters"]["FamilyId"];
                /** @description The 3D number, which is a position in the alignment of the family. */
                number3d: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All mutations, without pagination. */
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
                /** @description The 3DM system to use: a key of the `listDatabases` response. */
                SFAMID: components["parameters"]["SfamId"];
            };
            path: {
                /** @description The family within the 3DM system. All known calls send `1`, the default family. */
                familyId: components["parameters"]["FamilyId"];
                /** @description The id of the protein in the 3DM system, not its UniProt accession. It is `proteinId` in a mutation. */
                proteinDbId: components["parameters"]["ProteinDbId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All amino acids, without pagination. */
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
            /** @description The protein is stored. The documentation says that a JSON document is returned, but not its members or the exact success status. */
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
    createCustomProteins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomProteins"];
            };
        };
        responses: {
            /** @description Accepted. Status, header and body are assumed. */
            200: {
                headers: {
                    /** @description Where to read the progress or the result. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBatch"];
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
                /** @description An Ensembl transcript id from `listTranscripts`. */
                transcriptId: string;
                /** @description Position of the residue in the protein, counted from 1. */
                residueNumber: number;
                /** @description The three-letter code of the new amino acid, in upper or lower case. */
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
            /** @description Helix doesn't know the variant. The status is documented; the body is not. */
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
