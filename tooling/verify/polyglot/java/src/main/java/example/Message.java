package example;

import com.google.gson.annotations.SerializedName;
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
}
