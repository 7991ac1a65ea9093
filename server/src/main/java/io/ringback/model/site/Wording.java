package io.ringback.model.site;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a hold message may not say, as far as a program can tell: empty phrases in any tone, in a serious one also exclamation
 * marks, smiles, laughter and emoji, and selling without saying so. Looks for the phrases of all five languages in every text.
 */
public final class Wording {
    private static final String CONTACT_EN =
            "calls?|chats?|contacts?|messages?|questions?|e?i?nquir(y|ies)|time|patience|business|custom";
    private static final String CONTACT_RU =
            "звон\\p{L}+|обращени\\p{L}+|сообщени\\p{L}+|вопрос\\p{L}*|врем\\p{L}+|терпени\\p{L}+";
    private static final String CONTACT_SL = "klic\\p{L}*|sporočil\\p{L}*|vprašanj\\p{L}*|čas\\p{L}*|potrpež\\p{L}*";

    /** Sentences that hold one word of each group tell people that their call is important to us. */
    private static final List<List<Pattern>> IMPORTANT = List.of(
            words("your|each|every", CONTACT_EN, "important|valuable|matters?", "(to|for) us"),
            words("your|each|every", CONTACT_EN, "we (\\p{L}+ )?(value|appreciate)"),
            words("ваш\\p{L}*", CONTACT_RU, "важ(ен|на|но|ны)|цен(ен|на|но|ны)|дорог\\p{L}*", "для нас|нам"),
            words("ваш\\p{L}*", CONTACT_RU, "мы (\\p{L}+ )?ценим"),
            words("va[sš]\\p{L}*", CONTACT_SL, "pomemb\\p{L}+|dragocen\\p{L}*", "za nas|nam"),
            words("va[sš]\\p{L}*", CONTACT_SL, "cenimo"),
            words(
                    "شما|\\p{L}+تان",
                    "(تماس|پیام|پرسش|سوال|وقت|زمان|شکیبایی|صبر)\\p{L}*",
                    "مهم|اهمیت|ارزشمند|ارزش",
                    "(برای|نزد) ما|برایمان"),
            words(
                    "\\p{L}*(niz|nız|nuz|nüz|nizin|nızın)",
                    "(arama|çağrı|mesaj|soru|zaman|vakt|vakit|sabr|sabır|görüşme)\\p{L}*",
                    "önemli\\p{L}*|değerli\\p{L}*|kıymetli\\p{L}*",
                    "bizim için|bizce"));

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟。\\n]+");
    private static final Pattern EXCLAMATION = Pattern.compile("[!¡՜！﹗︕‼⁉❕❗]");
    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{2139}\\x{2194}-\\x{21AA}\\x{231A}-\\x{23FF}\\x{25AA}-\\x{27BF}"
                    + "\\x{2934}\\x{2935}\\x{2B05}-\\x{2B55}\\x{3030}\\x{303D}\\x{3297}\\x{3299}\\x{FE0F}\\x{1F000}-\\x{1FAFF}]");
    private static final Pattern SMILE =
            Pattern.compile("(?<!\\d)[:;=]['’]?-?[)(dp3](?![\\p{L}\\d])|\\){2,}|<3|\\^_?\\^");
    private static final Pattern LAUGHTER = words("(ha){2,}h?|(he){2,}|(hi){2,}|lol|rofl|xd|jokes?|joking|just kidding|"
            + "(ха-?){2,}х?|(хе-?){2,}|лол|шутк\\p{L}+|шучу|šal[aeio]|šalimo|(ها){2,}|خخ+|شوخی|şaka\\p{L}*");
    private static final Pattern SELLING =
            words("discounts?|promo codes?|special offers?|upgrade (now|to)|our (mobile )?app|"
                    + "скидк\\p{L}+|промокод\\p{L}*|специальн\\p{L}+ предложени\\p{L}+|наш\\p{L}+ приложени\\p{L}+|"
                    + "popust\\p{L}*|promocijsk\\p{L}+ kod\\p{L}+|posebn\\p{L}+ ponudb\\p{L}+|naš\\p{L}* aplikacij\\p{L}*|"
                    + "تخفیف\\p{L}*|پیشنهاد ویژه|(اپلیکیشن|اپ) ما|indirim\\p{L}*|promosyon kod\\p{L}*|özel teklif\\p{L}*|"
                    + "uygulamam[iı]z\\p{L}*");
    private static final Pattern PERCENT_OFF = Pattern.compile("% ?off(?!\\p{L})");

    private Wording() {}

    /**
     * What is wrong with a text.
     *
     * @param tone how it is to speak
     * @param advert whether it is said to be an advert
     * @return a sentence about it; empty for a text that may stand
     */
    public static Optional<String> fault(String text, Tone tone, boolean advert) {
        String plain = plain(text);
        if (saysImportant(plain)) {
            return Optional.of("must not say that a call is important to us: say what happens instead");
        }
        if (!advert
                && (SELLING.matcher(plain).find() || PERCENT_OFF.matcher(plain).find())) {
            return Optional.of("reads like an advert, so it must be marked as one with advert: true");
        }
        return tone == Tone.SERIOUS ? lightness(text, plain) : Optional.empty();
    }

    /** The tones in which a text may stand in every language. */
    public static Set<Tone> tones(Translated text, boolean advert) {
        return Arrays.stream(Tone.values())
                .filter(tone -> text.byLanguage().values().stream()
                        .allMatch(each -> fault(each, tone, advert).isEmpty()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> lightness(String text, String plain) {
        if (EXCLAMATION.matcher(text).find()) {
            return Optional.of("must not hold an exclamation mark in the tone serious");
        }
        if (EMOJI.matcher(text).find()) {
            return Optional.of("must not hold emoji in the tone serious");
        }
        boolean light = SMILE.matcher(plain).find() || LAUGHTER.matcher(plain).find();
        return light ? Optional.of("must not hold smiles or jokes in the tone serious") : Optional.empty();
    }

    private static boolean saysImportant(String plain) {
        return SENTENCE_END.splitAsStream(plain).anyMatch(sentence -> {
            Predicate<Pattern> stands = word -> word.matcher(sentence).find();
            return IMPORTANT.stream().anyMatch(groups -> groups.stream().allMatch(stands));
        });
    }

    /** One spelling for what people write in several: letter case, spaces, joiners, Arabic forms of Persian letters. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('ي', 'ی')
                .replace('ك', 'ک')
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ");
    }

    private static List<Pattern> words(String... groups) {
        return List.of(groups).stream().map(Wording::words).toList();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])(" + alternatives + ")(?![\\p{L}\\p{M}])");
    }
}
