package jp.tashika.format.oqs.message;

import java.util.Optional;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 照会番号登録情報の写し。What the client wrote about one number, word for word; see {@link QueryEcho}. */
public record HandleEcho(
        Optional<String> handle,
        Optional<String> insurer,
        Optional<String> symbol,
        Optional<String> number,
        Optional<String> branch) {

    public HandleEcho {
        handle = Texts.present(handle);
        insurer = Texts.present(insurer)
                .map(text ->
                        InsurerNumber.parse(text).map(InsurerNumber::padded).orElse(text));
        symbol = Texts.present(symbol);
        number = Texts.present(number);
        branch = Texts.present(branch);
    }

    public static HandleEcho of(HandleEntry entry) {
        return new HandleEcho(
                Optional.of(entry.handle()),
                Optional.of(entry.insurer().padded()),
                entry.insured().symbol(),
                Optional.of(entry.insured().number()),
                entry.insured().branch());
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "HandleEcho[***]";
    }
}
