package example;

import bioprodict.api.CustomProteinsApi;
import bioprodict.api.DatabasesApi;
import bioprodict.model.CustomProtein;
import biot.api.DevicesApi;
import biot.model.CreateDeviceRequest;
import example.auth.CodePrompt;
import example.auth.Grant;
import example.grants.BioprodictGrant;
import example.grants.BiotGrant;
import example.grants.BiotOneTimePasswordGrant;
import example.grants.IotconnectGrant;
import example.grants.MediroutesGrant;
import iotconnect.api.DeviceApi;
import iotconnect.model.DeviceCreateRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import mediroutes.api.AccessApi;
import mediroutes.api.RidersApi;
import mediroutes.model.CreateRiderRequest;
import okhttp3.OkHttpClient;

/** A grant of each provider, and two calls of its generated client, which return the status. */
final class Providers {
    private Providers() {}

    static Grant grant(Message message) {
        Map<String, String> account = message.credentials;
        String username = account.get("username");
        String password = account.get("password");
        Duration timeout = message.limit();
        return switch (message.provider) {
            case "biot" -> account.containsKey("phone")
                    ? new BiotOneTimePasswordGrant(message.baseUrl, account.get("phone"), prompt(message), timeout)
                    : new BiotGrant(message.baseUrl, username, password, prompt(message), timeout);
            case "bioprodict" -> new BioprodictGrant(
                    message.baseUrl,
                    username,
                    password,
                    account.get("client_id"),
                    account.get("client_secret"),
                    timeout);
            case "iotconnect" -> new IotconnectGrant(
                    message.baseUrl, account.get("solutionKey"), username, password, timeout);
            default -> new MediroutesGrant(message.baseUrl, username, password, timeout);
        };
    }

    /** Returns the codes of the kit, in order. */
    private static CodePrompt prompt(Message message) {
        if (message.codes == null) return CodePrompt.NOBODY;
        Queue<String> codes = new ArrayDeque<>(message.codes);
        return resend -> {
            if ("resend".equals(codes.peek())) {
                codes.remove();
                resend.send();
            }
            String code = codes.poll();
            return "none".equals(code) ? null : code;
        };
    }

    static Map<String, Callable<Integer>> operations(Message message, OkHttpClient http) {
        return switch (message.provider) {
            case "biot" -> biot(message.baseUrl, http);
            case "bioprodict" -> bioprodict(message.baseUrl, http);
            case "iotconnect" -> iotconnect(message.baseUrl, http);
            default -> mediroutes(message.baseUrl, http);
        };
    }

    private static Map<String, Callable<Integer>> biot(String baseUrl, OkHttpClient http) {
        DevicesApi api = new DevicesApi(new biot.ApiClient(http).setBasePath(baseUrl));
        Supplier<CreateDeviceRequest> device =
                () -> new CreateDeviceRequest().id(newId()).templateId(UUID.randomUUID());
        return Map.of(
                "read", () -> biotStatus(() -> api.searchDevicesWithHttpInfo(null, null)),
                "create", () -> biotStatus(() -> api.createDeviceWithHttpInfo(device.get(), null)));
    }

    private static Map<String, Callable<Integer>> bioprodict(String baseUrl, OkHttpClient http) {
        bioprodict.ApiClient client = new bioprodict.ApiClient(http).setBasePath(baseUrl);
        DatabasesApi databases = new DatabasesApi(client);
        CustomProteinsApi proteins = new CustomProteinsApi(client);
        Supplier<CustomProtein> protein =
                () -> new CustomProtein().customId(newId()).sequence("MKTAYIAKQR");
        return Map.of(
                "read", () -> bioprodictStatus(databases::listDatabasesWithHttpInfo),
                "create", () -> bioprodictStatus(() -> proteins.createCustomProteinWithHttpInfo(protein.get())));
    }

    private static Map<String, Callable<Integer>> iotconnect(String baseUrl, OkHttpClient http) {
        DeviceApi api = new DeviceApi(new iotconnect.ApiClient(http));
        // The base path of the client does not suffice, because IoTConnect has a host for each part of its API.
        api.setCustomBaseUrl(baseUrl);
        Supplier<DeviceCreateRequest> device = () -> new DeviceCreateRequest()
                .uniqueId(newId())
                .displayName("Conformance")
                .deviceTemplateGuid(newId())
                .entityGuid(newId());
        return Map.of(
                "read", () -> iotconnectStatus(() -> listDevices(api)),
                "create", () -> iotconnectStatus(() -> api.createDeviceWithHttpInfo(device.get())));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static iotconnect.ApiResponse<?> listDevices(DeviceApi api) throws iotconnect.ApiException {
        return api.listDevicesWithHttpInfo(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    private static Map<String, Callable<Integer>> mediroutes(String baseUrl, OkHttpClient http) {
        mediroutes.ApiClient client = new mediroutes.ApiClient(http).setBasePath(baseUrl);
        AccessApi access = new AccessApi(client);
        RidersApi riders = new RidersApi(client);
        Supplier<CreateRiderRequest> rider = () -> new CreateRiderRequest()
                .tpApiKey("conformance")
                .riderId(newId())
                .firstName("Ada")
                .lastName("Example");
        return Map.of(
                "read", () -> mediroutesStatus(access::listAccessWithHttpInfo),
                "create", () -> mediroutesStatus(() -> riders.createRiderWithHttpInfo(rider.get())));
    }

    private interface Call<R, E extends Exception> {
        R make() throws E;
    }

    // Each generated client has its own exception class. The classes have equal members but no common base.

    private static int biotStatus(Call<biot.ApiResponse<?>, biot.ApiException> call) throws IOException {
        try {
            return call.make().getStatusCode();
        } catch (biot.ApiException error) {
            return status(error.getCode(), error);
        }
    }

    private static int bioprodictStatus(Call<bioprodict.ApiResponse<?>, bioprodict.ApiException> call)
            throws IOException {
        try {
            return call.make().getStatusCode();
        } catch (bioprodict.ApiException error) {
            return status(error.getCode(), error);
        }
    }

    private static int iotconnectStatus(Call<iotconnect.ApiResponse<?>, iotconnect.ApiException> call)
            throws IOException {
        try {
            return call.make().getStatusCode();
        } catch (iotconnect.ApiException error) {
            return status(error.getCode(), error);
        }
    }

    private static int mediroutesStatus(Call<mediroutes.ApiResponse<?>, mediroutes.ApiException> call)
            throws IOException {
        try {
            return call.make().getStatusCode();
        } catch (mediroutes.ApiException error) {
            return status(error.getCode(), error);
        }
    }

    private static int status(int code, Exception error) throws IOException {
        if (error.getCause() instanceof IOException cause) throw cause;
        return code;
    }
}
