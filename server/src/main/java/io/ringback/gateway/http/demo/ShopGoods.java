package io.ringback.gateway.http.demo;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** What stands on the shelf; the name in lower case is its slug, its picture and the prefix of its texts. */
enum ShopGoods {
    LANTERN(48),
    MUG(14),
    SWEATER(185),
    BLANKET(96),
    BAG(72),
    SOAP(18),
    CLOCK(110),
    TEA(12);

    private static final Currency EURO = Currency.getInstance("EUR");

    private final int euros;

    ShopGoods(int euros) {
        this.euros = euros;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String price(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(EURO);
        format.setMaximumFractionDigits(0);
        return format.format(euros);
    }
}
