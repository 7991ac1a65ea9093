package io.ringback.gateway.http.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.gateway.RawSocket;
import io.ringback.gateway.RunningGateway;
import io.ringback.gateway.http.Router;
import io.ringback.gateway.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and files as a browser gets them. */
class WebRoutesTest {
    private static final String SCRIPT = "console.log('panel');".repeat(100);

    @TempDir
    private Path folder;

    private RunningGateway gateway;

    @BeforeEach
    void start() throws Exception {
        write("widget/embed.js", "loader");
        write("widget/frame.html", "<!doctype html>frame");
        write("widget/assets/panel-a1b2.js", SCRIPT);
        write("widget/assets/panel-a1b2.js.br", "brotli bytes");
        write("widget/assets/panel-a1b2.js.gz", "gzip bytes");
        write("console/index.html", "<!doctype html>console");
        write("secret.txt", "secret");
        WebRoutes routes = new WebRoutes(
                StaticFiles.of(folder.resolve("widget")), StaticFiles.of(folder.resolve("console")), this::hostPages);
        gateway = new RunningGateway(
                Limits.defaults(),
                proxy -> false,
                null,
                routes.addTo(Router.builder()).build());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private CompletionStage<Optional<List<String>>> hostPages(String site) {
        return CompletableFuture.completedFuture(
                site.equals("shop")
                        ? Optional.of(List.of("https://shop.example", "https://www.shop.example"))
                        : Optional.empty());
    }

    @Test
    void theScriptForOtherPagesIsKeptShortly() throws IOException {
        RawSocket.Response response = get("/embed.js", "");
        assertThat(response.text()).isEqualTo("loader");
        assertThat(response.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void hashedFilesAreKeptForeverAndSentCompressed() throws IOException {
        RawSocket.Response plain = get("/static/widget/assets/panel-a1b2.js", "");
        assertThat(plain.text()).isEqualTo(SCRIPT);
        assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        RawSocket.Response brotli = get("/static/widget/assets/panel-a1b2.js", "Accept-Encoding: gzip, br\r\n");
        assertThat(brotli.text()).isEqualTo("brotli bytes");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        RawSocket.Response gzip = get("/static/widget/assets/panel-a1b2.js", "Accept-Encoding: gzip\r\n");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(List.of(plain.header("ETag"), brotli.header("ETag"), gzip.header("ETag")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoHasTheFileIsToldSo() throws IOException {
        String etag = get("/embed.js", "").header("ETag");
        for (String known : List.of(etag, "\"other\", " + etag, "W/" + etag, "*")) {
            RawSocket.Response response = get("/embed.js", "If-None-Match: " + known + "\r\n");
            assertThat(response.status()).isEqualTo(304);
            assertThat(response.header("ETag")).isEqualTo(etag);
            assertThat(response.header("Content-Length")).isEmpty();
        }
        assertThat(get("/embed.js", "If-None-Match: \"other\"\r\n").status()).isEqualTo(200);
    }

    @Test
    void headAnswersWithoutTheFile() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            RawSocket.Response head = socket.write("HEAD /embed.js HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .headResponse();
            assertThat(head.header("Content-Length")).isEqualTo("6");
            assertThat(head.header("ETag")).isNotEmpty();
        }
    }

    @Test
    void thePanelMayBeFramedByTheSitesPagesOnly() throws IOException {
        RawSocket.Response frame = get("/frame/shop", "");
        assertThat(frame.text()).contains("frame");
        assertThat(frame.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("require-trusted-types-for 'script'")
                .contains("connect-src 'self'")
                .doesNotContain("unsafe")
                .endsWith("frame-ancestors https://shop.example https://www.shop.example");
        assertThat(get("/chat/shop", "").header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(get("/frame/other", "").status()).isEqualTo(404);
        assertThat(get("/chat/other", "").status()).isEqualTo(404);
    }

    @Test
    void theConsoleStandsAlone() throws IOException {
        RawSocket.Response console = get("/console", "");
        assertThat(console.header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(console.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(console.header("Permissions-Policy")).contains("camera=()");
        assertThat(console.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(console.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/widget/../secret.txt",
                "/static/widget/..%2fsecret.txt",
                "/static/widget/%2e%2e/secret.txt",
                "/static/widget//etc/passwd",
                "/static/widget/assets",
                "/static/widget/",
                "/static/widget/assets/panel-a1b2.js.br",
                "/static/widget/assets%2fpanel-a1b2.js/",
                "/static/other/embed.js",
                "/frame/",
                "/frame/shop/"
            })
    void nothingElseIsThere(String path) throws IOException {
        assertThat(get(path, "").status()).isEqualTo(404);
    }

    private RawSocket.Response get(String path, String fields) throws IOException {
        try (RawSocket socket = gateway.connect()) {
            return socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n")
                    .response();
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
