package jp.tashika.terminal.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.RequestHead;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.terminal.journal.Verdict;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 端末での点検。What can be refused without asking the centre: pure, by name, size and bytes. */
final class LocalCheck {
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][^\\s<>/?!]*)");
    private static final int HEAD = 1024;
    private static final int TAIL = 256;

    private LocalCheck() {}

    /** Refused by name or size alone, before anything is read. */
    static Optional<Verdict.Failure> refuse(DropName name, long size) {
        return switch (name) {
            case DropName.Served(MessageKind kind) -> {
                int bytesMax = OqsReader.requestBytesMax(kind);
                yield size > bytesMax
                        ? Optional.of(Verdict.Failure.of(Outcome.FILE_TOO_LARGE, size + " > " + bytesMax))
                        : Optional.empty();
            }
            case DropName.Unserved() -> Optional.of(Verdict.Failure.of(Outcome.MESSAGE_KIND_NOT_SERVED, ""));
            case DropName.Malformed(), DropName.Ignored() ->
                Optional.of(Verdict.Failure.of(Outcome.FILE_NAME_UNKNOWN, ""));
        };
    }

    /** Refused by content. */
    static Optional<Verdict.Failure> refuse(MessageKind kind, byte[] xml) {
        return switch (OqsReader.peek(xml, kind)) {
            case Decoded.Ok<RequestHead>(RequestHead head) ->
                head.facility().isPresent()
                        ? Optional.empty()
                        : Optional.of(Verdict.Failure.of(Outcome.ELEMENT_MISSING, "医療機関コード"));
            case Decoded.Faulty<RequestHead>(var faults) -> {
                Fault first = faults.getFirst();
                boolean cut = first.outcome() == Outcome.XML_NOT_WELL_FORMED && !isEnded(xml);
                yield Optional.of(
                        cut
                                ? Verdict.Failure.of(Outcome.FILE_NEVER_COMPLETE, first.detail())
                                : Verdict.Failure.of(first));
            }
        };
    }

    /** 完了。Whether a document reads to its end. */
    static boolean isComplete(MessageKind kind, byte[] xml) {
        return isEnded(xml) && OqsReader.peek(xml, kind) instanceof Decoded.Ok;
    }

    /** 末尾到達。Whether the root element is closed at the end, be the document right or wrong inside. */
    static boolean isEnded(byte[] xml) {
        String head = new String(xml, 0, Math.min(HEAD, xml.length), StandardCharsets.ISO_8859_1);
        int from = Math.max(0, xml.length - TAIL);
        String tail = new String(xml, from, xml.length - from, StandardCharsets.ISO_8859_1).strip();
        Matcher root = ROOT.matcher(head);
        if (!root.find()) {
            return false;
        }
        int close = tail.lastIndexOf('<');
        return close >= 0
                && tail.endsWith(">")
                && tail.substring(close, tail.length() - 1).strip().equals("</" + root.group(1));
    }
}
