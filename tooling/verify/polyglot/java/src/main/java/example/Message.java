package example;

import com.google.gson.annotations.SerializedName;
import example.auth.HttpClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A command of the kit. */
final class Message {
    @SerializedName("do")
    String action;

    int id;
    String client;
    String provider;
    String baseUrl;
    Map<String, String> credentials;
    String operation;
    int times;
    String url;
    double seconds;
    /** The inputs of a person, or null if there is no prompt. */
    List<String> codes;
    /** A folder, or null. */
    String store;
    /** Milliseconds, or null. */
    Long timeout;

    Duration limit() {
        return timeout == null ? HttpClients.TIMEOUT : Duration.ofMillis(timeout);
    }
}
