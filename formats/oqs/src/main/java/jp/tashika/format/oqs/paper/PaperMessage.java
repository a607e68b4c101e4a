package jp.tashika.format.oqs.paper;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;

/**
 * 紙の証の読取結果。What was read from paper, beside what the check by card had found before (OCR-009).
 *
 * @param handle 照会番号, if the facility has registered one
 * @param items at least one
 */
public record PaperMessage(
        Head head, Optional<String> handle, Registered registered, PaperKind kind, List<Compared> items) {

    public PaperMessage {
        items = List.copyOf(items);
        handle = handle.filter(text -> !text.isBlank());
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a paper of which nothing was read");
        }
    }

    /**
     * 見出し。
     *
     * @param readAt 処理実行日時, to the second
     * @param faceFile the face file of the check before
     */
    public record Head(LocalDateTime readAt, FacilityCode facility, String faceFile) {

        public Head {
            readAt = readAt.withNano(0);
        }
    }

    /** 登録済みの資格。What the check by card had found: absent where it found nothing in force. */
    public record Registered(Optional<InsurerNumber> insurer, Optional<InsuredNumber> insured) {

        /** なし。Nothing. */
        public static final Registered NONE = new Registered(Optional.empty(), Optional.empty());
    }

    /** 照合した項目。An item, and whether it is the same as what is registered (ADD-006). */
    public record Compared(ReadItem read, Comparison comparison) {}

    /** 照合。How an item stands to what is registered. */
    public enum Comparison {
        /** 対象外。There is nothing to compare it with. */
        NOT_COMPARED("0"),
        /** 一致。 */
        SAME("1"),
        /** 不一致。 */
        DIFFERENT("2");

        private final String wire;

        Comparison(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    /** Personal: only the kind is shown. */
    @Override
    public String toString() {
        return "PaperMessage[" + kind + ", " + items.size() + "]";
    }
}
