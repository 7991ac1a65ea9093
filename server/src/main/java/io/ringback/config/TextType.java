package io.ringback.config;

import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

/**
 * Values that are text of a certain form.
 *
 * @param form what the text must look like
 * @param mayBeEmpty whether an empty text, meaning "not set", is fine
 */
record TextType(TextForm form, boolean mayBeEmpty) implements SettingType {
    @Override
    public Object read(ConfigValue written) throws UnfitValue {
        boolean simple = written.valueType() == ConfigValueType.STRING || written.valueType() == ConfigValueType.NUMBER;
        String text = simple ? String.valueOf(written.unwrapped()).strip() : "";
        if (simple && (text.isEmpty() ? mayBeEmpty : form.fits(text))) {
            return text;
        }
        String shown = simple ? form.mask(text) : Written.show(written);
        throw new UnfitValue((shown.isEmpty() ? "is empty" : "is " + shown) + " but must be " + form.description());
    }

    @Override
    public String describe() {
        return form.description() + (mayBeEmpty ? ", or empty" : "");
    }

    @Override
    public String show(Object value) {
        return form.mask(value.toString());
    }
}
