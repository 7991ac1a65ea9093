package io.ringback.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkerTest {
    @Test
    void findsTheNumberThatATemplateWrote() {
        MessageTemplate template =
                MessageTemplate.of("{\"type\":\"post\",\"id\":\"b@\",\"text\":\"" + MessageTemplate.text("#") + "\"}");

        ByteBuf frame = template.frame(UnpooledByteBufAllocator.DEFAULT, 9_876_543_210L);

        assertThat(Marker.after("\"id\":\"b").numberIn(frame)).isEqualTo(9_876_543_210L);
        assertThat(Marker.after("\"text\":\"#").numberIn(frame)).isEqualTo(9_876_543_210L);
    }

    @Test
    void aTextHasTheAgreedSize() {
        ByteBuf frame = MessageTemplate.of(MessageTemplate.text("#")).frame(UnpooledByteBufAllocator.DEFAULT, 1);

        assertThat(frame.readableBytes()).isEqualTo(MessageTemplate.TEXT_BYTES);
    }

    @Test
    void framesWithoutANumberAreLeftAlone() {
        Marker marker = Marker.after("\"re\":\"b");

        assertThat(marker.numberIn(frame("{\"type\":\"standing\"}"))).isEqualTo(-1);
        assertThat(marker.numberIn(frame("{\"re\":\"b12\"}"))).isEqualTo(-1);
        assertThat(marker.numberIn(frame("{\"re\":\"bxxxxxxxxxxxxxxxx\"}"))).isEqualTo(-1);
    }

    private static ByteBuf frame(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }
}
