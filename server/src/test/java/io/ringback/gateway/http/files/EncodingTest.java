package io.ringback.gateway.http.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "'', IDENTITY",
        "br, BROTLI",
        "'gzip, deflate, br', BROTLI",
        "gzip, GZIP",
        "'gzip;q=1, br;q=0.5', GZIP",
        "'br;q=0, gzip', GZIP",
        "'br;q=0.000, gzip;q=0', IDENTITY",
        "*, BROTLI",
        "'br;q=0, *;q=0.1', GZIP",
        "'identity;q=1, br;q=0.9', IDENTITY",
        "'GZIP; q=0.8', GZIP",
        "'br;q=2', IDENTITY",
        "'br;q=x', IDENTITY",
        "'deflate, zstd', IDENTITY",
        "'brotli', IDENTITY",
        "'identity;q=0', IDENTITY"
    })
    void theBestLikedIsChosen(String accepted, Encoding chosen) {
        assertThat(Encoding.choose(accepted, EnumSet.allOf(Encoding.class))).isEqualTo(chosen);
    }

    @Test
    void onlyWhatThereIsIsChosen() {
        assertThat(Encoding.choose("br, gzip", Set.of(Encoding.IDENTITY, Encoding.GZIP)))
                .isEqualTo(Encoding.GZIP);
        assertThat(Encoding.choose("br", Set.of(Encoding.IDENTITY))).isEqualTo(Encoding.IDENTITY);
    }
}
