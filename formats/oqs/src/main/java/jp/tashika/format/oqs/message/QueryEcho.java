package jp.tashika.format.oqs.message;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 資格確認照会用情報の写し。What the client wrote about one person, word for word, to be given back with the answer.
 *
 * <p>Only an insurer number that can be read is made 8 places wide; everything else keeps its spelling, right or wrong.
 *
 * @param ceilingConsent the flag as written
 * @param mark 任意の識別子
 */
public record QueryEcho(
        Optional<String> insurer,
        Optional<String> symbol,
        Optional<String> number,
        Optional<String> branch,
        Optional<String> birthdate,
        Optional<String> ceilingConsent,
        Optional<ClientMark> mark) {

    public QueryEcho {
        insurer = Texts.present(insurer)
                .map(text ->
                        InsurerNumber.parse(text).map(InsurerNumber::padded).orElse(text));
        symbol = Texts.present(symbol);
        number = Texts.present(number);
        branch = Texts.present(branch);
        birthdate = Texts.present(birthdate);
        ceilingConsent = Texts.present(ceilingConsent);
    }

    public static QueryEcho of(EligibilityQuery query) {
        return new QueryEcho(
                Optional.of(query.insurer().padded()),
                query.insured().symbol(),
                Optional.of(query.insured().number()),
                query.insured().branch(),
                Optional.of(DateTimeFormatter.BASIC_ISO_DATE.format(query.birthdate())),
                Optional.of(query.ceilingConsent().wire()),
                query.mark());
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "QueryEcho[***]";
    }
}
