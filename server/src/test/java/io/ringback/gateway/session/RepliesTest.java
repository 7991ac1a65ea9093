package io.ringback.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.StorageOutage;
import io.ringback.protocol.Codec;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client is told of a failure, however often it was wrapped on its way. */
final class RepliesTest {
    private final SentEvents connection = new SentEvents();
    private final Replies replies = new Replies(connection, new Codec());

    @Test
    void anOutageIsAnsweredRetryHoweverDeepItLies() {
        Throwable outage = new StorageOutage(StorageOutage.Kind.RETRY, "not confirmed");
        for (int wrapped = 0; wrapped < 4; wrapped++) {
            replies.failed("k" + wrapped, outage);
            JsonNode answer = JsonMapper.shared().readTree(connection.sent().get(wrapped));
            assertThat(answer.path("re").asString()).isEqualTo("k" + wrapped);
            assertThat(answer.path("code").asString()).isEqualTo("retry");
            assertThat(answer.path("retryable").asBoolean()).isTrue();
            outage = new CompletionException(outage);
        }
    }

    @Test
    void whatNobodyExpectedIsAFaultOfOurs() {
        replies.failed("k", new CompletionException(new IllegalStateException("a secret path")));
        assertThat(connection.sent().get(0)).contains("internal").doesNotContain("secret");
    }
}
