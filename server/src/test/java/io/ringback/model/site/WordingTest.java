package io.ringback.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your call is important to us.",
                "Please hold: your   CALL is very important to us",
                "To us, every question is important. Your message is important for us!",
                "We value your patience.",
                "Ваш звонок очень важен для нас.",
                "Для нас важно ваше обращение.",
                "Мы очень ценим ваше терпение.",
                "Vaš klic je za nas zelo pomemben.",
                "Vaše sporočilo nam je pomembno.",
                "Cenimo vaš čas.",
                "تماس شما برای ما مهم است.",
                "پیام‌تان برای ما اهمیت دارد",
                "تماس شما براي ما مهم است",
                "Aramanız bizim için önemlidir.",
                "ARAMANIZ BİZİM İÇİN ÖNEMLİ",
                "Sabrınız bizim için çok değerli."
            })
    void nobodyIsToldThatTheCallIsImportant(String text) {
        for (Tone tone : Tone.values()) {
            assertThat(Wording.fault(text, tone, true))
                    .hasValueSatisfying(fault -> assertThat(fault).contains("important to us"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The order number is important: with it we find your question at once.",
                "Send us your parcel number; it saves time.",
                "Номер заказа важен: по нему мы сразу найдём ваш вопрос.",
                "Številka naročila je pomembna, ker z njo najdemo vaše naročilo.",
                "شمارهٔ سفارش شما مهم است: با آن سفارش را پیدا می‌کنیم.",
                "Sipariş numarası önemli: onunla siparişinizi hemen buluruz.",
                "We opened at 08:30 (see above). The parcel left on 12:05) today.",
                "Halep caddesindeki mağaza kapalı; şalım bulunamadı diyenler için de buradayız.",
            })
    void plainSentencesStandInEveryTone(String text) {
        assertThat(Wording.tones(new Translated(Map.of("en", text)), false)).containsExactlyInAnyOrder(Tone.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are on it!",
                "¡Hola",
                "已经知道！",
                "Really⁉",
                "We are on it 🙂",
                "Noted ✅",
                "☎ 24 h",
                "Sent ❤️",
                "Hello :)",
                "Ждите ;-)",
                "Скоро ответим))",
                "Haha, the server again",
                "LOL",
                "Just kidding.",
                "Шутка, мы работаем",
                "شوخی کردیم",
                "هاهاها",
                "Şaka değil",
                "Šala na stran",
                "xD"
            })
    void seriousTextsAreNotLight(String text) {
        assertThat(Wording.fault(text, Tone.SERIOUS, false)).isPresent();
        assertThat(Wording.fault(text, Tone.PLAIN, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did you know our app?",
                "Get 20% off today",
                "Use the promo code SEA",
                "A special offer for you",
                "Upgrade to Gold",
                "Скидка 10 процентов",
                "Скачайте наше приложение",
                "Popusti do konca tedna",
                "Poznate našo aplikacijo?",
                "تخفیف ویژه",
                "اپلیکیشن ما را نصب کنید",
                "Bugün indirim var",
                "Uygulamamızı deneyin"
            })
    void whatSellsMustSaySo(String text) {
        assertThat(Wording.fault(text, Tone.PLAIN, false))
                .hasValueSatisfying(fault -> assertThat(fault).contains("advert: true"));
        assertThat(Wording.fault(text, Tone.PLAIN, true)).isEmpty();
    }

    @Test
    void oneLightLanguageMakesAMessageLight() {
        Translated text = new Translated(Map.of("en", "We know.", "tr", "Biliyoruz!"));
        assertThat(Wording.tones(text, false)).containsExactly(Tone.PLAIN);
    }
}
