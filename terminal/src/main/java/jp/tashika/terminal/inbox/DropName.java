package jp.tashika.terminal.inbox;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.Leg;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.file.OqsFileName;

/** 投入ファイル名。What the name of a file in the folder of requests asks of us. */
sealed interface DropName {

    /** 照会。A request of a kind that is served. */
    record Served(MessageKind kind) implements DropName {}

    /** 未対応。A request of the interface that is not served here. */
    record Unserved() implements DropName {}

    /** 規則外。Plainly meant as a request, but not named as the interface says. */
    record Malformed() implements DropName {}

    /** 対象外。Temporary files and everything else that is none of ours: left alone. */
    record Ignored() implements DropName {}

    /** Begins like a message, says {@code req}, ends like XML: temporary names of known clients do not. */
    Pattern LIKE_A_REQUEST = Pattern.compile("(?is)[0-9a-z]{3,}req.*\\.xml");

    static DropName of(String name) {
        Optional<OqsFileName> read = OqsFileName.parse(name);
        if (read.isEmpty()) {
            return LIKE_A_REQUEST.matcher(name).matches() ? new Malformed() : new Ignored();
        }
        return switch (read.get()) {
            case OqsFileName.Message message when message.isRequest() -> new Served(message.kind());
            case OqsFileName.Unserved message when message.isRequest() -> new Unserved();
            case OqsFileName.Message message
            when message.leg() == Leg.REQUEST && message.extension() != Extension.ERR -> new Malformed();
            case OqsFileName.Unserved message
            when message.leg() == Leg.REQUEST && message.extension() != Extension.ERR -> new Malformed();
            case OqsFileName.Message _, OqsFileName.Unserved _, OqsFileName.Face _ -> new Ignored();
        };
    }
}
