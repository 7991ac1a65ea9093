package io.ringback.cli.waits;

import io.ringback.cli.CommandFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one line; what is missing or wrong is refused with file, line and field.
 *
 * @param file for the refusal
 * @param line counted from 1
 * @param node the line's object
 */
record Fields(Path file, long line, JsonNode node) {
    private static final int LONGEST = 200;

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Text, or a number as text. */
    String text(String field) throws CommandFailure {
        JsonNode value = required(field);
        if (!value.isString() && !value.isNumber()) {
            throw wrong(field, "must be text");
        }
        String text = value.asString();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw wrong(field, "must have 1 to " + LONGEST + " characters");
        }
        return text;
    }

    double number(String field) throws CommandFailure {
        return number(field, required(field));
    }

    OptionalDouble optionalNumber(String field) throws CommandFailure {
        return has(field) ? OptionalDouble.of(number(field)) : OptionalDouble.empty();
    }

    int count(String field) throws CommandFailure {
        double value = number(field);
        if (value < 0 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
            throw wrong(field, "must be a whole number, 0 or more");
        }
        return (int) value;
    }

    boolean flag(String field) throws CommandFailure {
        JsonNode value = required(field);
        if (!value.isBoolean()) {
            throw wrong(field, "must be true or false");
        }
        return value.booleanValue();
    }

    /** An object within. */
    Fields object(String field) throws CommandFailure {
        JsonNode value = required(field);
        if (!value.isObject()) {
            throw wrong(field, "must be an object");
        }
        return new Fields(file, line, value);
    }

    /** An object of numbers. */
    Map<String, Double> numbers(String field) throws CommandFailure {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : object(field).node().properties()) {
            numbers.put(each.getKey(), number(field + "." + each.getKey(), each.getValue()));
        }
        return numbers;
    }

    List<String> texts(String field) throws CommandFailure {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : required(field)) {
            if (!each.isString()) {
                throw wrong(field, "must be a list of texts");
            }
            texts.add(each.asString());
        }
        if (texts.isEmpty()) {
            throw wrong(field, "must be a list of texts, not empty");
        }
        return texts;
    }

    CommandFailure wrong(String field, String rule) {
        return new CommandFailure(file + ", line " + line + ": field " + field + " " + rule + ".");
    }

    private JsonNode required(String field) throws CommandFailure {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    private double number(String field, JsonNode value) throws CommandFailure {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(field, "must be a finite number");
        }
        return value.doubleValue();
    }
}
