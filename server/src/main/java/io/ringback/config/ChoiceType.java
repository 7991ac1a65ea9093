package io.ringback.config;

import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Locale;

/**
 * Values out of a fixed set of words; a boolean is the choice between {@code true} and {@code false}.
 *
 * @param words every word that can be chosen, in lower case
 */
record ChoiceType(List<String> words) implements SettingType {
    static final ChoiceType BOOLEAN = new ChoiceType(List.of("true", "false"));

    @Override
    public Object read(ConfigValue written) throws UnfitValue {
        String word = String.valueOf(written.unwrapped()).strip().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new UnfitValue("is " + Written.show(written) + " but must be " + describe());
        }
        return word;
    }

    @Override
    public String describe() {
        String last = words.get(words.size() - 1);
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + last;
    }
}
