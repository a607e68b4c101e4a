package jp.tashika.reader.station;

import java.time.Duration;
import java.util.List;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.reader.session.Trouble;

/** カードリーダーの口。The readers of this machine, as a kiosk uses them. */
public interface CardReaders {

    /** リーダー使用不可。A reader, or what drives them all, cannot be used now. */
    final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Trouble trouble;

        public Unusable(Trouble trouble, Throwable cause) {
            super(trouble.code(), cause);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /** 開いたカード。For this process alone, until it is closed. */
    interface OpenCard extends CardLine, AutoCloseable {
        @Override
        void close();
    }

    /** 一覧。The names of the readers attached now. */
    List<String> names() throws Unusable;

    /** Waits until a card lies on the reader, or none does; tells whether one does then. */
    boolean awaitCard(String reader, boolean wanted, Duration atMost) throws Unusable;

    /** Opens the card on the reader. */
    OpenCard connect(String reader) throws Unusable;
}
