package io.ringback.model.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {
    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffd400", "#0000ff", "#1f6f6b", "#000000"})
    void isWrittenAsItIsRead(String colour) {
        assertThat(BrandColour.parse(colour)).hasToString(colour);
    }

    @Test
    void capitalsAreTheSameColour() {
        assertThat(BrandColour.parse("#1F6F6B")).isEqualTo(new BrandColour(0x1f, 0x6f, 0x6b));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#1f6f6b0", "1f6f6b", "#1f6f6g", ""})
    void nothingElseIsAColour(String text) {
        assertThatThrownBy(() -> BrandColour.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
