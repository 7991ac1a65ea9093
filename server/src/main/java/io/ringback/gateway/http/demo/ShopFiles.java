package io.ringback.gateway.http.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the shop's own files from the class path, once, at the start. */
final class ShopFiles {
    private static final String ROOT = "/demo/shop/";

    private ShopFiles() {}

    static String text(String name) {
        try (InputStream in = ShopFiles.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path has no " + ROOT + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShopTemplate template(String name) {
        return new ShopTemplate(text("parts/" + name + ".html").strip() + "\n");
    }

    static Map<String, String> strings(String language) {
        Properties strings = new Properties();
        try {
            strings.load(new StringReader(text("texts/" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> strings.getProperty(key, "")));
    }
}
