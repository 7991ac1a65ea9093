package io.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneRulesTest {
    private static final List<String> COUNTRIES = List.of("SI", "GB", "US");

    private final PhoneRules rules = new PhoneRules();

    @ParameterizedTest
    @CsvSource({
        "040 123 456,+38640123456",
        "+386 1 478 60 00,+38614786000",
        "0044 7400 123456,+447400123456",
        "+1 202 456 1111,+12024561111"
    })
    void ordinaryNumbersAreFine(String typed, String number) {
        assertThat(rules.check(typed, COUNTRIES)).isEqualTo(new PhoneRules.Verdict.Fine(new PhoneNumber(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "090 1234,KIND",
        "112,KIND",
        "+44 909 879 0123,KIND",
        "+44 844 412 4444,KIND",
        "+1 900 234 5678,KIND",
        "+49 151 23456789,COUNTRY",
        "hello,INVALID",
        "+386 40,INVALID",
        "+999 123 456 789,INVALID"
    })
    void othersAreRefusedWithAReason(String typed, PhoneRules.Reason reason) {
        assertThat(rules.check(typed, COUNTRIES)).isEqualTo(new PhoneRules.Verdict.Refused(reason));
    }

    @Test
    void theNumberSaysWhereItIsNight() {
        assertThat(rules.zones(new PhoneNumber("+38640123456"))).containsExactly(ZoneId.of("Europe/Ljubljana"));
        assertThat(rules.zones(new PhoneNumber("+12024561111"))).containsExactly(ZoneId.of("America/New_York"));
    }
}
