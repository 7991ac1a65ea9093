package io.ringback.callback;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which numbers may be called: ordinary ones of the countries allowed. What costs the caller more than a call is refused. */
public final class PhoneRules {
    private static final Set<PhoneNumberType> ORDINARY = EnumSet.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP,
            PhoneNumberType.PERSONAL_NUMBER);

    private static final int LONGEST = 40;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shorts = ShortNumberInfo.getInstance();
    private final PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();

    /** What a number is good for. */
    public sealed interface Verdict {
        /** It may be called. */
        record Fine(PhoneNumber number) implements Verdict {}

        /** It may not. */
        record Refused(Reason reason) implements Verdict {}
    }

    /** Why a number is not called. */
    public enum Reason {
        /** It is no number, or one that exists nowhere. */
        INVALID,
        /** Its country is none of those that are called. */
        COUNTRY,
        /** Premium rate, shared cost, emergency, short, satellite, pager and the like. */
        KIND;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks what somebody typed.
     *
     * @param typed with + and country, or as it is dialled in the first country
     * @param countries ISO 3166 codes of the countries that are called; not empty
     */
    public Verdict check(String typed, List<String> countries) {
        if (typed.length() > LONGEST) {
            return new Verdict.Refused(Reason.INVALID);
        }
        try {
            String digits = PhoneNumberUtil.normalizeDigitsOnly(typed);
            if (countries.stream().anyMatch(country -> shorts.isEmergencyNumber(digits, country))) {
                return new Verdict.Refused(Reason.KIND);
            }
            return verdict(numbers.parse(typed, countries.get(0)), countries);
        } catch (NumberParseException e) {
            return new Verdict.Refused(Reason.INVALID);
        }
    }

    private Verdict verdict(Phonenumber.PhoneNumber number, List<String> countries) {
        if (shorts.isPossibleShortNumber(number) && !numbers.isValidNumber(number)) {
            return new Verdict.Refused(Reason.KIND);
        }
        if (!numbers.isValidNumber(number)) {
            return new Verdict.Refused(Reason.INVALID);
        }
        if (!ORDINARY.contains(numbers.getNumberType(number))) {
            return new Verdict.Refused(Reason.KIND);
        }
        String country = numbers.getRegionCodeForNumber(number);
        return countries.contains(country)
                ? new Verdict.Fine(new PhoneNumber(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)))
                : new Verdict.Refused(Reason.COUNTRY);
    }

    /** The time zones somebody with this number may be in; empty when nothing is known of it. */
    public List<ZoneId> zones(PhoneNumber number) {
        try {
            return zones.getTimeZonesForNumber(numbers.parse(number.value(), null)).stream()
                    .flatMap(PhoneRules::zone)
                    .toList();
        } catch (NumberParseException e) {
            throw new IllegalStateException("a number that was checked can be read", e);
        }
    }

    private static Stream<ZoneId> zone(String name) {
        try {
            return Stream.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Stream.empty();
        }
    }
}
