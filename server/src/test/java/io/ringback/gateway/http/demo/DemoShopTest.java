package io.ringback.gateway.http.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DemoShopTest {
    private static final List<String> LANGUAGES = ShopPages.LANGUAGES;
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"#]*)[\"#]");

    private final DemoShop shop = new DemoShop(URI.create("http://localhost:4711"));

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aPageCarriesItsLanguageAndTheWidgetOfTheDemoSite(String language) {
        assertThat(page("/", language))
                .contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("fa") ? "rtl" : "ltr") + "\"")
                .contains(
                        "<script async src=\"http://localhost:4711/embed.js\" data-site=\"harbour-shop\" data-icon=\"dot\"></script>");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyReferenceOfEveryPageLeadsSomewhere(String language) {
        for (String path : List.of("/", "/item/lantern", "/item/tea")) {
            List<String> references = REFERENCE
                    .matcher(page(path, language))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(references).hasSizeGreaterThan(8);
            assertThat(references).allMatch(this::leadsSomewhere);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasTheTextsOfTheFirst(String language) {
        assertThat(ShopFiles.strings(language).keySet())
                .isEqualTo(ShopFiles.strings(LANGUAGES.get(0)).keySet());
        assertThat(ShopFiles.strings(language).values()).noneMatch(String::isBlank);
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(page("/", "xx")).isEqualTo(page("/", "en"));
        assertThat(shop.find("/", null).orElseThrow().body()).isEqualTo(page("/", "en"));
    }

    @Test
    void whatTheShopDoesNotHaveIsNotFound() {
        assertThat(shop.find("/shop/parts/page.html", "en")).isEmpty();
        assertThat(shop.find("/item/../shop.json", "en")).isEmpty();
    }

    @Test
    void nothingStandsInlineThatThePolicyWouldStop() {
        assertThat(page("/item/mug", "tr")).doesNotContain("<style", " style=", "javascript:", " onclick=");
        assertThat(shop.contentSecurityPolicy())
                .startsWith("default-src 'none'; script-src 'self' http://localhost:4711;")
                .contains("require-trusted-types-for 'script'; trusted-types 'none'");
    }

    @Test
    void textsCannotBecomeMarkup() {
        assertThat(new ShopTemplate("<p>{{a}}</p>").fill(Map.of("a", "<b> & \"$1\"")))
                .isEqualTo("<p>&lt;b&gt; &amp; &quot;$1&quot;</p>");
        assertThatThrownBy(() -> new ShopTemplate("{{a}}").fill(Map.of())).hasMessageContaining("a");
    }

    private boolean leadsSomewhere(String reference) {
        String[] parts = reference.split("\\?lang=", 2);
        return shop.find(parts[0], parts.length > 1 ? parts[1] : null).isPresent();
    }

    private String page(String path, String language) {
        return shop.find(path, language).orElseThrow().body();
    }
}
