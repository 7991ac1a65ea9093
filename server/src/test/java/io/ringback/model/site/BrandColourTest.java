package io.ringback.model.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {
    @Test
    void contrastIsThatOfWcag() {
        assertThat(BrandColour.parse("#000000").contrastWithWhite()).isCloseTo(21, within(0.001));
        assertThat(BrandColour.parse("#ffffff").contrastWithWhite()).isCloseTo(1, within(0.001));
        assertThat(BrandColour.parse("#767676").contrastWithWhite()).isCloseTo(4.54, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffd400", "#00ff00", "#777777", "#1f6f6b", "#000000"})
    void everyColourBecomesReadable(String colour) {
        BrandColour given = BrandColour.parse(colour);
        assertThat(given.readable().contrastWithWhite()).isGreaterThanOrEqualTo(4.5);
        if (given.contrastWithWhite() >= 4.5) {
            assertThat(given.readable()).hasToString(colour);
        }
    }

    @Test
    void nothingElseIsAColour() {
        assertThatThrownBy(() -> BrandColour.parse("red")).isInstanceOf(IllegalArgumentException.class);
    }
}
