package io.ringback.model.site;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colour of a site, in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record BrandColour(int red, int green, int blue) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double READABLE = 4.5;

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

    /** The colour itself if white text can be read on it, else the same hue, darkened until it can. */
    public BrandColour readable() {
        BrandColour colour = this;
        for (int percent = 99; colour.contrastWithWhite() < READABLE; percent--) {
            colour = new BrandColour(red * percent / 100, green * percent / 100, blue * percent / 100);
        }
        return colour;
    }

    /** Contrast ratio with white text, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public double contrastWithWhite() {
        double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
