package example;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import example.auth.AuthException;
import example.auth.BearerInterceptor;
import example.auth.FileStore;
import example.auth.HttpClients;
import example.auth.Store;
import example.auth.TokenSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Controls the clients for the conformance kit: reads each command as a line of JSON, and prints its result as a line
 * of JSON.
 */
public final class Driver {
    private static final Gson GSON = new Gson();
    private static final List<String> FEATURES = List.of(
            "clients", "login-after-logout", "one-time-password", "overlap",
            "second-attempt", "second-factor", "store", "timeout");

    private final ExecutorService threads = Executors.newCachedThreadPool(Driver::daemon);
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private MovableClock clock;

    /** A client of the case. */
    private record Client(TokenSource source, OkHttpClient http, Map<String, Callable<Integer>> operations) {}

    public static void main(String[] arguments) throws Exception {
        Driver driver = new Driver();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            driver.take(GSON.fromJson(line, Message.class));
        }
    }

    /** Executes a command. Calls and logouts take time: they run in threads, so that they can overlap. */
    private void take(Message message) throws IOException {
        boolean isSlow = message.action.equals("call") || message.action.equals("logout");
        if (isSlow) threads.submit(() -> {
            print(message, answer(message));
            return null;
        });
        else print(message, answer(message));
    }

    private synchronized void print(Message message, JsonObject answer) {
        answer.addProperty("id", message.id);
        System.out.println(GSON.toJson(answer));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private JsonObject answer(Message message) throws IOException {
        JsonObject answer = new JsonObject();
        switch (message.action) {
            case "hello" -> {
                answer.addProperty("protocol", 2);
                answer.addProperty("language", "Java");
                answer.add("providers", GSON.toJsonTree(List.of("biot", "bioprodict", "iotconnect", "mediroutes")));
                answer.add("features", GSON.toJsonTree(FEATURES));
            }
            case "start" -> start(message);
            case "advance" -> clock.advance(Duration.ofMillis((long) (message.seconds * 1000)));
            case "logout" -> logout(clients.get(message.client));
            case "call" -> answer.add("results", callAll(message));
            default -> throw new IllegalArgumentException("Unknown action: " + message.action);
        }
        return answer;
    }

    private void start(Message message) throws IOException {
        message.baseUrl = HttpClients.baseUrl(message.baseUrl);
        if (message.client.equals("1")) {
            clients.clear();
            clock = new MovableClock(Clock.systemUTC());
        }
        TokenSource source = new TokenSource(Providers.grant(message), clock, store(message));
        // The pool keeps no unused connections: the server closes them after some seconds, perhaps when a call starts
        // to use one.
        OkHttpClient http = BearerInterceptor.client(source, message.baseUrl, message.limit()).newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
        clients.put(message.client, new Client(source, http, Providers.operations(message, http)));
    }

    private static Store store(Message message) {
        if (message.store == null) return Store.inMemory();
        // A store has the session of one account of one host. The key of a tenant must not be in the name of a file.
        StringBuilder identity = new StringBuilder(message.baseUrl);
        for (String name : List.of("username", "phone", "client_id", "solutionKey"))
            identity.append('\n').append(message.credentials.get(name));
        UUID name = UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
        return new FileStore(Path.of(message.store, name + ".json"));
    }

    private static void logout(Client client) {
        try {
            client.source().logout();
        } catch (IOException error) {
            // The session has ended, even if the provider has not revoked the tokens.
        }
    }

    private JsonArray callAll(Message message) {
        Client client = clients.get(message.client);
        List<Future<JsonElement>> calls = new ArrayList<>();
        for (int i = 0; i < message.times; i++) calls.add(threads.submit(() -> call(client, message)));
        JsonArray results = new JsonArray();
        for (Future<JsonElement> call : calls) {
            try {
                results.add(call.get());
            } catch (ExecutionException | InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
        return results;
    }

    /** Returns the status, or the error. */
    private static JsonElement call(Client client, Message message) throws Exception {
        try {
            if (message.url == null) return new JsonPrimitive(client.operations().get(message.operation).call());
            Request request = new Request.Builder().url(message.url).build();
            try (Response response = client.http().newCall(request).execute()) {
                return new JsonPrimitive(response.code());
            }
        } catch (AuthException error) {
            return failed(kindOf(error.code()), error);
        } catch (IOException error) {
            return failed("connection_failed", error);
        }
    }

    private static String kindOf(AuthException.Code code) {
        return switch (code) {
            case PROMPT_CLOSED -> "interaction_required";
            case NO_RESPONSE -> "token_request_failed";
            default -> code.name().toLowerCase();
        };
    }

    private static JsonObject failed(String kind, IOException error) {
        JsonObject result = new JsonObject();
        result.addProperty("error", kind);
        result.addProperty("message", error.getMessage());
        return result;
    }
}
