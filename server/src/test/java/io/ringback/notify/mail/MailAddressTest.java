package io.ringback.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @Test
    void whatPeopleTypeIsRead() {
        assertThat(MailAddress.parse(" Ana.K+x@Example.ORG ").orElseThrow().text())
                .isEqualTo("Ana.K+x@example.org");
        assertThat(MailAddress.parse("info@čebela.si").orElseThrow().text()).isEqualTo("info@xn--ebela-gya.si");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.org",
                "ana@",
                "ana@localhost",
                "ana@example.org\r\nBcc: b@example.org",
                "a b@example.org",
                "ana@[127.0.0.1]",
                "ana@127.0.0.1",
                "\"a\"@example.org",
                ".ana@example.org",
                "ana@-example.org",
                "ana@example..org",
                "ana@example.org, b@example.org",
                "<ana@example.org>",
                "aña@example.org"
            })
    void anythingElseIsNot(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }
}
