package io.ringback.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigMemorySize;
import com.typesafe.config.ConfigValue;
import java.time.Duration;
import java.util.Locale;

/**
 * Values with a range: plain whole numbers, durations ({@code 30s}) and sizes ({@code 64KiB}).
 *
 * @param unit what is counted
 * @param least the least value as written, kept for the documentation
 * @param most the greatest value as written
 * @param min the least value: a number, milliseconds or bytes
 * @param max the greatest value, in the same unit
 */
record NumberType(Unit unit, String least, String most, long min, long max) implements SettingType {
    /** What is counted. */
    enum Unit {
        INTEGER,
        DURATION,
        SIZE
    }

    /** A type whose range is written as in {@code reference.conf}, for example {@code 1s..24h}. */
    static NumberType of(Unit unit, String range) {
        int dots = range.indexOf("..");
        String least = range.substring(0, dots);
        String most = range.substring(dots + 2);
        try {
            return new NumberType(unit, least, most, count(unit, Written.text(least)), count(unit, Written.text(most)));
        } catch (UnfitValue impossible) {
            throw new IllegalArgumentException("range " + range, impossible);
        }
    }

    @Override
    public Object read(ConfigValue written) throws UnfitValue {
        long count = count(unit, written);
        if (count < min || count > max) {
            throw new UnfitValue("is " + Written.show(written) + " but must be between " + least + " and " + most);
        }
        return switch (unit) {
            case INTEGER -> count;
            case DURATION -> Duration.ofMillis(count);
            case SIZE -> ConfigMemorySize.ofBytes(count);
        };
    }

    private static long count(Unit unit, ConfigValue written) throws UnfitValue {
        var config = written.atKey("value");
        try {
            return switch (unit) {
                case INTEGER -> config.getLong("value");
                case DURATION -> config.getDuration("value").toMillis();
                case SIZE -> config.getMemorySize("value").toBytes();
            };
        } catch (ConfigException e) {
            throw new UnfitValue("is " + Written.show(written) + " but must be " + example(unit));
        }
    }

    private static String example(Unit unit) {
        return switch (unit) {
            case INTEGER -> "a whole number";
            case DURATION -> "a duration such as 500ms, 30s or 5m";
            case SIZE -> "a size such as 64KiB or 1MiB";
        };
    }

    @Override
    public String describe() {
        return unit.name().toLowerCase(Locale.ROOT) + ", " + least + " to " + most;
    }

    @Override
    public String show(Object value) {
        return switch (unit) {
            case INTEGER -> value.toString();
            case DURATION -> Written.duration((Duration) value);
            case SIZE -> Written.size(((ConfigMemorySize) value).toBytes());
        };
    }
}
