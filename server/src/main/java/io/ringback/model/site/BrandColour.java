package io.ringback.model.site;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colour of a site, in sRGB. The pages keep its hue and choose a lightness at which text reads.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record BrandColour(int red, int green, int blue) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException for another form
     */
    public static BrandColour parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a colour such as #1f6f6b");
        }
        int bits = Integer.parseInt(text.substring(1), 16);
        return new BrandColour(bits >> 16, (bits >> 8) & 0xff, bits & 0xff);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
