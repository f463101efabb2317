package example.grants;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;

/**
 * An {@code onFailure} action: a status, and the values that a member of the body may have. Without a member, the status
 * alone decides. Without values, any value is right.
 */
record Rejection(int status, String member, Set<String> values) {
    static Rejection of(int status) {
        return new Rejection(status, null, Set.of());
    }

    static Rejection of(int status, String member, String... values) {
        return new Rejection(status, member, Set.of(values));
    }

    static boolean anyFits(List<Rejection> rejections, int status, String body) {
        return rejections.stream().anyMatch(one -> one.fits(status, body));
    }

    private boolean fits(int given, String body) {
        if (given != status || member == null) return given == status;
        try {
            JsonElement found = JsonParser.parseString(body).getAsJsonObject().get(member);
            return found != null && !found.isJsonNull() && (values.isEmpty() || values.contains(found.getAsString()));
        } catch (RuntimeException other) {
            // A firewall or a gateway answers with a page, or with JSON of its own.
            return false;
        }
    }
}
