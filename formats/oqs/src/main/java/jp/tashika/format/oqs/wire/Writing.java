package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.format.oqs.code.Coded;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.xml.XmlOut;
import jp.tashika.vocabulary.name.Kana;

/** 項目の書出し。Leaves in their wire forms; what is absent is left out. */
final class Writing {

    private final XmlOut out;

    Writing(XmlOut out) {
        this.out = out;
    }

    void open(String name) {
        out.open(name);
    }

    void close(String name) {
        out.close(name);
    }

    void text(String name, String text) {
        out.leaf(name, text);
    }

    void text(String name, Optional<String> text) {
        if (text.isPresent()) {
            out.leaf(name, text.get());
        }
    }

    /** A reading, which is half-width on the wire. */
    void kana(String name, Optional<String> reading) {
        if (reading.isPresent()) {
            String text = reading.get();
            out.leaf(name, isHalfWidth(text) ? text : Kana.toHalfWidth(text));
        }
    }

    private static boolean isHalfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && (c < '\uFF61' || c > '\uFF9F')) {
                return false;
            }
        }
        return true;
    }

    void code(String name, Coded code) {
        out.leaf(name, code.wire());
    }

    void code(String name, Optional<? extends Coded> code) {
        if (code.isPresent()) {
            out.leaf(name, code.get().wire());
        }
    }

    void mark(String name, Optional<ClientMark> mark) {
        if (mark.isPresent()) {
            out.rawLeaf(name, mark.get().spelled());
        }
    }

    void ratio(String name, Optional<CopaymentRatio> ratio) {
        if (ratio.isPresent()) {
            out.leaf(name, ratio.get().wire());
        }
    }

    void count(String name, int count) {
        out.leaf(name, Integer.toString(count));
    }

    void count(String name, Optional<Integer> count) {
        if (count.isPresent()) {
            count(name, count.get());
        }
    }

    /** As it is, with the digits it has behind the point. */
    void amount(String name, Optional<BigDecimal> amount) {
        if (amount.isPresent()) {
            out.leaf(name, amount.get().toPlainString());
        }
    }

    void date(String name, LocalDate date) {
        out.startLeaf(name);
        digits(date);
        out.close(name);
    }

    void date(String name, Optional<LocalDate> date) {
        if (date.isPresent()) {
            date(name, date.get());
        }
    }

    void month(String name, Optional<YearMonth> month) {
        if (month.isPresent()) {
            out.startLeaf(name);
            out.digits(month.get().getYear(), 4);
            out.digits(month.get().getMonthValue(), 2);
            out.close(name);
        }
    }

    void time(String name, LocalDateTime time) {
        out.startLeaf(name);
        digits(time.toLocalDate());
        out.digits(time.getHour(), 2);
        out.digits(time.getMinute(), 2);
        out.digits(time.getSecond(), 2);
        out.close(name);
    }

    void time(String name, Optional<LocalDateTime> time) {
        if (time.isPresent()) {
            time(name, time.get());
        }
    }

    private void digits(LocalDate date) {
        out.digits(date.getYear(), 4);
        out.digits(date.getMonthValue(), 2);
        out.digits(date.getDayOfMonth(), 2);
    }

    void sender(Sender sender) {
        text(MEDICAL_INSTITUTION_CODE, sender.facility().digits());
        mark(ARBITRARY_FILE_IDENTIFIER, sender.mark());
    }

    void notice(Notice notice) {
        text(ERROR_CODE, notice.code());
        text(ERROR_MESSAGE, notice.message());
    }

    void processing(Processing processing) {
        code(PROCESSING_RESULT_STATUS, processing.status());
        text(PROCESSING_RESULT_CODE, processing.code());
        text(PROCESSING_RESULT_MESSAGE, processing.message());
    }

    /** The encoding these very bytes are in. */
    void characterCode() {
        code(CHARACTER_CODE_IDENTIFIER, Encoding.of(out.encoding()));
    }
}
