package jp.tashika.central.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.tashika.vocabulary.outcome.Fault;

/** 窓口の回答。What a desk makes of a request. */
sealed interface DeskAnswer {

    /**
     * 電文。A message to send back.
     *
     * @param outcome how it ended, for counting: 資格有効性, or the code of the error
     */
    record Message(String outcome, Body body) implements DeskAnswer {

        static Message of(String outcome, byte[] bytes) {
            return new Message(outcome, out -> out.write(bytes));
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
