package jp.tashika.format.oqs.file;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;

/** ファイル名。What the name of a file in the exchange folders says (interface 2.1 and 2.2). */
public sealed interface OqsFileName {

    /** 識別子の最大長。The longest suffix a client may choose. */
    int SUFFIX_MAX = 100;

    /**
     * 電文ファイル。A message of a served kind.
     *
     * @param suffix chosen by the client: 1 to 100 of {@code [0-9A-Za-z_-]}
     */
    record Message(MessageKind kind, Leg leg, String suffix, Extension extension) implements OqsFileName {
        public Message {
            FileNameGrammar.requireSuffix(suffix);
        }

        /** 結果ファイル名。The name of the answer: {@code req} becomes {@code res}, the suffix stays. */
        public Message toResult(Extension answer) {
            return new Message(kind, Leg.RESULT, suffix, answer);
        }

        /** エラーファイル名。The name of the error file beside the copied request. */
        public Message toError() {
            return new Message(kind, leg, suffix, Extension.ERR);
        }

        @Override
        public String text() {
            return FileNameGrammar.join(kind.id(), leg, suffix, extension);
        }
    }

    /**
     * 顔認証結果ファイル。A result the reader pushed without a request.
     *
     * @param id the face id; some clients leave it out
     * @param at when, to the second
     */
    record Face(Optional<String> id, LocalDateTime at) implements OqsFileName {
        public Face {
            id.ifPresent(FileNameGrammar::requireSuffix);
            at = at.withNano(0);
        }

        public static Face of(FaceId id, LocalDateTime at) {
            return new Face(Optional.of(id.text()), at);
        }

        @Override
        public String text() {
            return FileNameGrammar.FACE + id.map(text -> text + "_").orElse("") + FileNameGrammar.SECONDS.format(at)
                    + ".xml";
        }
    }

    /**
     * 未対応電文ファイル。A message of the interface that is not served here.
     *
     * @param messageId such as {@code YZKsiquc01}
     */
    record Unserved(String messageId, Leg leg, String suffix, Extension extension) implements OqsFileName {
        public Unserved {
            FileNameGrammar.requireSuffix(suffix);
        }

        /** エラーファイル名。The name of the error file beside the copied request. */
        public Unserved toError() {
            return new Unserved(messageId, leg, suffix, Extension.ERR);
        }

        @Override
        public String text() {
            return FileNameGrammar.join(messageId, leg, suffix, extension);
        }
    }

    /** ファイル名全体。The whole name, with its extension in lower case. */
    String text();

    /** 要求電文か。Whether a client asks with this file. */
    default boolean isRequest() {
        return switch (this) {
            case Message message -> message.leg() == Leg.REQUEST && message.extension() == Extension.XML;
            case Unserved message -> message.leg() == Leg.REQUEST && message.extension() == Extension.XML;
            case Face _ -> false;
        };
    }

    /** Reads a name without folder; empty when it is none of the interface's (it is then left alone). */
    static Optional<OqsFileName> parse(String name) {
        Matcher face = FileNameGrammar.FACE_NAME.matcher(name);
        if (face.matches()) {
            Optional<OqsFileName> read = FileNameGrammar.face(face);
            if (read.isPresent()) {
                return read;
            }
        }
        Matcher message = FileNameGrammar.MESSAGE_NAME.matcher(name);
        return message.matches() ? FileNameGrammar.message(message) : Optional.empty();
    }
}
