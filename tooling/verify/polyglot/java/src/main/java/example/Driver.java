package example;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import example.auth.AuthException;
import example.auth.BearerInterceptor;
import example.auth.TokenSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Controls the clients for the conformance kit: reads a line of JSON, prints a line of JSON. */
public final class Driver {
    private static final Gson GSON = new Gson();

    private final ExecutorService threads = Executors.newCachedThreadPool(Driver::daemon);
    private MovableClock clock;
    private TokenSource source;
    private OkHttpClient http;
    private Map<String, Callable<Integer>> operations;

    public static void main(String[] arguments) throws Exception {
        Driver driver = new Driver();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(GSON.toJson(driver.answer(GSON.fromJson(line, Message.class))));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private JsonObject answer(Message message) throws Exception {
        JsonObject answer = new JsonObject();
        switch (message.action) {
            case "hello" -> {
                answer.addProperty("language", "Java");
                answer.add("providers", GSON.toJsonTree(List.of("biot", "bioprodict", "iotconnect")));
            }
            case "start" -> start(message);
            case "advance" -> clock.advance(Duration.ofMillis((long) (message.seconds * 1000)));
            case "logout" -> logout();
            case "call" -> answer.add("results", callAll(message));
            default -> throw new IllegalArgumentException("Unknown action: " + message.action);
        }
        return answer;
    }

    private void start(Message message) {
        clock = new MovableClock(Clock.systemUTC());
        source = new TokenSource(Providers.grant(message, clock), clock);
        http = BearerInterceptor.client(source, message.baseUrl);
        operations = Providers.operations(message, http);
    }

    private void logout() {
        try {
            source.logout();
        } catch (AuthException error) {
            // The provider failed, but the session has ended anyway.
        }
    }

    private JsonArray callAll(Message message) throws Exception {
        List<Future<JsonElement>> calls = new ArrayList<>();
        for (int i = 0; i < message.times; i++) calls.add(threads.submit(() -> call(message)));
        JsonArray results = new JsonArray();
        for (Future<JsonElement> call : calls) results.add(call.get());
        return results;
    }

    /** Returns the status, or the kind of error. */
    private JsonElement call(Message message) throws Exception {
        try {
            if (message.url == null) return new JsonPrimitive(operations.get(message.operation).call());
            try (Response response = http.newCall(new Request.Builder().url(message.url).build()).execute()) {
                return new JsonPrimitive(response.code());
            }
        } catch (AuthException error) {
            return new JsonPrimitive(error.code().name().toLowerCase());
        } catch (IOException error) {
            return new JsonPrimitive("connection_failed");
        }
    }
}
