package io.ringback.redis;

import org.jspecify.annotations.Nullable;

/**
 * An error that Redis answered, read into what to do about it.
 *
 * @param kind what to do
 * @param message the error as it came
 * @param slot the slot of a redirection, else -1
 * @param target the node of a redirection
 */
record ErrorReply(
        Kind kind, String message, int slot, @Nullable RedisAddress target) {
    /** What to do about an error. */
    enum Kind {
        /** The node does not know the function: its library has to be loaded. */
        NO_FUNCTION,
        /** The slot lives on another node from now on. */
        MOVED,
        /** This key is on another node already; ask there for this once. */
        ASK,
        /** Refused for the moment, without effect. */
        AGAIN,
        /** The server is a replica: refused for the moment, then read-only. */
        REPLICA,
        FULL,
        READ_ONLY,
        REFUSED
    }

    private static final String NO_FUNCTION = "ERR Function not found";

    static ErrorReply of(String message) {
        int space = message.indexOf(' ');
        String code = space < 0 ? message : message.substring(0, space);
        return switch (code) {
            case "MOVED", "ASK" -> redirection(code, message);
            case "TRYAGAIN", "CLUSTERDOWN", "LOADING", "BUSY", "MASTERDOWN" -> plain(Kind.AGAIN, message);
            case "READONLY" -> plain(Kind.REPLICA, message);
            case "OOM" -> plain(Kind.FULL, message);
            case "MISCONF", "NOREPLICAS" -> plain(Kind.READ_ONLY, message);
            default -> plain(message.equals(NO_FUNCTION) ? Kind.NO_FUNCTION : insideScript(message), message);
        };
    }

    /** Errors raised by a command inside a script may come wrapped, with their code somewhere in the text. */
    private static Kind insideScript(String message) {
        if (message.contains("non local key") || message.contains("CLUSTERDOWN") || message.contains("TRYAGAIN")) {
            return Kind.AGAIN;
        }
        if (message.contains("READONLY ")) {
            return Kind.REPLICA;
        }
        if (message.contains("OOM command not allowed")) {
            return Kind.FULL;
        }
        return message.contains("MISCONF ") || message.contains("NOREPLICAS ") ? Kind.READ_ONLY : Kind.REFUSED;
    }

    private static ErrorReply redirection(String code, String message) {
        String[] words = message.split(" ", -1);
        // a node that does not know its own name sends ":port"; the picture of the Cluster has to be read anew then
        RedisAddress target = words[2].startsWith(":") ? null : RedisAddress.parse(words[2], 0);
        return new ErrorReply(Kind.valueOf(code), message, Integer.parseInt(words[1]), target);
    }

    private static ErrorReply plain(Kind kind, String message) {
        return new ErrorReply(kind, message, -1, null);
    }
}
