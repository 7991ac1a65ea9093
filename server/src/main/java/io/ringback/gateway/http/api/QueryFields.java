package io.ringback.gateway.http.api;

import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Query parameters read with their bounds; what is wrong is refused with the parameter's name. */
final class QueryFields {
    /** The last moment one can ask for, in ms: as many nines as {@link #number} reads digits. */
    static final long END_OF_TIME = 999_999_999_999_999L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private final HttpCall call;

    QueryFields(HttpCall call) {
        this.call = call;
    }

    /** A whole number within bounds; {@code otherwise} when it was left out. */
    long number(String field, long least, long most, long otherwise) {
        Optional<String> text = call.query(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        long value = NUMBER.matcher(text.get()).matches() ? Long.parseLong(text.get()) : -1;
        if (value < least || value > most) {
            throw Problem.invalid(field, field + " must be a whole number from " + least + " to " + most + ".")
                    .thrown();
        }
        return value;
    }

    /**
     * A value of another kind.
     *
     * @param read throws {@link IllegalArgumentException} with what was expected
     */
    <T> Optional<T> value(String field, Function<String, T> read) {
        return call.query(field).map(text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(field, field + " " + e.getMessage() + ".").thrown();
            }
        });
    }
}
