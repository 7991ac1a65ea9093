package io.ringback.gateway.http.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the shop's pages in each of its languages. */
final class ShopPages {
    /** The languages of the shop, the default first. */
    static final List<String> LANGUAGES = List.of("en", "ru", "sl", "fa", "tr");

    private final ShopTemplate page = ShopFiles.template("page");
    private final ShopTemplate home = ShopFiles.template("home");
    private final ShopTemplate card = ShopFiles.template("card");
    private final ShopTemplate item = ShopFiles.template("item");
    private final ShopTemplate language = ShopFiles.template("language");
    private final Map<String, Map<String, String>> strings =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ShopFiles::strings));
    private final String chat;

    ShopPages(URI chat) {
        this.chat = chat.toString();
    }

    String home(String lang) {
        Map<String, String> values = values(lang);
        String cards = Arrays.stream(ShopGoods.values())
                .map(goods -> card.fill(with(values, goods, lang)))
                .collect(Collectors.joining());
        values.put("cards", cards);
        values.put("title", values.get("shop.name") + ": " + values.get("shop.tagline"));
        return page("/", lang, values, home);
    }

    String item(ShopGoods goods, String lang) {
        Map<String, String> values = with(values(lang), goods, lang);
        values.put("title", values.get("name") + " · " + values.get("shop.name"));
        return page("/item/" + goods.slug(), lang, values, item);
    }

    private String page(String path, String lang, Map<String, String> values, ShopTemplate main) {
        values.put("main", main.fill(values));
        values.put("languageLinks", languageLinks(path, lang));
        return page.fill(values);
    }

    private String languageLinks(String path, String current) {
        return LANGUAGES.stream()
                .map(code -> language.fill(Map.of(
                        "path",
                        path,
                        "code",
                        code,
                        "codeDir",
                        direction(code),
                        "codeName",
                        nameOf(code),
                        "current",
                        code.equals(current) ? " aria-current=\"true\"" : "")))
                .collect(Collectors.joining());
    }

    private Map<String, String> values(String lang) {
        Map<String, String> values = new HashMap<>(strings.getOrDefault(lang, Map.of()));
        values.put("lang", lang);
        values.put("dir", direction(lang));
        values.put("chat", chat);
        return values;
    }

    private static Map<String, String> with(Map<String, String> values, ShopGoods goods, String lang) {
        Map<String, String> more = new HashMap<>(values);
        for (String part : List.of("name", "line", "text", "maker")) {
            more.put(part, values.getOrDefault(goods.slug() + "." + part, ""));
        }
        more.put("slug", goods.slug());
        more.put("price", goods.price(Locale.forLanguageTag(lang)));
        return more;
    }

    private static String direction(String lang) {
        return lang.equals("fa") ? "rtl" : "ltr";
    }

    private static String nameOf(String lang) {
        Locale locale = Locale.forLanguageTag(lang);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
