package jp.tashika.reader.session;

import java.time.Instant;
import java.util.Optional;

/**
 * 受付の様子。Everything a kiosk knows of whom it serves.
 *
 * @param serial one for each card that was placed
 * @param screen one more whenever another screen is shown
 * @param isCardOn whether a card lies on the reader
 * @param since when the stage began
 * @param touched when somebody last did something
 * @param asksWhetherThere whether the screen asks if somebody is still there
 * @param calledAt when staff were called, until they came
 */
public record Session(
        int serial,
        int screen,
        Stage stage,
        boolean isCardOn,
        Instant since,
        Instant touched,
        boolean asksWhetherThere,
        Optional<Instant> calledAt) {

    /** At the start nothing is known of the reader. */
    public static Session atStart(Trouble unknown, Instant now) {
        return new Session(0, 0, new Stage.OutOfOrder(unknown), false, now, now, false, Optional.empty());
    }

    Session at(Stage next, Instant now) {
        return new Session(serial, screen + 1, next, isCardOn, now, now, false, calledAt);
    }

    /** With a new card. */
    Session begin(Instant now) {
        return new Session(serial + 1, screen + 1, new Stage.Reading(), true, now, now, false, Optional.empty());
    }

    Session withCard(boolean on) {
        if (on == isCardOn) {
            return this;
        }
        return new Session(serial, screen + 1, stage, on, since, touched, asksWhetherThere, calledAt);
    }

    Session touchedAt(Instant now) {
        return new Session(
                serial, asksWhetherThere ? screen + 1 : screen, stage, isCardOn, since, now, false, calledAt);
    }

    Session asking() {
        return new Session(serial, screen + 1, stage, isCardOn, since, touched, true, calledAt);
    }

    Session called(Instant now) {
        return new Session(serial, screen + 1, stage, isCardOn, since, now, false, Optional.of(calledAt.orElse(now)));
    }

    Session answeredCall() {
        return new Session(serial, screen + 1, stage, isCardOn, since, touched, asksWhetherThere, Optional.empty());
    }
}
