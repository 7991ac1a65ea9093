package io.ringback.config;

import java.util.List;
import java.util.Locale;

/** Reads the words after {@code #:} in {@code reference.conf}. */
final class SettingTypes {
    private SettingTypes() {}

    /**
     * The type that a line such as {@code integer 1..5} or {@code list of network} names.
     *
     * @throws IllegalArgumentException if it names none, which is a mistake in {@code reference.conf}
     */
    static SettingType parse(String words) {
        String kind = words.split(" ", 2)[0];
        String rest = words.substring(kind.length()).strip();
        return switch (kind) {
            case "integer", "duration", "size" ->
                NumberType.of(NumberType.Unit.valueOf(kind.toUpperCase(Locale.ROOT)), rest);
            case "boolean" -> ChoiceType.BOOLEAN;
            case "choice" -> new ChoiceType(List.of(rest.split(", ", -1)));
            case "list" -> new ListType(parse(rest.substring("of ".length())));
            default ->
                new TextType(
                        TextForm.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), rest.equals("or empty"));
        };
    }
}
