package jp.tashika.central.jlis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.visit.Residents;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.core.registry.Sex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 住民の照会。Who holds a certificate, as the issuer of cards says; asked each time, and kept nowhere. */
public final class AskedResidents implements Residents {

    private static final Logger LOG = LoggerFactory.getLogger(AskedResidents.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int LETTERS_MAX = 300;
    private static final int NUMBER_DIGITS = 12;
    private static final int EARLIER_MAX = 100;

    private final JlisLine line;
    private final Function<String, DirectoryKey> keys;

    /** @param keys what the directory makes of a holder's number; called by several threads */
    public AskedResidents(JlisLine line, Function<String, DirectoryKey> keys) {
        this.line = line;
        this.keys = keys;
    }

    /** 電子証明書の名指し。How a certificate is named on the line. */
    record Named(@Nullable String authority, @Nullable String serial) {

        static Named of(CertificateKey card) {
            return new Named(card.authority(), card.serial());
        }

        CertificateKey key() throws WrongAnswer {
            try {
                return new CertificateKey(text(authority), text(serial));
            } catch (IllegalArgumentException e) {
                throw new WrongAnswer("no certificate is named so", e);
            }
        }

        /** Personal: it stands for one person. */
        @Override
        public String toString() {
            return "Named[masked]";
        }
    }

    /** 住民の記録。As it comes over the line; more than is known here is passed over. */
    record Told(
            @Nullable String name,
            @Nullable String kana,
            @Nullable String birthdate,
            @Nullable String sex,
            @Nullable String address,
            @Nullable String number,
            @Nullable List<@Nullable Named> earlier) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Told[masked]";
        }
    }

    @Override
    public Holder holder(CertificateKey card) {
        try {
            JlisLine.Reply reply = line.post("resident", "application/json", JSON.writeValueAsBytes(Named.of(card)));
            return switch (reply.status()) {
                case OK -> read(reply.body().bytes());
                case NOT_FOUND -> new Holder.Unknown();
                default -> throw new WrongAnswer("status " + reply.status());
            };
        } catch (JlisUnreachable e) {
            return new Holder.Unreachable(); // the line has said so
        } catch (WrongAnswer e) {
            line.count("resident", "refused");
            LOG.warn("an answer about a resident cannot be used: {}", e.getMessage());
            return new Holder.Unreachable();
        }
    }

    private Holder.Known read(byte[] json) throws WrongAnswer {
        try {
            Told told = JSON.readValue(json, Told.class);
            if (told == null) {
                throw new WrongAnswer("nothing");
            }
            return new Holder.Known(
                    new FiveItems(
                            text(told.name()),
                            Optional.ofNullable(told.kana()).orElse(""),
                            LocalDate.parse(text(told.birthdate())),
                            sex(text(told.sex())),
                            text(told.address())),
                    keys.apply(number(text(told.number()))),
                    earlier(told));
        } catch (JacksonException | DateTimeException e) {
            throw new WrongAnswer("not a resident in " + json.length + " bytes"); // the cause would quote it
        }
    }

    private static List<CertificateKey> earlier(Told told) throws WrongAnswer {
        List<@Nullable Named> named =
                Optional.ofNullable(told.earlier()).orElseThrow(() -> new WrongAnswer("a part is missing"));
        if (named.size() > EARLIER_MAX) {
            throw new WrongAnswer("more certificates than anybody had");
        }
        List<CertificateKey> keys = new ArrayList<>();
        for (Named one : named) {
            if (one == null) {
                throw new WrongAnswer("a part is missing");
            }
            keys.add(one.key());
        }
        return keys;
    }

    private static String text(@Nullable String part) throws WrongAnswer {
        if (part == null || part.isBlank() || part.length() > LETTERS_MAX) {
            throw new WrongAnswer("a part is missing, or too long");
        }
        return part;
    }

    private static String number(String digits) throws WrongAnswer {
        if (digits.length() != NUMBER_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new WrongAnswer("the number is none");
        }
        return digits;
    }

    private static Sex sex(String code) throws WrongAnswer {
        return switch (code) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            case "3" -> Sex.UNSET;
            default -> throw new WrongAnswer("a sex without a name");
        };
    }
}
