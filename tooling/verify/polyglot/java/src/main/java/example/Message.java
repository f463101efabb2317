package example;

import com.google.gson.annotations.SerializedName;
import java.util.Map;

/** What the kit says. */
final class Message {
    @SerializedName("do")
    String action;

    String provider;
    String baseUrl;
    Map<String, String> credentials;
    String operation;
    int times;
    String url;
    double seconds;
}
