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
        /** Log in with a username and password */
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
        /** Refresh the tokens */
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
        /** Log in with a refresh token */
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
        /** Submit the code of the second factor */
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
        /** Send the code of the second factor again */
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
        /** Send a one-time password */
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
        /** Log in with a one-time password */
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
        /** Log in as a service user */
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
        /** Log out */
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
        /** Search devices */
        get: operations["searchDevices"];
        put?: never;
        /** Create a device */
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
        /** Read a device */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /** Delete a device */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        /** Change a device */
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
        /** Search patients */
        get: operations["searchPatients"];
        put?: never;
        /** Create a patient */
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
        /** Read a patient */
        get: operations["getPatient"];
        put?: never;
        post?: never;
        /** Delete a patient */
        delete: operations["deletePatient"];
        options?: never;
        head?: never;
        /** Change a patient */
        patch: operations["updatePatient"];
        trace?: never;
    };
    "/organization/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search organizations */
        get: operations["searchOrganizations"];
        put?: never;
        /** Create an organization */
        post: operations["createOrganization"];
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
        /** Read the user who is logged in */
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
        /** Write a measurement */
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
        /** Search raw measurements */
        get: operations["searchRawMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the account of the logged-in user */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the password or second factor of the logged-in user */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/ums/v2/users/self/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request a new password */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/users/{id}/password/generate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user a new password */
        post: operations["generatePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v1/security/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the keys that verify access tokens */
        get: operations["getPublicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search service users */
        get: operations["searchServiceUsers"];
        put?: never;
        /** Create a service user */
        post: operations["createServiceUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
            };
            cookie?: never;
        };
        /** Read a service user */
        get: operations["getServiceUser"];
        put?: never;
        post?: never;
        /** Delete a service user */
        delete: operations["deleteServiceUser"];
        options?: never;
        head?: never;
        /** Change a service user */
        patch: operations["updateServiceUser"];
        trace?: never;
    };
    "/ums/v2/services/{id}/secret-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a further secret key */
        post: operations["createSecretKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ums/v2/services/{id}/secret-keys/{secretKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
                /** @description The id of the secret key. */
                secretKeyId: components["parameters"]["SecretKeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a secret key */
        delete: operations["deleteSecretKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/users/caregivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search caregivers */
        get: operations["searchCaregivers"];
        put?: never;
        /** Create a caregiver */
        post: operations["createCaregiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/users/caregivers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the caregiver. */
                id: components["parameters"]["CaregiverId"];
            };
            cookie?: never;
        };
        /** Read a caregiver */
        get: operations["getCaregiver"];
        put?: never;
        post?: never;
        /** Delete a caregiver */
        delete: operations["deleteCaregiver"];
        options?: never;
        head?: never;
        /** Change a caregiver */
        patch: operations["updateCaregiver"];
        trace?: never;
    };
    "/organization/v1/users/caregivers/{id}/enabled-state/{state}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the caregiver. */
                id: components["parameters"]["CaregiverId"];
                /** @description The new state. */
                state: components["parameters"]["TargetState"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable or disable a caregiver */
        post: operations["changeCaregiverEnabledState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/users/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search organization users */
        get: operations["searchOrganizationUsers"];
        put?: never;
        /** Create an organization user */
        post: operations["createOrganizationUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/users/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the organization user. */
                id: components["parameters"]["OrganizationUserId"];
            };
            cookie?: never;
        };
        /** Read an organization user */
        get: operations["getOrganizationUser"];
        put?: never;
        post?: never;
        /** Delete an organization user */
        delete: operations["deleteOrganizationUser"];
        options?: never;
        head?: never;
        /** Change an organization user */
        patch: operations["updateOrganizationUser"];
        trace?: never;
    };
    "/organization/v1/users/organizations/{id}/enabled-state/{state}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the organization user. */
                id: components["parameters"]["OrganizationUserId"];
                /** @description The new state. */
                state: components["parameters"]["TargetState"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable or disable an organization user */
        post: operations["changeOrganizationUserEnabledState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the organization. */
                id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        /** Read an organization */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /** Delete an organization with all its users */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /** Change an organization */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/organization/v1/users/patients/{id}/enabled-state/{state}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the patient. */
                id: components["parameters"]["PatientId"];
                /** @description The new state. */
                state: components["parameters"]["TargetState"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable or disable a patient */
        post: operations["changePatientEnabledState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search commands of all devices */
        get: operations["searchCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/commands/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a command to a device */
        post: operations["startCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/commands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the command. */
                id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        /** Read a command */
        get: operations["getCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/commands/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the command. */
                id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a command */
        post: operations["stopCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search alerts of all devices */
        get: operations["searchDeviceAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise an alert */
        post: operations["createDeviceAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the alert. */
                id: components["parameters"]["AlertId"];
            };
            cookie?: never;
        };
        /** Read an alert */
        get: operations["getDeviceAlert"];
        put?: never;
        post?: never;
        /** Delete an alert */
        delete: operations["deleteDeviceAlert"];
        options?: never;
        head?: never;
        /** Change or clear an alert */
        patch: operations["updateDeviceAlert"];
        trace?: never;
    };
    "/device/v1/devices/usage-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search usage sessions of all devices */
        get: operations["searchUsageSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/usage-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a usage session */
        post: operations["createUsageSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/usage-sessions/remote-control/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a usage session */
        post: operations["startUsageSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/usage-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        /** Read a usage session */
        get: operations["getUsageSession"];
        put?: never;
        post?: never;
        /** Delete a usage session */
        delete: operations["deleteUsageSession"];
        options?: never;
        head?: never;
        /** Change a recorded usage session */
        patch: operations["updateUsageSession"];
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a usage session */
        post: operations["stopUsageSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a usage session */
        post: operations["pauseUsageSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a usage session */
        post: operations["resumeUsageSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v2/devices/{id}/mqtt-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id that was chosen when the device was created. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /** Get credentials for the messages of a device */
        get: operations["getDeviceMqttCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v2/devices/{id}/connection/details": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id that was chosen when the device was created. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /** Read how a device connects */
        get: operations["getDeviceConnectionDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device/v2/credentials/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get credentials for the messages of all devices */
        get: operations["getOrganizationMqttCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/generic-entity/v1/generic-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search generic entities
         * @deprecated
         */
        get: operations["searchGenericEntities"];
        put?: never;
        /**
         * Create a generic entity
         * @deprecated
         */
        post: operations["createGenericEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/generic-entity/v1/generic-entities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
            };
            cookie?: never;
        };
        /**
         * Read a generic entity
         * @deprecated
         */
        get: operations["getGenericEntity"];
        put?: never;
        post?: never;
        /**
         * Delete a generic entity
         * @deprecated
         */
        delete: operations["deleteGenericEntity"];
        options?: never;
        head?: never;
        /**
         * Change a generic entity
         * @deprecated
         */
        patch: operations["updateGenericEntity"];
        trace?: never;
    };
    "/generic-entity/v3/generic-entities/{templateName}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        /** Search generic entities of a template */
        get: operations["searchGenericEntitiesOfTemplate"];
        put?: never;
        /** Create a generic entity of a template */
        post: operations["createGenericEntityOfTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/generic-entity/v3/generic-entities/{templateName}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
            };
            cookie?: never;
        };
        /** Read a generic entity of a template */
        get: operations["getGenericEntityOfTemplate"];
        put?: never;
        post?: never;
        /** Delete a generic entity of a template */
        delete: operations["deleteGenericEntityOfTemplate"];
        options?: never;
        head?: never;
        /** Change a generic entity of a template */
        patch: operations["updateGenericEntityOfTemplate"];
        trace?: never;
    };
    "/file/v1/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a file and get a URL to upload it */
        post: operations["createUploadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/v1/files/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /** Get a URL to download a file */
        get: operations["getDownloadUrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/v1/files/upload/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to upload a large file in parts */
        post: operations["createMultipartUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/v1/files/upload/parts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Save the tags of uploaded parts */
        put: operations["saveUploadedParts"];
        /** Get new URLs for parts */
        post: operations["createUploadPartUrls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/v1/files/upload/parts/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete an upload in parts */
        post: operations["completeMultipartUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/v1/files/upload/parts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cancel an upload in parts */
        delete: operations["cancelMultipartUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measurement/v1/measurements/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write many measurements */
        post: operations["createMeasurements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measurement/v2/measurements/aggregated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search averages of measurements */
        get: operations["searchAggregatedMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/v1/templates/minimized": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search templates */
        get: operations["searchTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/v1/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the template. */
                templateId: components["parameters"]["TemplateId"];
            };
            cookie?: never;
        };
        /** Read a template */
        get: operations["getTemplate"];
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
         * @description The account of a person: how they log in. The person is a separate resource, such as a
         *     patient.
         */
        Account: {
            /**
             * Format: uuid
             * @description Its id. It is inferred to be that of the person too.
             */
            id: string;
            /**
             * @description The username, 5 to 128 characters. For the credential type `OTP`, the phone number in
             *     E.164 form.
             */
            username: string;
            /**
             * Format: uuid
             * @description The organization of the user.
             */
            ownerOrganizationId: string;
            /** @description The groups that the user belongs to. */
            groups?: components["schemas"]["UserGroup"][] | null;
            /** @description Whether the user is locked. */
            locked?: boolean | null;
            /** @description Whether the user may log in. */
            active?: boolean | null;
            /** @description The second factor. */
            mfa?: components["schemas"]["AccountMfa"] | null;
            /**
             * Format: date-time
             * @description When the user last logged in.
             */
            loginTimestamp?: string | null;
            /** @description The kind of credentials with which the user logs in. */
            credentialType?: components["schemas"]["CredentialType"] | null;
            /** @description The identity providers of the user. The only known one is `UMS`. */
            userIdPs?: string[] | null;
        };
        /** @description The second factor of an account. */
        AccountMfa: {
            /** @description Whether the login requires a code. */
            enabled: boolean;
            /** @description The phone number for the code, in E.164 form. */
            phone: string;
            /**
             * Format: int32
             * @description How long a code is valid.
             */
            expirationInMinutes?: number;
        };
        /** @description A postal address, as in responses. */
        Address: {
            /** @description The two-letter code of ISO 3166. */
            countryCode: string;
            state?: string | null;
            city?: string | null;
            zipCode?: string | null;
            address1?: string | null;
            address2?: string | null;
        };
        /** @description A postal address, as in requests. */
        AddressRequest: {
            /** @description The two-letter code of ISO 3166. */
            countryCode: string;
            state?: string;
            city?: string;
            zipCode?: string;
            address1?: string;
            address2?: string;
        };
        /** @description The averages of one bin. Bins without values are absent. */
        AggregatedMeasurement: {
            timestamp: components["schemas"]["MeasurementBin"];
            /** @description The averages by the name of the measure. */
            data?: {
                [key: string]: components["schemas"]["MeasurementAverage"];
            } | null;
        };
        /** @description The conditions of a search for averages. All must match. */
        AggregatedMeasurementFilter: {
            "_patient.id": components["schemas"]["EqualCondition"];
            timestamp: components["schemas"]["PeriodCondition"];
            binIntervalSeconds: components["schemas"]["BinCondition"];
            attributes?: components["schemas"]["OneOfCondition"];
        };
        /** @description One page of averages, in the order of time. */
        AggregatedMeasurementPage: {
            data: components["schemas"]["AggregatedMeasurement"][];
            metadata?: components["schemas"]["CursorMetadata"] | null;
        };
        /**
         * @description A search with a cursor. All pages of a search need the same filter, sort and `limitPerPage`.
         *     No sort key is documented.
         */
        AggregatedMeasurementSearch: {
            filter: components["schemas"]["AggregatedMeasurementFilter"];
            /** @description The `nextToken` of the previous page. Absent or `null` for the first page. */
            nextToken?: string | null;
            /**
             * Format: int32
             * @description The page size. The service has its own default. The minimum is assumed.
             */
            limitPerPage?: number;
        };
        /**
         * @description Who or what cleared an alert.
         * @enum {string}
         */
        AlertClearTrigger: "MANUAL" | "AUTOMATIC" | (string & {});
        /**
         * @description The severity of an alert, from worst to mildest.
         * @enum {string}
         */
        AlertSeverity: "CRITICAL" | "MAJOR" | "MINOR" | "INFO";
        /**
         * @description The state of an alert. `CLEARED` ends it.
         * @enum {string}
         */
        AlertState: "ACTIVE" | "CLEARED" | "SUSPENDED";
        /** @description How its entities are named in the analytics database. */
        AnalyticsConfiguration: {
            /** @description The name. */
            name?: string | null;
        };
        /** @description The category of an attribute. */
        AttributeCategory: {
            /** @description Its name, for programs. */
            name: string;
            /** @description Its name, for people. */
            displayName: string;
        };
        /** @description A value of a selection. */
        AttributeOption: {
            /**
             * Format: uuid
             * @description Its id, of a custom attribute.
             */
            id?: string | null;
            /** @description The value. */
            name: string;
            /** @description The value, for people. */
            displayName: string;
        };
        /**
         * @description The type of the values of an attribute.
         * @enum {string}
         */
        AttributeType: "LABEL" | "PARAGRAPH" | "INTEGER" | "DECIMAL" | "BOOLEAN" | "SINGLE_SELECT" | "MULTI_SELECT" | "ADDRESS" | "NAME" | "PHONE" | "EMAIL" | "DATE_TIME" | "DATE" | "REFERENCE" | "TIMEZONE" | "LOCALE" | "FILE" | "IMAGE" | "LINK" | "WAVEFORM" | (string & {});
        /** @description The rules for the values of an attribute. */
        AttributeValidation: {
            /** @description Whether a value is required. */
            mandatory: boolean;
            /** @description Whether two entities cannot have the same value. */
            unique?: boolean | null;
            /** @description The value if none is given. */
            defaultValue?: unknown;
            /** @description The smallest number. */
            min?: number | null;
            /** @description The largest number. */
            max?: number | null;
            /** @description The pattern of the text. */
            regex?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The length of a bin. The allowed lengths are not documented for this version. */
        BinCondition: {
            /** @description The length in seconds. */
            eq: number;
        };
        /** @description The logo and colours of an organization. */
        Branding: {
            _logo?: components["schemas"]["FileReference"] | null;
            _favicon?: components["schemas"]["FileReference"] | null;
            _theme?: components["schemas"]["FileReference"] | null;
        };
        /** @description The logo and colours of an organization. In a change, `null` clears a member. */
        BrandingRequest: {
            _logo?: components["schemas"]["FileReferenceRequest"] | null;
            _favicon?: components["schemas"]["FileReferenceRequest"] | null;
            _theme?: components["schemas"]["FileReferenceRequest"] | null;
        };
        /** @description A caregiver. Besides the built-in members it has the custom attributes of the template. */
        Caregiver: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            _name: components["schemas"]["PersonName"];
            /** @description Free text. */
            _description?: string | null;
            /** @description The email address. */
            _email?: string | null;
            /** @description The phone number in E.164 form. */
            _phone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            _gender?: components["schemas"]["Gender"] | null;
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string | null;
            _address?: components["schemas"]["Address"] | null;
            _mfa?: components["schemas"]["MfaSettings"] | null;
            _credentialType?: components["schemas"]["CredentialType"] | null;
            /** @description The id of the caregiver as an employee. */
            _employeeId?: string | null;
            _degree?: components["schemas"]["Degree"] | null;
            _enabled?: components["schemas"]["EnabledState"] | null;
            /** @description Whether the caregiver has accepted the invitation. */
            _invitationAccepted: boolean;
            /** @description The organization that the caregiver belongs to. */
            _ownerOrganization?: components["schemas"]["EntityReference"] | null;
            _template?: components["schemas"]["TemplateReference"] | null;
            _referencers?: components["schemas"]["Referencers"] | null;
            /**
             * Format: date-time
             * @description When the caregiver was created.
             */
            _creationTime: string;
            /**
             * Format: date-time
             * @description When the caregiver last changed.
             */
            _lastModifiedTime: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of caregivers. */
        CaregiverPage: {
            data: components["schemas"]["Caregiver"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /**
         * @description A command. Besides the built-in members it has the custom attributes of its template. A
         *     command cannot be changed.
         */
        Command: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            /** @description The name of the command. */
            _name?: string | null;
            /** @description The device. */
            _device: components["schemas"]["EntityReference"];
            /** @description The organization that owns the device. */
            _ownerOrganization: components["schemas"]["EntityReference"];
            _state: components["schemas"]["CommandState"];
            /**
             * Format: date-time
             * @description When it started.
             */
            _startTime: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            _endTime?: string | null;
            /** @description Why it failed, at most 255 characters. */
            _errorMessage?: string | null;
            /** @description Whether the device can stop it. */
            _supportStop: boolean;
            /**
             * Format: int32
             * @description The number of seconds after which its state becomes `TIMEOUT`.
             */
            _timeoutInSeconds: number;
            /** @description The configuration that the device received, by the names of the attributes. */
            _configuration?: {
                [key: string]: unknown;
            } | null;
            /** @description The result, by the names of the attributes. */
            _summary?: {
                [key: string]: unknown;
            } | null;
            /** @description The progress, by the names of the attributes. */
            _status?: {
                [key: string]: unknown;
            } | null;
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
        /** @description The conditions of a search for commands, by member. Nested members have a dot in their name. */
        CommandFilter: {
            _id?: components["schemas"]["FilterCondition"];
            _templateId?: components["schemas"]["FilterCondition"];
            _templateName?: components["schemas"]["FilterCondition"];
            "_device.id"?: components["schemas"]["FilterCondition"];
            _startTime?: components["schemas"]["FilterCondition"];
            _endTime?: components["schemas"]["FilterCondition"];
            _state?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            _supportStop?: components["schemas"]["FilterCondition"];
            _timeoutInSeconds?: components["schemas"]["FilterCondition"];
            _name?: components["schemas"]["FilterCondition"];
            _creationTime?: components["schemas"]["FilterCondition"];
            _lastModifiedTime?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /** @description One page of commands. */
        CommandPage: {
            data: components["schemas"]["Command"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description A search for commands. All parts must match. */
        CommandSearch: {
            filter?: components["schemas"]["CommandFilter"];
            /**
             * @description The sort keys, the most important first. All members of the filter are sort keys, except
             *     `_templateId` and `_templateName`.
             */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /**
         * @description The state of a command.
         * @enum {string}
         */
        CommandState: "STARTING" | "IN_PROGRESS" | "COMPLETED" | "FAILED" | "TIMEOUT" | "STOPPING" | "ABORTED" | (string & {});
        /** @description A new alert. Besides the built-in members it has the custom attributes of the template. */
        CreateAlertRequest: {
            /**
             * Format: uuid
             * @description The template of the alert. It must belong to the template of the device.
             */
            _templateId: string;
            /** @description The default is `ACTIVE`. */
            _state?: components["schemas"]["AlertState"];
            /** @description The default is `INFO`. */
            _severity?: components["schemas"]["AlertSeverity"];
            /** @description Why the alert was cleared. Only with the state `CLEARED`. */
            _clearNotes?: string;
            /** @description A name for the alert. */
            _name?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A new caregiver. Besides the built-in members it has the custom attributes of the template. */
        CreateCaregiverRequest: {
            _name: components["schemas"]["PersonName"];
            /**
             * Format: uuid
             * @description The template to create the caregiver from.
             */
            _templateId: string;
            /** @description The organization that the caregiver belongs to. */
            _ownerOrganization: components["schemas"]["EntityReferenceRequest"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            _credentialType?: components["schemas"]["CredentialType"];
            /** @description The id of the caregiver as an employee. */
            _employeeId?: string;
            _degree?: components["schemas"]["Degree"];
        } & {
            [key: string]: unknown;
        };
        /** @description A new device. Besides the built-in members it has the custom attributes of its template. */
        CreateDeviceRequest: {
            _id: components["schemas"]["DeviceId"];
            /**
             * Format: uuid
             * @description The template to create it from.
             */
            _templateId: string;
            /** @description A description of the device. */
            _description?: string;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string;
            _configuration?: components["schemas"]["DeviceConfiguration"];
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description The patient who uses it. */
            _patient?: components["schemas"]["EntityReferenceRequest"];
            /** @description The code with which it registers. */
            _registrationCode?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A new generic entity of the template in the path. Besides the built-in members it has the
         *     custom attributes of the template.
         */
        CreateGenericEntityOfTemplateRequest: {
            /** @description Its name. */
            _name: string;
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A new generic entity. Besides the built-in members it has the custom attributes of the
         *     template.
         */
        CreateGenericEntityRequest: {
            /** @description Its name. */
            _name: string;
            /**
             * Format: uuid
             * @description The template to create it from.
             */
            _templateId: string;
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /** @description The values measured at one time. BioT requires neither member. */
        CreateMeasurementRequest: {
            metadata?: components["schemas"]["MeasurementMetadata"];
            data?: components["schemas"]["MeasurementData"];
        };
        /**
         * @description A new organization. Besides the built-in members it has the custom attributes of the template.
         *     It has no owner.
         */
        CreateOrganizationRequest: {
            /** @description Its name, which is unique. */
            _name: string;
            /**
             * Format: uuid
             * @description The template to create it from.
             */
            _templateId: string;
            /** @description The user who administers it, created with it. */
            _primaryAdministrator: components["schemas"]["OrganizationAdministratorRequest"];
            /** @description Free text. */
            _description?: string;
            _headquarters?: components["schemas"]["AddressRequest"];
            /** @description Its phone number in E.164 form. */
            _phone?: string;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            /** @description Its logo and colours. Available since release 2.4.2. */
            _branding?: components["schemas"]["BrandingRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A new organization user. Besides the built-in members it has the custom attributes of the
         *     template.
         */
        CreateOrganizationUserRequest: {
            _name: components["schemas"]["PersonName"];
            /**
             * Format: uuid
             * @description The template to create the user from.
             */
            _templateId: string;
            /** @description The organization that the user belongs to. */
            _ownerOrganization: components["schemas"]["EntityReferenceRequest"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            _credentialType?: components["schemas"]["CredentialType"];
            /** @description The id of the user as an employee. */
            _employeeId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A new patient. Besides the built-in members it has the custom attributes of the template. */
        CreatePatientRequest: {
            _name: components["schemas"]["PersonName"];
            /**
             * Format: uuid
             * @description The template to create the patient from.
             */
            _templateId: string;
            /** @description The organization that the patient belongs to. */
            _ownerOrganization: components["schemas"]["EntityReferenceRequest"];
            /** @description The caregiver, who must belong to the same organization. */
            _caregiver?: components["schemas"]["EntityReferenceRequest"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Another phone number in E.164 form. */
            _additionalPhone?: string;
            /** @description Language and country, such as `en-us`. A sample response of BioT has `en_US` instead. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            /** @description The national id number of the patient. */
            _nationalId?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            _credentialType?: components["schemas"]["CredentialType"];
            /** @description Whether the patient may log in. The default depends on the template. */
            _canLogin?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A new service user. */
        CreateServiceUserRequest: {
            /**
             * Format: uuid
             * @description Its role.
             */
            roleId: string;
            type: components["schemas"]["ServiceUserType"];
            /** @description Whether it may log in. */
            active?: boolean;
            /**
             * Format: uuid
             * @description The organization that owns it.
             */
            ownerOrganizationId?: string;
            /** @description Its name, which is unique. */
            name?: string;
            /**
             * Format: int32
             * @description How long its access tokens are valid.
             */
            accessTokenExpirationInMinutes?: number;
        };
        /**
         * @description A session that something else started. Besides the built-in members it has the custom
         *     attributes of the template.
         */
        CreateUsageSessionRequest: {
            /**
             * Format: uuid
             * @description The template of the session. It must belong to the template of the device.
             */
            _templateId: string;
            /**
             * Format: date-time
             * @description When it started.
             */
            _startTime: string;
            _state: components["schemas"]["UsageSessionState"];
            /**
             * Format: date-time
             * @description When it ended. Only with the state `DONE`.
             */
            _endTime?: string;
            /** @description The configuration attributes of the template, by their names. */
            _configuration?: {
                [key: string]: unknown;
            };
            /** @description Only with the state `DONE`. */
            _summary?: components["schemas"]["UsageSessionSummary"];
            /** @description A name for the session. */
            _name?: string;
            /** @description The patient. Without one, the patient of the device. */
            _patient?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /** @description A new secret key. It is inferred that no other response contains the secret. */
        CreatedSecretKey: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            creationTime?: string | null;
            /**
             * Format: password
             * @description The secret, for `createServiceAccessToken`.
             */
            secretKey?: string | null;
        };
        /** @description A new service user, with its first secret key. */
        CreatedServiceUser: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its role.
             */
            roleId: string;
            type: components["schemas"]["ServiceUserType"];
            /** @description Whether it may log in. */
            active?: boolean | null;
            /**
             * Format: uuid
             * @description The organization that owns it.
             */
            ownerOrganizationId?: string | null;
            /** @description Its name. */
            name?: string | null;
            /**
             * Format: int32
             * @description How long its access tokens are valid.
             */
            accessTokenExpirationInMinutes?: number | null;
            /** @description Its first secret key. */
            secretKeyData?: components["schemas"]["CreatedSecretKey"] | null;
        };
        /**
         * @description The credential type of a user: `PASSWORD` for `login`, `OTP` for `loginWithOtp`.
         * @enum {string}
         */
        CredentialType: "PASSWORD" | "OTP";
        /** @description The search, and the cursor of its next page. */
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
             * @description The page size.
             */
            limitPerPage?: number | null;
        };
        /**
         * @description The degree of a caregiver.
         * @enum {string}
         */
        Degree: "MEDICAL_DOCTOR" | "DOCTOR_OF_OSTEOPATHY" | "PHYSICIAN_ASSISTANT" | "REGISTERED_NURSE" | "CLINICAL_NURSE_SPECIALISTS" | "NURSE_PRACTITIONER" | "LICENSED_PRACTICAL_NURSE" | "MEDICAL_ASSISTANT" | "NO_DEGREE" | "OTHER";
        /** @description A device. Besides the built-in members it has the custom attributes of its template. */
        Device: {
            /** @description The id that its creator chose. */
            _id: string;
            /** @description The display name. */
            _caption: string;
            /** @description A description of the device. */
            _description?: string | null;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string | null;
            /** @description The organization that owns it. */
            _ownerOrganization: components["schemas"]["EntityReference"];
            _template?: components["schemas"]["TemplateReference"] | null;
            /** @description The patient who uses it. */
            _patient?: components["schemas"]["EntityReference"] | null;
            /** @description The code with which it registers. */
            _registrationCode?: components["schemas"]["EntityReference"] | null;
            _configuration?: components["schemas"]["DeviceConfiguration"] | null;
            /** @description The latest status that the device reported. */
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
        /**
         * @description An alert of a device. Besides the built-in members it has the custom attributes of its
         *     template.
         */
        DeviceAlert: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            /** @description The name of the alert. */
            _name?: string | null;
            /** @description The device. */
            _device: components["schemas"]["EntityReference"];
            /** @description The organization that owns the device. */
            _ownerOrganization: components["schemas"]["EntityReference"];
            _state?: components["schemas"]["AlertState"] | null;
            _severity?: components["schemas"]["AlertSeverity"] | null;
            /**
             * Format: date-time
             * @description When the alert was raised.
             */
            _setDateTime: string;
            /**
             * Format: date-time
             * @description When it was cleared.
             */
            _clearDateTime?: string | null;
            _clearTrigger?: components["schemas"]["AlertClearTrigger"] | null;
            /** @description The user who cleared it. */
            _clearedBy?: components["schemas"]["EntityReference"] | null;
            /** @description Why it was cleared. */
            _clearNotes?: string | null;
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
        /** @description The conditions of a search for alerts, by member. Nested members have a dot in their name. */
        DeviceAlertFilter: {
            _id?: components["schemas"]["FilterCondition"];
            _templateId?: components["schemas"]["FilterCondition"];
            _templateName?: components["schemas"]["FilterCondition"];
            "_device.id"?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            _severity?: components["schemas"]["FilterCondition"];
            _state?: components["schemas"]["FilterCondition"];
            _setDateTime?: components["schemas"]["FilterCondition"];
            _clearDateTime?: components["schemas"]["FilterCondition"];
            _clearTrigger?: components["schemas"]["FilterCondition"];
            "_clearedBy.id"?: components["schemas"]["FilterCondition"];
            _clearNotes?: components["schemas"]["FilterCondition"];
            _name?: components["schemas"]["FilterCondition"];
            _creationTime?: components["schemas"]["FilterCondition"];
            _lastModifiedTime?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /** @description One page of alerts. */
        DeviceAlertPage: {
            data: components["schemas"]["DeviceAlert"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description A search for alerts. All parts must match. */
        DeviceAlertSearch: {
            filter?: components["schemas"]["DeviceAlertFilter"];
            /**
             * @description The sort keys, the most important first. All members of the filter are sort keys, except
             *     `_templateId` and `_templateName`.
             */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description The configuration attributes of the template, by their names. */
        DeviceConfiguration: {
            [key: string]: unknown;
        };
        /** @description Whether a device is connected. */
        DeviceConnection: {
            /** @description Whether it is connected now. */
            _connected?: boolean | null;
            /** @description Its IP address. */
            _ipAddress?: string | null;
            /**
             * Format: date-time
             * @description When it connected, or when it was last connected.
             */
            _lastConnectedTime?: string | null;
        };
        /** @description How a device connects. */
        DeviceConnectionDetails: {
            /** @description The client id to connect with. */
            connectionClientId?: string | null;
            /** @description The topics of the device. */
            topicInfoList?: components["schemas"]["DeviceTopic"][] | null;
        };
        /**
         * @description The conditions of a search for devices, by member. Nested members have a dot in their name.
         *     Custom attributes are members too.
         */
        DeviceFilter: {
            _id?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            _description?: components["schemas"]["FilterCondition"];
            _timezone?: components["schemas"]["FilterCondition"];
            "_patient.id"?: components["schemas"]["FilterCondition"];
            "_status._fwVersion"?: components["schemas"]["FilterCondition"];
            "_status._hwVersion"?: components["schemas"]["FilterCondition"];
            "_status._bootTime"?: components["schemas"]["FilterCondition"];
            "_status._connection._connected"?: components["schemas"]["FilterCondition"];
            "_status._connection._ipAddress"?: components["schemas"]["FilterCondition"];
            "_status._operational._status"?: components["schemas"]["FilterCondition"];
            "_status._operational._message"?: components["schemas"]["FilterCondition"];
            _templateId?: components["schemas"]["FilterCondition"];
            _templateName?: components["schemas"]["FilterCondition"];
            _lastModifiedTime?: components["schemas"]["FilterCondition"];
            _creationTime?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /** @description Chosen by the creator of the device. BioT's other ids are UUIDs; this one can be any string. */
        DeviceId: string;
        /** @description Temporary credentials for the messages of one device. */
        DeviceMqttCredentials: {
            /** @description The host of the message broker. */
            endpoint: string;
            /** @description Its region. */
            region: string;
            /** @description The client id to connect with. */
            connectionClientId: string;
            credentials: components["schemas"]["MqttCredentials"];
        };
        /** @description The operational status of a device. */
        DeviceOperation: {
            _status?: components["schemas"]["OperationalStatus"] | null;
            /** @description The same, as text. */
            _message?: string | null;
        };
        /** @description A search for devices. All parts must match. */
        DeviceSearch: {
            filter?: components["schemas"]["DeviceFilter"];
            /** @description The sort keys, the most important first. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description One page of devices. */
        DeviceSearchResponse: {
            data: components["schemas"]["Device"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description The latest status that a device reported, and its connection. */
        DeviceStatus: {
            /** @description The version of its firmware. */
            _fwVersion?: string | null;
            /** @description The version of its hardware. */
            _hwVersion?: string | null;
            /**
             * @description The progress of its certificate.
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
        /** @description The topics of one kind of message. */
        DeviceTopic: {
            actionEnum?: components["schemas"]["DeviceTopicKind"] | null;
            /** @description The topic of messages to the device. */
            toDevice?: string | null;
            /** @description The topic of messages from the device. */
            fromDevice?: string | null;
        };
        /**
         * @description The kind of messages.
         * @enum {string}
         */
        DeviceTopicKind: "STATUS" | "MEASUREMENT" | "TOKEN" | (string & {});
        /**
         * @description Whether a user is enabled.
         * @enum {string}
         */
        EnabledState: "ENABLED" | "DISABLED" | (string & {});
        /** @description Another entity, as in responses. */
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
        /** @description Another entity, as in requests. */
        EntityReferenceRequest: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
        };
        /** @description Equal to one value. */
        EqualCondition: {
            /** @description The value. */
            eq: string;
        };
        /** @description The body of every error. No member is guaranteed, but programs should check `code`. */
        ErrorResponse: {
            /** @description The error code, such as `DEVICE_NOT_FOUND`. */
            code?: string;
            /** @description The same, as text for people. */
            message?: string;
            /** @description The service that failed. */
            serviceName?: string;
            /** @description An id to report to BioT's support. */
            traceId?: string;
            /** @description The environment in which the error occurred. */
            environment?: string;
            /** @description Details of the error. The names depend on `code`. */
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description A measurement that was not stored, or not completely. */
        FailedMeasurement: {
            metadata?: components["schemas"]["MeasurementMetadata"] | null;
            data?: components["schemas"]["MeasurementData"] | null;
            failureData: components["schemas"]["MeasurementFailure"][];
        };
        /** @description A file to upload. */
        FileDescription: {
            /** @description Its name. */
            name: string;
            /** @description Its media type. */
            mimeType: string;
        };
        /** @description A range of parts, with both ends. */
        FilePartRange: {
            /**
             * Format: int32
             * @description The first part.
             */
            fromPart: number;
            /**
             * Format: int32
             * @description The last part.
             */
            toPart: number;
        };
        /** @description A file, as the value of an attribute. */
        FileReference: {
            /**
             * Format: uuid
             * @description Its id, for `getDownloadUrl`.
             */
            id: string;
            /** @description Its name. */
            name?: string | null;
            /** @description Its media type. */
            mimeType?: string | null;
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            size?: number | null;
            /** @description A URL that needs no token. `null` unless the attribute is public. */
            publicUrl?: string | null;
        };
        /** @description A file that was uploaded. */
        FileReferenceRequest: {
            /**
             * Format: uuid
             * @description The id of the file.
             */
            id: string;
        };
        /** @description A condition for one member. If it has several parts, all must match. */
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
            /** @description If true, the member must be null. */
            isNull?: boolean;
            /** @description If true, the member must not be null. */
            isNotNull?: boolean;
            /**
             * @description Conditions by the name of the member. Only under `$AND`, `$OR` and `$NOT`, and there the
             *     only part.
             */
            filter?: {
                [key: string]: unknown;
            };
        };
        /** @description The user who forgot the password. */
        ForgotPasswordRequest: {
            /** @description The username. */
            username: string;
        };
        /**
         * @description The gender of a person.
         * @enum {string}
         */
        Gender: "MALE" | "FEMALE" | "UNDISCLOSED";
        /** @description The user who gets the one-time password. */
        GenerateOtpRequest: {
            /** @description The user's phone number in E.164 form, such as `+12025550142`. */
            phone: string;
        };
        /** @description The result of sending a one-time password. */
        GeneratedOtp: {
            /**
             * Format: uuid
             * @description The id to send together with the code.
             */
            requestId: string;
            /** @description The phone number, masked except for its end. */
            phone?: string | null;
        };
        /** @description A new password that BioT generated. */
        GeneratedPassword: {
            /**
             * Format: uuid
             * @description The user.
             */
            userId?: string;
            /**
             * Format: password
             * @description The new password.
             */
            userPassword?: string;
        };
        /**
         * @description An entity of a kind that the customer defines. Besides the built-in members it has the custom
         *     attributes of its template.
         */
        GenericEntity: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption: string;
            /** @description Its name. */
            _name: string;
            /** @description The organization that owns it. */
            _ownerOrganization: components["schemas"]["EntityReference"];
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
        /** @description The conditions of a search for generic entities, by member. Custom attributes are members too. */
        GenericEntityFilter: {
            _id?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            _name?: components["schemas"]["FilterCondition"];
            /** @description Only without a template in the path. */
            _templateId?: components["schemas"]["FilterCondition"];
            /** @description Only without a template in the path. */
            _templateName?: components["schemas"]["FilterCondition"];
            _creationTime?: components["schemas"]["FilterCondition"];
            _lastModifiedTime?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /** @description One page of generic entities. */
        GenericEntityPage: {
            data: components["schemas"]["GenericEntity"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description A search for generic entities. All parts must match. */
        GenericEntitySearch: {
            filter?: components["schemas"]["GenericEntityFilter"];
            /**
             * @description The sort keys, the most important first. All members of the filter are sort keys, except
             *     `_templateId` and `_templateName`.
             */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description A token and its expiry time. */
        JwtToken: {
            /**
             * Format: password
             * @description The token, a JWT. Clients need not parse it.
             */
            token: string;
            /**
             * Format: date-time
             * @description When it expires, as a time in UTC with milliseconds. No response contains a lifetime.
             *     The member is documented in BioT's introduction, its format in the published API
             *     description.
             */
            expiration: string;
        };
        /** @description The credentials of a user whose credential type is `PASSWORD`. */
        LoginRequest: {
            /** @description The username, often an email address. */
            username: string;
            /**
             * Format: password
             * @description The password. It is optional in BioT's published API description, but the introduction
             *     always sends it.
             */
            password: string;
        };
        /** @description The response to every login of a person and to a refresh. */
        LoginResult: {
            /**
             * Format: uuid
             * @description The id of the user who is logged in.
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
             * @description The refresh token. `null` if the user must set a new password first. It is inferred that
             *     it is also missing until the second factor is confirmed.
             */
            refreshJwt?: components["schemas"]["JwtToken"] | null;
            /** @description Whether a code is required first. */
            mfaRequired?: boolean | null;
            /**
             * Format: date-time
             * @description When that code expires.
             */
            mfaExpiration?: string | null;
            /** @description Whether the user must first set a new password. */
            passwordResetRequired?: boolean | null;
            /** @description The phone number that the code was sent to. It is assumed to be masked. */
            phone?: string | null;
        };
        /** @description The stored measurement. */
        Measurement: {
            metadata?: components["schemas"]["MeasurementMetadata"];
            data?: components["schemas"]["MeasurementData"];
        };
        /** @description The average of a measure in a bin. */
        MeasurementAverage: {
            /**
             * Format: double
             * @description The average.
             */
            average: number;
            /**
             * Format: double
             * @description The standard deviation.
             */
            standardDeviation: number;
        };
        /** @description Many measurements. BioT does not require the member. */
        MeasurementBatch: {
            measures?: components["schemas"]["CreateMeasurementRequest"][];
        };
        /** @description The counts of a batch. */
        MeasurementBatchMetadata: {
            /**
             * Format: int32
             * @description The number of those that were stored.
             */
            numberOfMeasuresSaved?: number | null;
            /**
             * Format: int32
             * @description The number of those that were not stored, or not completely.
             */
            numberOfMeasuresFailed?: number | null;
        };
        /** @description The number of stored measurements, and the measurements that were not stored. */
        MeasurementBatchResult: {
            metadata: components["schemas"]["MeasurementBatchMetadata"];
            failedMeasures?: components["schemas"]["FailedMeasurement"][] | null;
        };
        /** @description A period. */
        MeasurementBin: {
            /**
             * Format: date-time
             * @description Its beginning.
             */
            from: string;
            /**
             * Format: date-time
             * @description Its end.
             */
            to: string;
        };
        /** @description The values by the name of the measure, which the customer configures. */
        MeasurementData: {
            [key: string]: unknown;
        };
        /** @description Why a value was not stored. */
        MeasurementFailure: {
            /** @description The name of the measure. */
            attributeName: string;
            /** @description The reason, as text. */
            description?: string | null;
            /** @description The reason, such as `INVALID_WAVEFORM_DATA`. */
            code?: string | null;
            entireMessageFailure?: components["schemas"]["MeasurementFailureExtent"] | null;
        };
        /**
         * @description Whether the whole measurement was not stored.
         * @enum {string}
         */
        MeasurementFailureExtent: "ENTIRE_MESSAGE_FAILURE" | "PARTIAL_MESSAGE_FAILURE" | "UNKNOWN" | (string & {});
        /** @description The time of the measurement, and the device, patient and session that it belongs to. */
        MeasurementMetadata: {
            /**
             * Format: date-time
             * @description The time of the measurement, in UTC.
             */
            timestamp: string;
            /** @description The device that took the measurement. */
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
        /** @description The code of the second factor. */
        MfaLoginRequest: {
            /** @description The code from the SMS. It is assumed to be required. */
            code: string;
        };
        /** @description When the new code expires. */
        MfaResendResponse: {
            /**
             * Format: date-time
             * @description When the code expires.
             */
            mfaExpiration?: string | null;
        };
        /** @description The second factor of a user, as in responses. */
        MfaSettings: {
            /** @description Whether the login requires a code. */
            enabled: boolean;
            /**
             * Format: int32
             * @description How long a code is valid.
             */
            expirationInMinutes?: number | null;
        };
        /** @description The second factor of a user, as in requests. */
        MfaSettingsRequest: {
            /** @description Whether the login requires a code. */
            enabled: boolean;
            /**
             * Format: int32
             * @description How long a code is valid.
             */
            expirationInMinutes?: number;
        };
        /** @description Temporary credentials of the message broker. None of the members is documented as required. */
        MqttCredentials: {
            /** @description The id of the key. */
            accessKeyId?: string | null;
            /**
             * Format: password
             * @description The key.
             */
            secretAccessKey?: string | null;
            /**
             * Format: password
             * @description The token that belongs to the key.
             */
            sessionToken?: string | null;
            /**
             * Format: date-time
             * @description When they expire.
             */
            expiration?: string | null;
        };
        /** @description A file to upload in parts. */
        MultipartFileDescription: {
            /** @description Its name. */
            name: string;
            /** @description Its media type. */
            mimeType: string;
            /**
             * Format: int32
             * @description The number of parts.
             */
            parts: number;
        };
        /** @description Equal to one of several values. */
        OneOfCondition: {
            /** @description The values. */
            in: string[];
        };
        /**
         * @description The operational status of a device, from best to worst.
         * @enum {string}
         */
        OperationalStatus: "OK" | "MINOR" | "MAJOR" | "CRITICAL" | (string & {});
        /** @description An organization. Besides the built-in members it has the custom attributes of its template. */
        Organization: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description Its name. */
            _name: string;
            /** @description The display name. */
            _caption?: string | null;
            /** @description Free text. */
            _description?: string | null;
            /** @description Its phone number in E.164 form. */
            _phone?: string | null;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            /** @description Its address. */
            _headquarters?: components["schemas"]["Address"] | null;
            /** @description Its logo and colours. Available since release 2.4.2. */
            _branding?: components["schemas"]["Branding"] | null;
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
        /** @description The first administrator of a new organization. */
        OrganizationAdministratorRequest: {
            _name: components["schemas"]["PersonName"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            _credentialType?: components["schemas"]["CredentialType"];
            /** @description The id of the user as an employee. */
            _employeeId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Temporary credentials for the messages of all devices of an organization. */
        OrganizationMqttCredentials: {
            /** @description The host of the message broker. */
            endpoint: string;
            /** @description Its region. */
            region: string;
            /** @description The topic to subscribe to, the organization, the device and the kind of notification. */
            topic: string;
            credentials: components["schemas"]["MqttCredentials"];
        };
        /** @description One page of organizations. */
        OrganizationSearchResponse: {
            data: components["schemas"]["Organization"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /**
         * @description A person who works for an organization. Besides the built-in members it has the custom
         *     attributes of the template.
         */
        OrganizationUser: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            _name: components["schemas"]["PersonName"];
            /** @description Free text. */
            _description?: string | null;
            /** @description The email address. */
            _email?: string | null;
            /** @description The phone number in E.164 form. */
            _phone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            _gender?: components["schemas"]["Gender"] | null;
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string | null;
            _address?: components["schemas"]["Address"] | null;
            _mfa?: components["schemas"]["MfaSettings"] | null;
            _credentialType?: components["schemas"]["CredentialType"] | null;
            /** @description The id of the user as an employee. */
            _employeeId?: string | null;
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
        /** @description One page of organization users. */
        OrganizationUserPage: {
            data: components["schemas"]["OrganizationUser"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description A one-time password and the id of the request for it. */
        OtpLoginRequest: {
            /**
             * Format: uuid
             * @description The `requestId` of `generateOtp`.
             */
            requestId: string;
            /** @description The code from the SMS. */
            code: string;
        };
        /** @description The position of this page. */
        PageMetadata: {
            /**
             * Format: int64
             * @description The number of results on all pages.
             */
            totalResults?: number;
            /**
             * Format: int32
             * @description The number of this page, starting at 0.
             */
            page?: number;
            /**
             * Format: int32
             * @description The page size.
             */
            limit?: number;
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
        /** @description A new password, with the current one. */
        PasswordChange: {
            /**
             * Format: password
             * @description The current password.
             */
            current: string;
            /**
             * Format: password
             * @description The new password.
             */
            new: string;
        };
        /** @description A patient. Besides the built-in members it has the custom attributes of the template. */
        Patient: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            _name: components["schemas"]["PersonName"];
            /** @description The display name of an anonymous patient. */
            _nickname?: string | null;
            /** @description The username that the patient logs in with. */
            _username?: string | null;
            /** @description Free text. */
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
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string | null;
            /** @description The national id number of the patient. */
            _nationalId?: string | null;
            _address?: components["schemas"]["Address"] | null;
            _mfa?: components["schemas"]["MfaSettings"] | null;
            _credentialType?: components["schemas"]["CredentialType"] | null;
            /** @description Whether the patient may log in. */
            _canLogin?: boolean | null;
            _enabled?: components["schemas"]["EnabledState"] | null;
            /** @description Whether the patient has accepted the invitation. */
            _invitationAccepted: boolean;
            /** @description How the patient was registered, `INVITATION` or `SELF`. */
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
        /**
         * @description The conditions of a search for patients, by member. Nested members have a dot in their name.
         *     Most built-in members and all custom attributes are allowed; those below are documented.
         */
        PatientFilter: {
            "_name.lastName"?: components["schemas"]["FilterCondition"];
            "_address.city"?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            "_caregiver.id"?: components["schemas"]["FilterCondition"];
            "_mfa.enabled"?: components["schemas"]["FilterCondition"];
            _templateId?: components["schemas"]["FilterCondition"];
            _templateName?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /** @description A search for patients. All parts must match. */
        PatientSearch: {
            filter?: components["schemas"]["PatientFilter"];
            /** @description The sort keys, the most important first. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description One page of patients. */
        PatientSearchResponse: {
            data: components["schemas"]["Patient"][];
            metadata: components["schemas"]["SearchMetadata"];
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
        /**
         * @description The conditions of a search for people, by member. Nested members have a dot in their name.
         *     Custom attributes are members too.
         */
        PersonFilter: {
            _id?: components["schemas"]["FilterCondition"];
            "_name.firstName"?: components["schemas"]["FilterCondition"];
            "_name.lastName"?: components["schemas"]["FilterCondition"];
            _email?: components["schemas"]["FilterCondition"];
            _phone?: components["schemas"]["FilterCondition"];
            _description?: components["schemas"]["FilterCondition"];
            _locale?: components["schemas"]["FilterCondition"];
            _gender?: components["schemas"]["FilterCondition"];
            _dateOfBirth?: components["schemas"]["FilterCondition"];
            "_address.countryCode"?: components["schemas"]["FilterCondition"];
            "_address.state"?: components["schemas"]["FilterCondition"];
            "_address.city"?: components["schemas"]["FilterCondition"];
            "_address.zipCode"?: components["schemas"]["FilterCondition"];
            "_address.address1"?: components["schemas"]["FilterCondition"];
            "_address.address2"?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            _templateId?: components["schemas"]["FilterCondition"];
            _templateName?: components["schemas"]["FilterCondition"];
            _enabled?: components["schemas"]["FilterCondition"];
            _employeeId?: components["schemas"]["FilterCondition"];
            _degree?: components["schemas"]["FilterCondition"];
            "_mfa.enabled"?: components["schemas"]["FilterCondition"];
            "_mfa.expirationInMinutes"?: components["schemas"]["FilterCondition"];
            _creationTime?: components["schemas"]["FilterCondition"];
            _lastModifiedTime?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /** @description The name of a person. */
        PersonName: {
            firstName: string;
            lastName: string;
        };
        /** @description A search for people. All parts must match. */
        PersonSearch: {
            filter?: components["schemas"]["PersonFilter"];
            /**
             * @description The sort keys, the most important first. All members of the filter are sort keys, except
             *     `_templateId` and `_templateName`.
             */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description The keys that verify the signature of access tokens. Their format is not documented. */
        PublicKeys: {
            /** @description The current key. */
            publicKey?: string | null;
            /** @description The key before it, for tokens that are still valid. */
            previousPublicKey?: string | null;
        };
        /** @description A measurement as it was written. */
        RawMeasurement: {
            /** @description The patient who was measured. */
            patientId: string;
            /** @description The session in which it was measured. */
            sessionId: string;
            /** @description The source of the measurement, usually a device. */
            sourceEntityId: string;
            /**
             * Format: date-time
             * @description When it was measured.
             */
            timestamp: string;
            data?: components["schemas"]["MeasurementData"] | null;
        };
        /** @description The conditions of a search for raw measurements. All must match. */
        RawMeasurementFilter: {
            timestamp: components["schemas"]["PeriodCondition"];
            "_patient.id"?: components["schemas"]["EqualCondition"];
            "_sourceEntity.id"?: components["schemas"]["EqualCondition"];
            "_session.id"?: components["schemas"]["EqualCondition"];
            attributes?: components["schemas"]["OneOfCondition"];
        };
        /** @description A search with a cursor. All pages of a search need the same filter and `limitPerPage`. */
        RawMeasurementSearchRequest: {
            filter: components["schemas"]["RawMeasurementFilter"];
            /** @description The `nextToken` of the previous page. Absent or `null` for the first page. */
            nextToken?: string | null;
            /**
             * Format: int32
             * @description The page size. The service has its own default. The minimum is assumed.
             */
            limitPerPage?: number;
        };
        /** @description One page of raw measurements. */
        RawMeasurementSearchResponse: {
            data: components["schemas"]["RawMeasurement"][];
            metadata?: components["schemas"]["CursorMetadata"] | null;
        };
        /** @description The entities of one template that refer to this one with one attribute. */
        Referencer: {
            /** @description The name of the reference, as seen from this entity. */
            name?: string | null;
            /** @description The same, as text for people. */
            displayName?: string | null;
            /**
             * Format: int64
             * @description The number of these entities.
             */
            count: number;
            /**
             * Format: uuid
             * @description The attribute with which they refer.
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
        /** @description The entities that refer to an entity, by the name of the reference. */
        Referencers: {
            [key: string]: components["schemas"]["Referencer"];
        };
        /** @description The entity that refers to this one, if there is only one. Its members vary. */
        Referrer: {
            [key: string]: unknown;
        };
        /** @description A refresh token: to refresh, to log in with, or to revoke. */
        RefreshTokenRequest: {
            /**
             * Format: password
             * @description The `refreshJwt.token` of the latest response.
             */
            refreshToken: string;
        };
        /** @description The search and the position of this page in its result. */
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
        /** @description A search with numbered pages. A result must match all its parts. */
        SearchRequest: {
            /**
             * @description Conditions by the name of the member, nested members with a dot (`_patient.id`). The
             *     names `$AND`, `$OR` and `$NOT` combine the conditions in the `filter` of their
             *     condition.
             */
            filter?: {
                [key: string]: components["schemas"]["FilterCondition"];
            };
            /** @description The sort keys, the most important first. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description A secret key, without the secret. */
        SecretKey: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            creationTime?: string | null;
        };
        /** @description The person who is logged in. Besides the built-in members it has custom attributes. */
        SelfUser: {
            /**
             * @description The kind of user.
             * @enum {string}
             */
            _userType?: "organization-user" | "caregiver" | "patient" | (string & {});
            /**
             * Format: uuid
             * @description The same id as `userId` of the login.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            _name: components["schemas"]["PersonName"];
            /** @description Free text. */
            _description?: string | null;
            /** @description The email address. */
            _email?: string | null;
            /** @description The phone number in E.164 form. */
            _phone?: string | null;
            /** @description Language and country, such as `en-us` or `en_US`. */
            _locale?: string | null;
            _gender?: components["schemas"]["Gender"] | null;
            /** @description A date such as `1984-06-12`. */
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
        /** @description The access token of a service user. */
        ServiceAccessToken: {
            /**
             * Format: password
             * @description The access token, a JWT.
             */
            accessToken: string;
            /**
             * Format: date-time
             * @description When it expires. The lifetime can be configured for each service user.
             */
            accessTokenExpiration: string;
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
        /** @description A service user: the account of a program. */
        ServiceUser: {
            /**
             * Format: uuid
             * @description Its id. It is assumed to be the `id` of `createServiceAccessToken`.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its role.
             */
            roleId: string;
            type: components["schemas"]["ServiceUserType"];
            /** @description Whether it may log in. */
            active?: boolean | null;
            /**
             * Format: uuid
             * @description The organization that owns it.
             */
            ownerOrganizationId?: string | null;
            /** @description Its name. */
            name?: string | null;
            /**
             * Format: int32
             * @description How long its access tokens are valid.
             */
            accessTokenExpirationInMinutes?: number | null;
            /** @description Its secret keys, without the secrets. */
            secretKeys?: components["schemas"]["SecretKey"][] | null;
        };
        /** @description The conditions of a search for service users, by member. */
        ServiceUserFilter: {
            id?: components["schemas"]["FilterCondition"];
            active?: components["schemas"]["FilterCondition"];
            type?: components["schemas"]["FilterCondition"];
            ownerOrganizationId?: components["schemas"]["FilterCondition"];
            name?: components["schemas"]["FilterCondition"];
            accessTokenExpirationInMinutes?: components["schemas"]["FilterCondition"];
        };
        /** @description One page of service users. */
        ServiceUserPage: {
            data: components["schemas"]["ServiceUser"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description A search for service users. All parts must match. */
        ServiceUserSearch: {
            filter?: components["schemas"]["ServiceUserFilter"];
            /**
             * @description The sort keys, the most important first. They are those of the filter. The default is
             *     `creationTime`, descending.
             */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /**
         * @description The kind of a service user.
         * @enum {string}
         */
        ServiceUserType: "INTERNAL_SERVICE" | "EXTERNAL_SERVICE";
        /** @description A file, with a URL that needs no token. The lifetime of the URL is not known. */
        SignedFile: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its media type. */
            mimeType: string;
            /** @description The URL, on the host of the storage. Send no access token there. */
            signedUrl: string;
        };
        /** @description The URL of one part. */
        SignedFilePart: {
            /**
             * Format: int32
             * @description The number of the part.
             */
            partNumber: number;
            /**
             * @description The URL, on the host of the storage. Send the bytes of the part there with PUT, without an
             *     access token.
             */
            signedUrl: string;
            /**
             * Format: date-time
             * @description When the URL expires.
             */
            expirationTime: string;
        };
        /** @description A file that is uploaded in parts, with a URL for each part. */
        SignedFileParts: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its media type. */
            mimeType: string;
            /**
             * Format: int32
             * @description The number of parts.
             */
            parts: number;
            signedUrls: components["schemas"]["SignedFilePart"][];
        };
        /** @description A member to sort by. */
        SortOrder: {
            /** @description The name of the member. */
            prop: string;
            /**
             * @description The direction. The default is descending.
             * @default DESC
             * @enum {string}
             */
            order?: "ASC" | "DESC";
        };
        /**
         * @description A command for a device. Besides the built-in members it has the custom attributes of the
         *     template.
         */
        StartCommandRequest: {
            /**
             * Format: uuid
             * @description The template of the command.
             */
            _templateId: string;
            /** @description The configuration attributes of the template, by their names. */
            _configuration?: {
                [key: string]: unknown;
            };
            /** @description A name for the command. */
            _name?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A session that the device starts. Besides the built-in members it has the custom attributes of
         *     the template.
         */
        StartUsageSessionRequest: {
            /**
             * Format: uuid
             * @description The template of the session. It must belong to the template of the device.
             */
            _templateId: string;
            /** @description The configuration attributes of the template, by their names. */
            _configuration?: {
                [key: string]: unknown;
            };
            /** @description A name for the session. */
            _name?: string;
            /** @description The patient. Without one, the patient of the device. */
            _patient?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Why a session ended.
         * @enum {string}
         */
        StopReasonCode: "COMPLETION" | "GENERAL_DEVICE_ERROR" | "TIMEOUT";
        /** @description A template, with its attributes. */
        Template: {
            /**
             * Format: uuid
             * @description Its id, which is `_templateId` in requests.
             */
            id?: string | null;
            /** @description Its name, for programs. */
            name: string;
            /** @description Its name, for people. */
            displayName: string;
            /** @description A description. */
            description?: string | null;
            /** @description The type of the entities that it is for, as in `TemplateMinimized`. */
            entityTypeName?: string | null;
            /**
             * Format: uuid
             * @description The organization that owns it.
             */
            ownerOrganizationId?: string | null;
            /** @description Whether it can be removed. */
            removable?: boolean | null;
            /** @description The template that it is part of. */
            parentTemplate?: components["schemas"]["ParentTemplateReference"] | null;
            /**
             * Format: uuid
             * @deprecated
             * @description See `parentTemplate`.
             */
            parentTemplateId?: string | null;
            analyticsDbConfiguration?: components["schemas"]["AnalyticsConfiguration"] | null;
            /** @description The attributes that the customer defined. */
            customAttributes?: components["schemas"]["TemplateAttribute"][] | null;
            /** @description The attributes that begin with an underscore. */
            builtInAttributes?: components["schemas"]["TemplateAttribute"][] | null;
            /** @description The attributes with one value for all entities of the template. */
            templateAttributes?: components["schemas"]["TemplateAttribute"][] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            creationTime: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            lastModifiedTime: string;
        };
        /** @description An attribute of a template. The kinds of attributes have further members. */
        TemplateAttribute: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id?: string | null;
            /** @description Its name: the member of the entity. */
            name?: string | null;
            /** @description Its name, for people. */
            displayName?: string | null;
            /** @description The member that contains it, such as `_configuration`. */
            basePath?: string | null;
            /** @description Whether it contains protected health information. */
            phi?: boolean | null;
            type?: components["schemas"]["AttributeType"] | null;
            category?: components["schemas"]["AttributeCategory"] | null;
            validation?: components["schemas"]["AttributeValidation"] | null;
            /** @description The values of a selection. */
            selectableValues?: components["schemas"]["AttributeOption"][] | null;
            /** @description The value, of a template attribute. */
            value?: unknown;
            /** @description Whether it cannot be changed, of a built-in attribute. */
            readOnly?: boolean | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The conditions of a search for templates, by member. The API also has `parentTemplateId`, the deprecated form of
         *     `parentTemplate.id`. It is not described here, because generators for Java and Rust give both the same name.
         */
        TemplateFilter: {
            id?: components["schemas"]["FilterCondition"];
            name?: components["schemas"]["FilterCondition"];
            entityTypeName?: components["schemas"]["FilterCondition"];
            "parentTemplate.id"?: components["schemas"]["FilterCondition"];
            ownerOrganizationId?: components["schemas"]["FilterCondition"];
            "analyticsDbConfiguration.name"?: components["schemas"]["FilterCondition"];
        };
        /** @description A template, without its attributes. */
        TemplateMinimized: {
            /**
             * Format: uuid
             * @description Its id, which is `_templateId` in requests.
             */
            id?: string | null;
            /** @description Its name, for programs. */
            name: string;
            /** @description Its name, for people. */
            displayName: string;
            /** @description A description. */
            description?: string | null;
            /**
             * @description The type of the entities that it is for. The known types are `device`, `organization`,
             *     `organization-user`, `caregiver`, `patient`, `usage-session`, `generic-entity`, `command`,
             *     `device-alert`, `patient-alert` and `registration-code`.
             */
            entityTypeName?: string | null;
            /**
             * Format: uuid
             * @description The organization that owns it.
             */
            ownerOrganizationId?: string | null;
            /** @description Whether it can be removed. */
            removable?: boolean | null;
            /** @description The template that it is part of. */
            parentTemplate?: components["schemas"]["ParentTemplateReference"] | null;
            /**
             * Format: uuid
             * @deprecated
             * @description See `parentTemplate`.
             */
            parentTemplateId?: string | null;
            analyticsDbConfiguration?: components["schemas"]["AnalyticsConfiguration"] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            creationTime: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            lastModifiedTime: string;
        };
        /** @description One page of templates. */
        TemplatePage: {
            data: components["schemas"]["TemplateMinimized"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description The template from which an entity was created. */
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
        /** @description A search for templates. All parts must match. */
        TemplateSearch: {
            filter?: components["schemas"]["TemplateFilter"];
            /** @description The sort keys, the most important first: `id`, `entityTypeName` or `creationTime`. */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /** @description The changes of the logged-in user's account. */
        UpdateAccountRequest: {
            /** @description A new password. */
            password?: components["schemas"]["PasswordChange"];
            /** @description The second factor. */
            mfa?: components["schemas"]["AccountMfa"];
        };
        /** @description The members of an alert to change. Custom attributes are members too. */
        UpdateAlertRequest: {
            _state?: components["schemas"]["AlertState"];
            _severity?: components["schemas"]["AlertSeverity"];
            /** @description Why the alert was cleared. Only with the state `CLEARED`. */
            _clearNotes?: string;
            /** @description A name for the alert. */
            _name?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The members of a caregiver to change. Custom attributes are members too. The template and the
         *     credential type cannot be changed.
         */
        UpdateCaregiverRequest: {
            _name?: components["schemas"]["PersonName"];
            /** @description The organization that the caregiver belongs to. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            /** @description The id of the caregiver as an employee. */
            _employeeId?: string;
            _degree?: components["schemas"]["Degree"];
        } & {
            [key: string]: unknown;
        };
        /** @description The members of a device to change. It is not known how to clear a reference. */
        UpdateDeviceRequest: {
            /** @description A description of the device. */
            _description?: string;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string;
            _configuration?: components["schemas"]["DeviceConfiguration"];
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description The patient who uses it. */
            _patient?: components["schemas"]["EntityReferenceRequest"];
            /** @description The code with which it registers. */
            _registrationCode?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The members of a generic entity to change. Custom attributes are members too. Although this is
         *     a partial update, the name is required.
         */
        UpdateGenericEntityRequest: {
            /** @description Its name. BioT declares a minimum length of 0 here, and of 1 in the create. */
            _name: string;
            /** @description The organization that owns it. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The members of an organization to change. Custom attributes are members too. The administrator
         *     cannot be changed here.
         */
        UpdateOrganizationRequest: {
            /** @description Its name, which is unique. */
            _name?: string;
            /** @description Free text. */
            _description?: string;
            _headquarters?: components["schemas"]["AddressRequest"];
            /** @description Its phone number in E.164 form. */
            _phone?: string;
            /** @description Its time zone, such as `Europe/Oslo`. */
            _timezone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            /** @description Its logo and colours. Available since release 2.4.2. */
            _branding?: components["schemas"]["BrandingRequest"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The members of an organization user to change. Custom attributes are members too. The template
         *     and the credential type cannot be changed.
         */
        UpdateOrganizationUserRequest: {
            _name?: components["schemas"]["PersonName"];
            /** @description The organization that the user belongs to. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            /** @description The id of the user as an employee. */
            _employeeId?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The members of a patient to change. Custom attributes are members too. The template and the
         *     credential type cannot be changed. It is not known how to clear a reference.
         */
        UpdatePatientRequest: {
            _name?: components["schemas"]["PersonName"];
            /** @description The organization that the patient belongs to. */
            _ownerOrganization?: components["schemas"]["EntityReferenceRequest"];
            /** @description The caregiver, who must belong to the same organization. */
            _caregiver?: components["schemas"]["EntityReferenceRequest"];
            /** @description Free text. */
            _description?: string;
            /** @description The email address. */
            _email?: string;
            /** @description The phone number in E.164 form. */
            _phone?: string;
            /** @description Another phone number in E.164 form. */
            _additionalPhone?: string;
            /** @description Language and country, such as `en-us`. */
            _locale?: string;
            _gender?: components["schemas"]["Gender"];
            /** @description A date such as `1984-06-12`. */
            _dateOfBirth?: string;
            /** @description The national id number of the patient. */
            _nationalId?: string;
            _address?: components["schemas"]["AddressRequest"];
            _mfa?: components["schemas"]["MfaSettingsRequest"];
            /** @description Whether the patient may log in. */
            _canLogin?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The changes of a service user. The name and the lifetime of its tokens cannot be changed. */
        UpdateServiceUserRequest: {
            /** @description Whether it may log in. */
            active?: boolean;
            /**
             * Format: uuid
             * @description Its role.
             */
            roleId?: string;
        };
        /**
         * @description The members of a session to change. Custom attributes are members too. Although this is a
         *     partial update, two members are required.
         */
        UpdateUsageSessionRequest: {
            /**
             * Format: date-time
             * @description When it started.
             */
            _startTime: string;
            _state: components["schemas"]["UsageSessionState"];
            /**
             * Format: date-time
             * @description When it ended. Only with the state `DONE`.
             */
            _endTime?: string;
            /** @description The configuration attributes of the template, by their names. */
            _configuration?: {
                [key: string]: unknown;
            };
            /** @description Only with the state `DONE`. */
            _summary?: components["schemas"]["UsageSessionSummary"];
            /** @description A name for the session. */
            _name?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A part that was uploaded. */
        UploadedFilePart: {
            /**
             * Format: int32
             * @description The number of the part.
             */
            partNumber: number;
            /** @description The `ETag` header of the response to the upload of the part. */
            etag?: string;
        };
        /** @description The parts that were uploaded. */
        UploadedFileParts: {
            parts: components["schemas"]["UploadedFilePart"][];
        };
        /**
         * @description A period in which a patient uses a device. Besides the built-in members it has the custom
         *     attributes of its template.
         */
        UsageSession: {
            /**
             * Format: uuid
             * @description The id that BioT assigned.
             */
            _id: string;
            /** @description The display name. */
            _caption?: string | null;
            /** @description The name of the session. */
            _name?: string | null;
            /** @description The patient. */
            _patient: components["schemas"]["EntityReference"];
            /** @description The device. */
            _device: components["schemas"]["EntityReference"];
            /** @description The organization that owns the device. */
            _ownerOrganization: components["schemas"]["EntityReference"];
            _state: components["schemas"]["UsageSessionState"];
            _initiator: components["schemas"]["UsageSessionInitiator"];
            /**
             * Format: date-time
             * @description When it started.
             */
            _startTime: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            _endTime?: string | null;
            /**
             * Format: int32
             * @description The time between two measurements, in milliseconds.
             */
            _requiredMeasurementIntervalMilliseconds: number;
            /** @description A text to send with the measurements. */
            _sessionContext: string;
            /** @description The configuration attributes of the template, by their names. */
            _configuration?: {
                [key: string]: unknown;
            } | null;
            /** @description The end of the session. */
            _summary: components["schemas"]["UsageSessionSummary"];
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
        /**
         * @description The conditions of a search for usage sessions, by member. Nested members have a dot in their
         *     name.
         */
        UsageSessionFilter: {
            _id?: components["schemas"]["FilterCondition"];
            _templateId?: components["schemas"]["FilterCondition"];
            _templateName?: components["schemas"]["FilterCondition"];
            "_patient.id"?: components["schemas"]["FilterCondition"];
            "_device.id"?: components["schemas"]["FilterCondition"];
            _startTime?: components["schemas"]["FilterCondition"];
            _endTime?: components["schemas"]["FilterCondition"];
            _initiator?: components["schemas"]["FilterCondition"];
            _state?: components["schemas"]["FilterCondition"];
            "_ownerOrganization.id"?: components["schemas"]["FilterCondition"];
            _requiredMeasurementIntervalMilliseconds?: components["schemas"]["FilterCondition"];
            "_summary._stopReason"?: components["schemas"]["FilterCondition"];
            "_summary._stopReasonCode"?: components["schemas"]["FilterCondition"];
            _name?: components["schemas"]["FilterCondition"];
            _creationTime?: components["schemas"]["FilterCondition"];
            _lastModifiedTime?: components["schemas"]["FilterCondition"];
        } & {
            [key: string]: components["schemas"]["FilterCondition"];
        };
        /**
         * @description What started a session. It is inferred that `startUsageSession` gives `REMOTE_CONTROL` and
         *     `createUsageSession` gives `EXTERNAL`.
         * @enum {string}
         */
        UsageSessionInitiator: "REMOTE_CONTROL" | "EXTERNAL" | (string & {});
        /** @description One page of usage sessions. */
        UsageSessionPage: {
            data: components["schemas"]["UsageSession"][];
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description A search for usage sessions. All parts must match. */
        UsageSessionSearch: {
            filter?: components["schemas"]["UsageSessionFilter"];
            /**
             * @description The sort keys, the most important first. All members of the filter are sort keys, except
             *     `_templateId` and `_templateName`.
             */
            sort?: components["schemas"]["SortOrder"][];
            /** @description Words. At least one must occur in a member that is not a date. */
            freeTextSearch?: string;
            /**
             * Format: int32
             * @description The page size. The default is 100; the maximum is not known.
             */
            limit?: number;
            /**
             * Format: int32
             * @description The page number, starting at 0. The default is 0.
             */
            page?: number;
        };
        /**
         * @description The state of a usage session. The states that end in `ING` wait for the device.
         * @enum {string}
         */
        UsageSessionState: "ACTIVE" | "DONE" | "PAUSED" | "ACTIVATING" | "PAUSING" | "RESUMING" | "STOPPING";
        /**
         * @description The end of a session. Besides the built-in members it has the custom summary attributes of the
         *     template.
         */
        UsageSessionSummary: {
            /** @description Why the session ended, as text. */
            _stopReason?: string;
            _stopReasonCode?: components["schemas"]["StopReasonCode"];
        } & {
            [key: string]: unknown;
        };
        /** @description A group of users. */
        UserGroup: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name?: string | null;
        };
    };
    responses: {
        /**
         * @description The token is valid, but the user lacks the permission, or a rule forbids it. `code` states the
         *     reason.
         */
        AccessDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such user. */
        AccountNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description There is no such alert (`ALERT_NOT_FOUND`), no such device (`DEVICE_NOT_FOUND`), or the
         *     request refers to something that does not exist (`REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`).
         */
        AlertNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request is malformed, or a value breaks a rule. The codes are those of
         *     `AttributeRejected`, and `ALERT_TEMPLATE_NOT_CHILD_OF_PARENT_TEMPLATE` (details
         *     `alertTemplateId`, `parentTemplateId`), `CLEAR_NOTES_GIVEN_ON_OPEN_ALERT`, `INCORRECT_PARENT`
         *     (`parentEntityId`, `id`) for an alert of another device, and `ILLEGAL_STATE_CHANGE`
         *     (`oldState`, `newState`).
         */
        AlertRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request is malformed, or a value breaks a rule of the template. The codes, with the names
         *     in `details`:
         *
         *     - `ATTRIBUTE_NOT_VALID_FOR_TEMPLATE`: `attributeName`, `templateId`
         *
         *     - `WRITE_MODE_NOT_VALID_FOR_ATTRIBUTE_TYPE`: `attributeName`, `attributeType`, `writeMode`,
         *       `entityType`
         *
         *     - `ATTRIBUTE_IS_MANDATORY`: `attributeName`
         *
         *     - `ATTRIBUTE_VALUE_CONVERSION_FAILED`: `attributeName`, `message`
         *
         *     - `ATTRIBUTE_VALUE_TYPE_MISMATCH`: `attributeName`, `value`, `type`
         *
         *     - `ATTRIBUTE_REGEX_VALIDATION_FAILED`: `attributeName`, `value`, `regex`
         *
         *     - `REFERENCED_ENTITY_TYPE_MISMATCH`: `attributeName`, `entityId`, `entityTypeName`
         *
         *     - `DIFFERENT_REFERENCED_ENTITY_ORGANIZATION_ID`: `entityId`, `entityOrganizationId`,
         *       `requestedOrganizationId`
         *
         *     - `NOT_VALID_TEMPLATE_TO_REFERENCE`: `attributeName`, `entityId`, `referencedEntityTemplateId`
         *
         *     - `SELECT_ATTRIBUTE_DUPLICATED_VALUES`: `attributeName`
         *
         *     - `SELECT_ATTRIBUTE_INVALID_VALUE`: `value`, `allowedValues`, `attributeName`
         *
         *     - `VALIDATION_LOCALE_NOT_VALID`, `VALIDATION_TIMEZONE_NOT_VALID`: `value`
         *
         *     - `VALIDATION_MAX_ALLOWED_VALUE`: `attributeName`, `maxValue`
         *
         *     - `VALIDATION_MINIMUM_ALLOWED_VALUE`: `attributeName`, `minimum`
         */
        AttributeRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request is malformed or breaks a rule. `code` states the reason. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The command belongs to another device (`COMMAND_WRONG_DEVICE_ID`, details `id`, `deviceId`),
         *     or its state does not allow this (`COMMAND_STATE_CHANGE_INVALID`, details `currentState`).
         */
        CommandConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such command. */
        CommandNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The device is in a session of another patient (`DEVICE_IN_SESSION_WITH_ANOTHER_PATIENT`,
         *     details `deviceId`), or in one of the same template (`DEVICE_IN_SESSION_WITH_USAGE_TYPE`,
         *     details `deviceId`, `usageTypeId`).
         */
        DeviceInSession: {
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
        /** @description There is no such file. `details` has `ids`. */
        FileNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The user lacks the permission (`ACCESS_DENIED`), or the file is not being uploaded in parts
         *     (`FILE_IS_NOT_UNCOMPLETED_MULTIPLE_PART_UPLOAD`, details `id`).
         */
        FileNotUploading: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A service behind the gateway did not respond in time. It may still have processed the request. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description There is no such entity, or a change refers to something that does not exist
         *     (`REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`).
         */
        GenericEntityNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request is malformed, or a value breaks a rule. The codes are those of
         *     `AttributeRejected`, and `INVALID_GENERIC_ENTITY_NAME` (details `name`) and
         *     `NON_GLOBAL_REFERENCED_ENTITY` (`entityId`, `requestedOrganizationId`).
         */
        GenericEntityRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The interim access token is not valid. Not documented for this operation; all other operations
         *     that need a token return it.
         */
        InterimTokenNotValid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description An internal error of BioT. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A pair of tokens. */
        LoggedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LoginResult"];
            };
        };
        /** @description The credentials are wrong. Do not retry with the same ones. */
        LoginFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The measurement is too large. The limit is in `details`. */
        MeasurementTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The user lacks the permission (`ACCESS_DENIED`), or a rule forbids the change. The other codes,
         *     with the names in `details`:
         *
         *     - `OWNER_ORGANIZATION_ID_MISMATCH`: `providedOwnerOrganizationId`,
         *       `templateOwnerOrganizationId`
         *
         *     - `ALREADY_REFERENCED_UNIQUELY`: `attributeName`, `referencedEntityId`, `referencingEntityId`,
         *       `referencingTemplateId`
         *
         *     - Only for people, `EMAIL_CHANGE_NOT_PERMITTED`: `requestedEmail`, `existingEmail`
         */
        NotChangeable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The user lacks the permission (`ACCESS_DENIED`), or a rule forbids the creation. The other
         *     codes, with the names in `details`:
         *
         *     - `ENTITY_TYPE_TEMPLATE_MISMATCH`: `templateId`, `entityType`
         *
         *     - `OWNER_ORGANIZATION_ID_MISMATCH`: `providedOwnerOrganizationId`,
         *       `templateOwnerOrganizationId`
         *
         *     - `ALREADY_REFERENCED_UNIQUELY`: `attributeName`, `referencedEntityId`, `referencingEntityId`,
         *       `referencingTemplateId`
         */
        NotCreatable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The name of the organization (`ORGANIZATION_ALREADY_EXIST`, details `name`) or the email of
         *     its administrator (`EMAIL_ALREADY_EXIST`, details `email`) is taken.
         */
        OrganizationConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description There is no such organization, or the request refers to something that does not exist
         *     (`REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`).
         */
        OrganizationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The email (`EMAIL_ALREADY_EXIST`, details `email`) or the username (`USERNAME_ALREADY_EXIST`,
         *     details `username`, `userId`) is taken, or the user is the administrator of an organization
         *     (`USER_IS_ORGANIZATION_ADMIN`, details `id`).
         */
        OrganizationUserConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The organization (`ORGANIZATION_NOT_FOUND`, details `id`) or another referenced entity
         *     (`REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`) does not exist.
         */
        OwnerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The email (`EMAIL_ALREADY_EXIST`, details `email`) or the username (`USERNAME_ALREADY_EXIST`,
         *     details `username`, `userId`) is taken, or the caregiver belongs to another organization.
         */
        PatientConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request is malformed, or a value breaks a rule. The codes are those of
         *     `AttributeRejected`, and `OWNER_ORGANIZATION_CANNOT_BE_NULL`, `COUNTRY_CODE_CANNOT_BE_NULL`,
         *     `OTP_PHONE_CANNOT_BE_NULL`, `OTP_MFA_ENABLED_CONFLICT`, `OTP_DISABLED_SIGN_UP`,
         *     `OTP_UPDATE_PHONE_DISABLED`.
         */
        PersonRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request refers to something that does not exist. `details` has `attributeName` and
         *     `entityId`.
         */
        ReferenceNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such service user, or it has no such secret key. */
        ServiceUserNotFound: {
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
         * @description The access token is missing, expired or not valid. Not documented for this operation; all
         *     other operations that need a token return it.
         */
        TokenNotValidAssumed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The session belongs to another device (`SESSION_WRONG_DEVICE_ID`, details `id`, `deviceId`),
         *     or its state does not allow this (`SESSION_STATE_CHANGE_INVALID`, details `currentState`,
         *     `targetState`).
         */
        UsageSessionConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The user lacks the permission (`ACCESS_DENIED`), or something else started the session
         *     (`SESSION_INITIATOR_MISMATCH`, details `originalInitiator`, `currentInitiator`).
         */
        UsageSessionForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description There is no such session, or a change refers to something that does not exist
         *     (`REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`).
         */
        UsageSessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request is malformed, or a value breaks a rule. The codes are those of
         *     `AttributeRejected`, and:
         *
         *     - `SESSION_MISSING_PATIENT_ID` (details `deviceId`) if neither the request nor the device has
         *       a patient
         *
         *     - `SESSION_TEMPLATE_IS_NOT_CHILD_OF_DEVICE_TEMPLATE` (`sessionTemplateId`, `deviceTemplateId`)
         *
         *     - `STOP_DATA_NULL_FOR_DONE_SESSION`, `STOP_DATA_NOT_NULL_FOR_NON_DONE_SESSION`
         *       (`attributeName`, `value`, `state`)
         *
         *     - `END_TIME_VALUE_INVALID_FOR_SESSION_STATE` (`value`, `state`), `START_TIME_AFTER_END_TIME`
         *       (`startTime`, `endTime`)
         *
         *     - `TIME_IN_FUTURE` (`time`, `currentTime`), `ATTRIBUTE_NOT_OF_CATEGORY` (`attributeName`,
         *       `category`)
         */
        UsageSessionRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The email (`EMAIL_ALREADY_EXIST`, details `email`) or the username (`USERNAME_ALREADY_EXIST`,
         *     details `username`, `userId`) is taken. Some operations have further codes.
         */
        UserConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The user is locked, either for a time (`details.timeLeftInMinutes`) or until someone unlocks
         *     them. This 401 is not about a token.
         */
        UserLocked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description There is no such user, or a change refers to something that does not exist
         *     (`ORGANIZATION_NOT_FOUND`, `REFERENCE_CONFIGURATION_ENTITY_NOT_FOUND`).
         */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description The `_id` of the alert. */
        AlertId: string;
        /** @description The `_id` of the caregiver. */
        CaregiverId: string;
        /** @description The `_id` of the command. */
        CommandId: string;
        /** @description The search, as JSON. Without it everything matches. */
        CommandSearch: components["schemas"]["CommandSearch"];
        /** @description The search, as JSON. Without it everything matches. */
        DeviceAlertSearch: components["schemas"]["DeviceAlertSearch"];
        /** @description The id that was chosen when the device was created. */
        DeviceId: components["schemas"]["DeviceId"];
        /** @description The search, as JSON. Without it everything matches. */
        DeviceSearch: components["schemas"]["DeviceSearch"];
        /**
         * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
         *     before that. Available since release 2.4.
         */
        ExecutionMode: "async" | "sync";
        /** @description The id of the file. */
        FileId: string;
        /** @description The `_id` of the entity. */
        GenericEntityId: string;
        /** @description The search, as JSON. Without it everything matches. */
        GenericEntitySearch: components["schemas"]["GenericEntitySearch"];
        /**
         * @description Whether to include `_referencers`. The default is configured per environment. Including them
         *     makes the request slower.
         */
        IncludeReferencers: boolean;
        /** @description The id of the device. */
        OfDevice: string;
        /** @description The `_id` of the organization. */
        OrganizationId: string;
        /** @description The `_id` of the organization user. */
        OrganizationUserId: string;
        /** @description The `_id` of the patient. */
        PatientId: string;
        /** @description The search, as JSON. Without it everything matches. */
        PatientSearch: components["schemas"]["PatientSearch"];
        /** @description The search, as JSON. Without it everything matches. */
        PersonSearch: components["schemas"]["PersonSearch"];
        /** @description The search, as JSON. Without it everything matches. */
        SearchRequest: components["schemas"]["SearchRequest"];
        /** @description The id of the secret key. */
        SecretKeyId: string;
        /** @description The id of the service user. */
        ServiceUserId: string;
        /** @description The search, as JSON. Without it everything matches. */
        ServiceUserSearch: components["schemas"]["ServiceUserSearch"];
        /** @description The new state. */
        TargetState: "ENABLED" | "DISABLED";
        /** @description The id of the template. */
        TemplateId: string;
        /** @description The name of the template. */
        TemplateName: string;
        /** @description The search, as JSON. Without it everything matches. */
        TemplateSearch: components["schemas"]["TemplateSearch"];
        /** @description The `_id` of the session. */
        UsageSessionId: string;
        /** @description The search, as JSON. Without it everything matches. */
        UsageSessionSearch: components["schemas"]["UsageSessionSearch"];
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
                    "application/json": components["schemas"]["LoginResult"];
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
            /** @description A new pair of tokens, with the same members as after a login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResult"];
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
                    "application/json": components["schemas"]["GeneratedOtp"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The phone number cannot be used to log in. */
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
                searchRequest?: components["parameters"]["DeviceSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
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
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
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
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["ReferenceNotFound"];
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
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
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
            /** @description The changed device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["DeviceNotFound"];
            /** @description The change would break a reference to the device. */
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
                searchRequest?: components["parameters"]["PatientSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
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
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
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
            400: components["responses"]["PersonRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["OwnerNotFound"];
            409: components["responses"]["PatientConflict"];
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
    deletePatient: {
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
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updatePatient: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the patient. */
                id: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePatientRequest"];
            };
        };
        responses: {
            /** @description The changed patient. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            400: components["responses"]["PersonRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["PatientConflict"];
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
    createOrganization: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganizationRequest"];
            };
        };
        responses: {
            /** @description The new organization. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["ReferenceNotFound"];
            409: components["responses"]["OrganizationConflict"];
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
            /** @description The stored measurement. */
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
            413: components["responses"]["MeasurementTooLarge"];
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
            /** @description The period is missing or invalid, or the search is malformed. */
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
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValidAssumed"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccountRequest"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValidAssumed"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description Accepted. There is no body. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
        };
    };
    generatePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new password. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedPassword"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["AccountNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchServiceUsers: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["ServiceUserSearch"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of service users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUserPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createServiceUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceUserRequest"];
            };
        };
        responses: {
            /** @description The new service user, with its first secret key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedServiceUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            /** @description The organization or a permission does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The name is taken. */
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
    getServiceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["ServiceUserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteServiceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
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
            404: components["responses"]["ServiceUserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateServiceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateServiceUserRequest"];
            };
        };
        responses: {
            /** @description The changed service user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["ServiceUserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createSecretKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSecretKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["ServiceUserNotFound"];
            /** @description The service user has the maximum number of secret keys. */
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
    deleteSecretKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the service user. */
                id: components["parameters"]["ServiceUserId"];
                /** @description The id of the secret key. */
                secretKeyId: components["parameters"]["SecretKeyId"];
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
            404: components["responses"]["ServiceUserNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchCaregivers: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["PersonSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of caregivers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaregiverPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createCaregiver: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCaregiverRequest"];
            };
        };
        responses: {
            /** @description The new caregiver. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caregiver"];
                };
            };
            400: components["responses"]["PersonRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["OwnerNotFound"];
            409: components["responses"]["UserConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCaregiver: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the caregiver. */
                id: components["parameters"]["CaregiverId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caregiver. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caregiver"];
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
    deleteCaregiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the caregiver. */
                id: components["parameters"]["CaregiverId"];
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
            404: components["responses"]["UserNotFound"];
            /** @description The caregiver is assigned to a patient. */
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
    updateCaregiver: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the caregiver. */
                id: components["parameters"]["CaregiverId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCaregiverRequest"];
            };
        };
        responses: {
            /** @description The changed caregiver. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caregiver"];
                };
            };
            400: components["responses"]["PersonRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["UserConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeCaregiverEnabledState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the caregiver. */
                id: components["parameters"]["CaregiverId"];
                /** @description The new state. */
                state: components["parameters"]["TargetState"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caregiver, in the new state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caregiver"];
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
    searchOrganizationUsers: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["PersonSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of organization users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationUserPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createOrganizationUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganizationUserRequest"];
            };
        };
        responses: {
            /** @description The new organization user. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationUser"];
                };
            };
            400: components["responses"]["PersonRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["OwnerNotFound"];
            409: components["responses"]["UserConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getOrganizationUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the organization user. */
                id: components["parameters"]["OrganizationUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationUser"];
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
    deleteOrganizationUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the organization user. */
                id: components["parameters"]["OrganizationUserId"];
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
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["OrganizationUserConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateOrganizationUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the organization user. */
                id: components["parameters"]["OrganizationUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationUserRequest"];
            };
        };
        responses: {
            /** @description The changed organization user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationUser"];
                };
            };
            400: components["responses"]["PersonRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["OrganizationUserConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeOrganizationUserEnabledState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the organization user. */
                id: components["parameters"]["OrganizationUserId"];
                /** @description The new state. */
                state: components["parameters"]["TargetState"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization user, in the new state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationUser"];
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
    getOrganization: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the organization. */
                id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["OrganizationNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The `_id` of the organization. */
                id: components["parameters"]["OrganizationId"];
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
            404: components["responses"]["OrganizationNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the organization. */
                id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationRequest"];
            };
        };
        responses: {
            /** @description The changed organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["OrganizationNotFound"];
            409: components["responses"]["OrganizationConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changePatientEnabledState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `_id` of the patient. */
                id: components["parameters"]["PatientId"];
                /** @description The new state. */
                state: components["parameters"]["TargetState"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The patient, in the new state. */
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
    searchCommands: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["CommandSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of commands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    startCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCommandRequest"];
            };
        };
        responses: {
            /** @description The new command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                };
            };
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["ReferenceNotFound"];
            /** @description The device already runs a command of this template. */
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
    getCommand: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the command. */
                id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["CommandNotFound"];
            409: components["responses"]["CommandConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    stopCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the command. */
                id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command, which the device stops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["CommandNotFound"];
            409: components["responses"]["CommandConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchDeviceAlerts: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["DeviceAlertSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAlertPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createDeviceAlert: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAlertRequest"];
            };
        };
        responses: {
            /** @description The new alert. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAlert"];
                };
            };
            400: components["responses"]["AlertRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["DeviceNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getDeviceAlert: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the alert. */
                id: components["parameters"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAlert"];
                };
            };
            400: components["responses"]["AlertRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["AlertNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteDeviceAlert: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the alert. */
                id: components["parameters"]["AlertId"];
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
            400: components["responses"]["AlertRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["AlertNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateDeviceAlert: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the alert. */
                id: components["parameters"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAlertRequest"];
            };
        };
        responses: {
            /** @description The changed alert. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAlert"];
                };
            };
            400: components["responses"]["AlertRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["AlertNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchUsageSessions: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["UsageSessionSearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of usage sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createUsageSession: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUsageSessionRequest"];
            };
        };
        responses: {
            /** @description The new session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["UsageSessionRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["DeviceNotFound"];
            409: components["responses"]["DeviceInSession"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    startUsageSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartUsageSessionRequest"];
            };
        };
        responses: {
            /** @description The new session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["UsageSessionRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["ReferenceNotFound"];
            409: components["responses"]["DeviceInSession"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getUsageSession: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["UsageSessionNotFound"];
            409: components["responses"]["UsageSessionConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteUsageSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
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
            404: components["responses"]["UsageSessionNotFound"];
            /**
             * @description The session is not done, or belongs to another device (`SESSION_WRONG_DEVICE_ID`, details
             *     `id`, `deviceId`).
             */
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
    updateUsageSession: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUsageSessionRequest"];
            };
        };
        responses: {
            /** @description The changed session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["UsageSessionRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["UsageSessionForbidden"];
            404: components["responses"]["UsageSessionNotFound"];
            409: components["responses"]["UsageSessionConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    stopUsageSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, which the device stops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["UsageSessionForbidden"];
            404: components["responses"]["UsageSessionNotFound"];
            409: components["responses"]["UsageSessionConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    pauseUsageSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, which the device pauses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["UsageSessionForbidden"];
            404: components["responses"]["UsageSessionNotFound"];
            409: components["responses"]["UsageSessionConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    resumeUsageSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                deviceId: components["parameters"]["OfDevice"];
                /** @description The `_id` of the session. */
                id: components["parameters"]["UsageSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, which the device resumes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["UsageSessionForbidden"];
            404: components["responses"]["UsageSessionNotFound"];
            409: components["responses"]["UsageSessionConflict"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getDeviceMqttCredentials: {
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
            /** @description The credentials. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceMqttCredentials"];
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
    getDeviceConnectionDetails: {
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
            /** @description The client id and the topics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceConnectionDetails"];
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
    getOrganizationMqttCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credentials. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMqttCredentials"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchGenericEntities: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["GenericEntitySearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of generic entities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericEntityPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createGenericEntity: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGenericEntityRequest"];
            };
        };
        responses: {
            /** @description The new entity. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericEntity"];
                };
            };
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["ReferenceNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getGenericEntity: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
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
                    "application/json": components["schemas"]["GenericEntity"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["GenericEntityNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteGenericEntity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
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
            404: components["responses"]["GenericEntityNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateGenericEntity: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateGenericEntityRequest"];
            };
        };
        responses: {
            /** @description The changed entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericEntity"];
                };
            };
            400: components["responses"]["GenericEntityRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["GenericEntityNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchGenericEntitiesOfTemplate: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["GenericEntitySearch"];
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of generic entities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericEntityPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createGenericEntityOfTemplate: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGenericEntityOfTemplateRequest"];
            };
        };
        responses: {
            /** @description The new entity. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericEntity"];
                };
            };
            400: components["responses"]["AttributeRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotCreatable"];
            404: components["responses"]["ReferenceNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getGenericEntityOfTemplate: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
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
                    "application/json": components["schemas"]["GenericEntity"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["GenericEntityNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteGenericEntityOfTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `sync` waits until all effects of the request are complete. `async`, the default, responds
                 *     before that. Available since release 2.4.
                 */
                "x-execution-mode"?: components["parameters"]["ExecutionMode"];
            };
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
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
            404: components["responses"]["GenericEntityNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateGenericEntityOfTemplate: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include `_referencers`. The default is configured per environment. Including them
                 *     makes the request slower.
                 */
                includeReferencers?: components["parameters"]["IncludeReferencers"];
            };
            header?: never;
            path: {
                /** @description The name of the template. */
                templateName: components["parameters"]["TemplateName"];
                /** @description The `_id` of the entity. */
                id: components["parameters"]["GenericEntityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateGenericEntityRequest"];
            };
        };
        responses: {
            /** @description The changed entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericEntity"];
                };
            };
            400: components["responses"]["GenericEntityRejected"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["NotChangeable"];
            404: components["responses"]["GenericEntityNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createUploadUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileDescription"];
            };
        };
        responses: {
            /** @description The file, with the URL for the upload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getDownloadUrl: {
        parameters: {
            query?: {
                /** @description How a browser shows the file. The default is `INLINE`. */
                contentDisposition?: "INLINE" | "ATTACHMENT";
            };
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with the URL for the download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            404: components["responses"]["FileNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createMultipartUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MultipartFileDescription"];
            };
        };
        responses: {
            /** @description The file, with the URLs of its parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedFileParts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    saveUploadedParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadedFileParts"];
            };
        };
        responses: {
            /** @description Saved. There is no body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["FileNotUploading"];
            404: components["responses"]["FileNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createUploadPartUrls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilePartRange"];
            };
        };
        responses: {
            /** @description The file, with the URLs of the parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedFileParts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["FileNotUploading"];
            404: components["responses"]["FileNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    completeMultipartUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UploadedFileParts"];
            };
        };
        responses: {
            /** @description The file, with a URL to download it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["FileNotUploading"];
            404: components["responses"]["FileNotFound"];
            /** @description No part has a known tag. `details` has `id`. */
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
    cancelMultipartUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["FileNotUploading"];
            404: components["responses"]["FileNotFound"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createMeasurements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasurementBatch"];
            };
        };
        responses: {
            /** @description All measurements were stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementBatchResult"];
                };
            };
            /** @description Some measurements were not stored. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementBatchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            413: components["responses"]["MeasurementTooLarge"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchAggregatedMeasurements: {
        parameters: {
            query: {
                /** @description The search, as JSON. */
                searchRequest: components["schemas"]["AggregatedMeasurementSearch"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of averages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregatedMeasurementPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchTemplates: {
        parameters: {
            query?: {
                /** @description The search, as JSON. Without it everything matches. */
                searchRequest?: components["parameters"]["TemplateSearch"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValidAssumed"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the template. */
                templateId: components["parameters"]["TemplateId"];
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
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNotValid"];
            403: components["responses"]["AccessDenied"];
            /** @description There is no such template. */
            404: {
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
}
