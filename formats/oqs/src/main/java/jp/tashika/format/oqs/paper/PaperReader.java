package jp.tashika.format.oqs.paper;

import static jp.tashika.format.oqs.paper.PaperTags.*;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.Limits;
import jp.tashika.format.xml.SafeXml;
import jp.tashika.format.xml.Unreadable;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;

/** 紙の証の読取。Bytes to messages; in any order, unknown elements passed over, faults as values. */
public final class PaperReader {

    private static final Limits LIMITS = new Limits(64 * 1024, 6, 400, 400, 50, 0);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private PaperReader() {}

    /** 上限。Bytes that are read of a file. */
    public static int bytesMax() {
        return LIMITS.bytesMax();
    }

    /** 読取結果。 */
    public static Decoded<PaperMessage> readMessage(byte[] bytes) {
        return SafeXml.read(bytes, LIMITS, in -> new Walk(in).message());
    }

    /** 取込結果。 */
    public static Decoded<PaperAnswer> readAnswer(byte[] bytes) {
        return SafeXml.read(bytes, LIMITS, in -> new Walk(in).answer());
    }

    /** 読み進み。One document, from its beginning to its end. */
    private static final class Walk {

        private final XmlCursor in;
        private final Faults faults = new Faults();
        private Optional<PaperMessage.Head> head = Optional.empty();
        private Optional<String> handle = Optional.empty();
        private PaperMessage.Registered registered = PaperMessage.Registered.NONE;
        private Optional<PaperKind> kind = Optional.empty();
        private final List<PaperMessage.Compared> items = new ArrayList<>();
        private Optional<PaperAnswer> answer = Optional.empty();

        Walk(XmlCursor in) {
            this.in = in;
        }

        Decoded<PaperMessage> message() {
            root();
            require(head.isPresent(), MESSAGE_HEADER);
            require(kind.isPresent(), PAPER_CLASSIFICATION);
            require(!items.isEmpty(), ITEM);
            return faults.isEmpty()
                    ? Decoded.ok(new PaperMessage(head.orElseThrow(), handle, registered, kind.orElseThrow(), items))
                    : faults.faulty();
        }

        Decoded<PaperAnswer> answer() {
            root();
            require(answer.isPresent(), UPDATE_RESULT);
            return faults.isEmpty() ? Decoded.ok(answer.orElseThrow()) : faults.faulty();
        }

        private void require(boolean isThere, String name) {
            if (!isThere && faults.isEmpty()) {
                faults.add(Outcome.ELEMENT_MISSING, name, "");
            }
        }

        private void root() {
            if (!in.nextChild() || !in.name().equals(XML_MSG)) {
                throw new Unreadable(Outcome.MESSAGE_KIND_WRONG, in.path(), XML_MSG + " expected");
            }
            Set<String> seen = new HashSet<>();
            while (in.nextChild()) {
                String name = in.name();
                boolean isKnown = name.equals(MESSAGE_HEADER) || name.equals(MESSAGE_BODY);
                if (isKnown && !seen.add(name)) {
                    repeated();
                } else if (name.equals(MESSAGE_HEADER)) {
                    header();
                } else if (name.equals(MESSAGE_BODY)) {
                    body();
                } else {
                    in.skip();
                }
            }
        }

        private void repeated() {
            faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
            in.skip();
        }

        private void header() {
            Leaf time = new Leaf(PROCESS_EXECUTION_TIME);
            Leaf facility = new Leaf(MEDICAL_INSTITUTION_CODE);
            Leaf face = new Leaf(FACE_FILE_NAME);
            take(time, facility, face);
            Optional<LocalDateTime> readAt = time.value(Walk::time);
            Optional<FacilityCode> code = facility.value(Walk::facility);
            Optional<String> file = face.value(Optional::of);
            if (readAt.isPresent() && code.isPresent() && file.isPresent()) {
                head = Optional.of(new PaperMessage.Head(readAt.get(), code.get(), file.get()));
            } else {
                faults.add(Outcome.ELEMENT_MISSING, in.path(), "");
            }
        }

        private void body() {
            Leaf number = new Leaf(REFERENCE_NUMBER);
            Leaf update = new Leaf(UPDATE_RESULT);
            Set<String> seen = new HashSet<>();
            while (in.nextChild()) {
                String name = in.name();
                boolean isGroup = name.equals(REGISTERED) || name.equals(PAPER);
                if (isGroup && !seen.add(name)) {
                    repeated();
                } else if (name.equals(REGISTERED)) {
                    registered();
                } else if (name.equals(PAPER)) {
                    paper();
                } else if (!number.take() && !update.take()) {
                    in.skip();
                }
            }
            handle = number.value(Optional::of);
            answer = update.value(text -> Arrays.stream(PaperAnswer.values())
                    .filter(one -> one.wire().equals(text))
                    .findFirst());
        }

        private void registered() {
            Leaf insurer = new Leaf(INSURER_NUMBER);
            Leaf symbol = new Leaf(INSURED_CARD_SYMBOL);
            Leaf number = new Leaf(INSURED_IDENTIFICATION_NUMBER);
            Leaf branch = new Leaf(INSURED_BRANCH_NUMBER);
            take(insurer, symbol, number, branch);
            registered = new PaperMessage.Registered(
                    insurer.value(InsurerNumber::parse),
                    number.value(Optional::of)
                            .map(text ->
                                    new InsuredNumber(symbol.value(Optional::of), text, branch.value(Optional::of))));
        }

        private void paper() {
            Leaf classification = new Leaf(PAPER_CLASSIFICATION);
            while (in.nextChild()) {
                if (in.name().equals(ITEM)) {
                    item();
                } else if (!classification.take()) {
                    in.skip();
                }
            }
            kind = classification.value(PaperTags::kind);
        }

        private void item() {
            Leaf name = new Leaf(ITEM_NAME);
            Leaf text = new Leaf(ITEM_TEXT);
            Leaf sureness = new Leaf(SURENESS);
            Leaf check = new Leaf(CHECK);
            Leaf comparison = new Leaf(COMPARISON);
            in.ordinal(items.size() + 1);
            String path = in.path();
            take(name, text, sureness, check, comparison);
            Optional<PaperItem> item = name.value(PaperTags::item);
            Optional<String> read = text.value(Optional::of);
            Optional<Integer> sure = sureness.value(Walk::percent);
            Optional<ItemCheck> checked = check.value(PaperTags::check);
            Optional<PaperMessage.Comparison> compared = comparison.value(Walk::comparison);
            if (item.isEmpty() || read.isEmpty() || sure.isEmpty() || checked.isEmpty() || compared.isEmpty()) {
                faults.add(Outcome.ELEMENT_MISSING, path, "");
                return;
            }
            try {
                items.add(new PaperMessage.Compared(
                        new ReadItem(item.get(), read.get(), sure.get(), checked.get()), compared.get()));
            } catch (IllegalArgumentException e) {
                faults.add(Outcome.ELEMENT_ILL_FORMED, path + "/" + ITEM_TEXT, "");
            }
        }

        private void take(Leaf... leaves) {
            while (in.nextChild()) {
                if (Arrays.stream(leaves).noneMatch(Leaf::take)) {
                    in.skip();
                }
            }
        }

        /** 末端。One element with text; an empty one is an absent one. */
        private final class Leaf {
            private final String name;
            private Optional<String> text = Optional.empty();

            Leaf(String name) {
                this.name = name;
            }

            boolean take() {
                if (!in.name().equals(name)) {
                    return false;
                }
                if (text.isPresent()) {
                    repeated();
                    return true;
                }
                text = Optional.of(in.leaf(faults)).filter(read -> !read.isBlank());
                return true;
            }

            <T> Optional<T> value(Function<String, Optional<T>> parse) {
                Optional<T> value = text.flatMap(parse);
                if (text.isPresent() && value.isEmpty()) {
                    faults.add(Outcome.ELEMENT_ILL_FORMED, in.path() + "/" + name, "");
                }
                return value;
            }
        }

        private static Optional<LocalDateTime> time(String text) {
            try {
                return Optional.of(LocalDateTime.parse(text, SECONDS));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static Optional<FacilityCode> facility(String text) {
            return text.matches("[0-9]{10}") ? Optional.of(new FacilityCode(text)) : Optional.empty();
        }

        private static Optional<Integer> percent(String text) {
            return text.matches("[0-9]{1,2}|100") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }

        private static Optional<PaperMessage.Comparison> comparison(String text) {
            return Arrays.stream(PaperMessage.Comparison.values())
                    .filter(one -> one.wire().equals(text))
                    .findFirst();
        }
    }
}
