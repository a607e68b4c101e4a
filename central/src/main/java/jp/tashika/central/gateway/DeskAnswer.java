package jp.tashika.central.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import jp.tashika.vocabulary.outcome.Fault;

/** 窓口の回答。What a desk makes of a request. */
sealed interface DeskAnswer {

    /**
     * 電文。A message to send back.
     *
     * @param outcome how it ended, for counting: 資格有効性, or the code of the error
     * @param type of its content
     * @param length of the body in bytes, when it is known before it is written
     */
    record Message(String outcome, String type, OptionalInt length, Body body) implements DeskAnswer {

        private static final String XML = "application/xml";
        private static final String PDF = "application/pdf";

        static Message of(String outcome, byte[] bytes) {
            return new Message(outcome, XML, OptionalInt.of(bytes.length), out -> out.write(bytes));
        }

        static Message of(String outcome, Body body) {
            return new Message(outcome, XML, OptionalInt.empty(), body);
        }

        /** 紙の形。A page to print. */
        static Message sheet(String outcome, byte[] pdf) {
            return new Message(outcome, PDF, OptionalInt.of(pdf.length), out -> out.write(pdf));
        }
    }

    /** 読取不能。No message could be made of it; there is nobody to answer with one. */
    record Unreadable(List<Fault> faults) implements DeskAnswer {

        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /** 本文。The bytes of a message, written when they are wanted. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
