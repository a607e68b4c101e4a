package jp.tashika.reader.kiosk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.face.Hint;
import jp.tashika.reader.kiosk.KioskView.Choice;
import jp.tashika.reader.kiosk.KioskView.Weight;
import jp.tashika.reader.session.CardSeen;
import jp.tashika.reader.session.Ending;
import jp.tashika.reader.session.NumberNotice;
import jp.tashika.reader.session.Rules;
import jp.tashika.reader.session.Session;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.station.Manner;
import jp.tashika.reader.station.Manner.Language;
import jp.tashika.reader.station.NumberPad;

/** 画面の言葉。What the screen of each stage says, and what can be pressed there. */
final class Screens {

    private final Wording wording;

    Screens(Wording wording) {
        this.wording = wording;
    }

    /**
     * 一枚の画面。
     *
     * @param picture the name of the drawing
     * @param tone the name of the sound
     */
    record Screen(
            String picture,
            String tone,
            String title,
            List<String> lines,
            List<Choice> choices,
            boolean hasKeypad,
            boolean hasCamera,
            Optional<String> code) {

        Screen {
            lines = lines.stream().filter(line -> !line.isBlank()).toList();
            choices = List.copyOf(choices);
        }

        Screen choosing(Choice... offered) {
            return new Screen(picture, tone, title, lines, Arrays.asList(offered), hasKeypad, hasCamera, code);
        }

        Screen choosing(List<Choice> offered) {
            return new Screen(picture, tone, title, lines, offered, hasKeypad, hasCamera, code);
        }

        Screen withKeypad() {
            return new Screen(picture, tone, title, lines, choices, true, hasCamera, code);
        }

        Screen withCamera() {
            return new Screen(picture, tone, title, lines, choices, hasKeypad, true, code);
        }

        Screen withCode(String shown) {
            return new Screen(picture, tone, title, lines, choices, hasKeypad, hasCamera, Optional.of(shown));
        }

        Screen withLine(String more) {
            List<String> all = new ArrayList<>(lines);
            all.add(more);
            return new Screen(picture, tone, title, all, choices, hasKeypad, hasCamera, code);
        }

        /** 読上げ。All that is written, and what can be pressed. */
        String speech() {
            return Stream.of(Stream.of(title), lines.stream(), choices.stream().map(Choice::label))
                    .flatMap(texts -> texts)
                    .reduce((before, next) -> before + (before.matches(".*[。.?？]") ? " " : "。 ") + next)
                    .orElse("");
        }
    }

    /** The screen of a stage. */
    Screen of(Session session, Rules rules, boolean isStaffCodePaused, Language in) {
        if (session.asksWhetherThere()) {
            return screen("hand", "alarm", in, "there").choosing(choice(in, "there.more", Press.MORE, Weight.MAIN));
        }
        Screen screen = shown(session, rules, isStaffCodePaused, in);
        return session.calledAt().isPresent() && !isOfStaff(session.stage())
                ? screen.withLine(text(in, "called.text"))
                : screen;
    }

    /** Where the call is the screen itself. */
    private static boolean isOfStaff(Stage stage) {
        return stage instanceof Stage.AwaitingStaff
                || (stage instanceof Stage.Finished(Ending _, boolean isLeft) && isLeft)
                || (stage instanceof Stage.Stopped(Trouble _, boolean isCardLeft) && isCardLeft);
    }

    private Screen shown(Session session, Rules rules, boolean isStaffCodePaused, Language in) {
        return switch (session.stage()) {
            case Stage.Waiting() -> screen("card", "plain", in, "waiting");
            case Stage.OutOfOrder(Trouble trouble) -> trouble(trouble, "plain", in);
            case Stage.Reading() -> screen("wait", "plain", in, "reading");
            case Stage.Choosing(CardSeen card, Optional<Trouble> notice) ->
                notice.map(trouble -> trouble(trouble, "wrong", in))
                        .orElseGet(() -> screen("person", "plain", in, "choosing"))
                        .choosing(ways(rules.ways(card), in));
            case Stage.Capturing(CardSeen _) ->
                screen("face", "plain", in, "capturing")
                        .withCamera()
                        .choosing(choice(in, "capturing.back", Press.BACK, Weight.QUIET));
            case Stage.KeyingNumber(CardSeen _, NumberNotice notice) -> keying(notice, in);
            case Stage.LastTry(CardSeen card, boolean wasWrong) -> lastTry(card, wasWrong, rules, in);
            case Stage.TypingPin(CardSeen card, boolean wasWrong) -> typing(card, wasWrong, in);
            case Stage.AwaitingStaff(CardSeen _, boolean wasWrong) -> staff(wasWrong, isStaffCodePaused, in);
            case Stage.Identifying _ -> screen("wait", "plain", in, "identifying");
            case Stage.OfferingRegistration _ ->
                screen("card", "plain", in, "register").choosing(yesOrNo(in, "register"));
            case Stage.Registering _ -> screen("wait", "plain", in, "registering");
            case Stage.Asking asking -> asking(asking, session.isCardOn(), in);
            case Stage.Confirming _ -> screen("wait", "plain", in, "confirming");
            case Stage.OfferingPaper _ -> screen("paper", "plain", in, "paper").choosing(yesOrNo(in, "paper"));
            case Stage.PlacingPaper _ ->
                screen("paper", "plain", in, "paper.place")
                        .choosing(
                                choice(in, "paper.end", Press.NO, Weight.QUIET),
                                choice(in, "paper.place.go", Press.PAPER, Weight.MAIN));
            case Stage.ReadingPaper _ ->
                screen("wait", "plain", in, "paper.reading").choosing(choice(in, "paper.stop", Press.NO, Weight.QUIET));
            case Stage.PaperRead(Ending _, boolean isTaken) -> paperRead(isTaken, in);
            case Stage.Finished(Ending ending, boolean isLeft) -> finished(ending, isLeft, session.isCardOn(), in);
            case Stage.Stopped(Trouble trouble, boolean isLeft) -> stopped(trouble, isLeft, session.isCardOn(), in);
        };
    }

    private Screen screen(String picture, String tone, Language in, String key) {
        return new Screen(
                picture,
                tone,
                text(in, key + ".title"),
                List.of(text(in, key + ".text")),
                List.of(),
                false,
                false,
                Optional.empty());
    }

    private Screen trouble(Trouble trouble, String tone, Language in) {
        String key = wording.find(in, trouble.code() + ".title").isPresent() ? trouble.code() : "unknown";
        return screen("stop", tone, in, key).withCode(trouble.code());
    }

    private List<Choice> ways(Set<Method> ways, Language in) {
        return Stream.of(Method.FACE, Method.PIN, Method.VISUAL)
                .filter(ways::contains)
                .map(way -> new Choice(
                        text(in, "choose." + way),
                        way.name(),
                        way == Method.VISUAL ? Weight.QUIET : Weight.EQUAL,
                        way.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Screen keying(NumberNotice notice, Language in) {
        return new Screen(
                        "card",
                        notice == NumberNotice.UNREAD ? "plain" : "wrong",
                        text(in, "number.title"),
                        List.of(text(in, "number." + notice), text(in, "number.text")),
                        List.of(),
                        true,
                        false,
                        Optional.empty())
                .choosing(
                        choice(in, "typing.back", Press.BACK, Weight.QUIET),
                        choice(in, "number.send", Press.NUMBER, Weight.MAIN));
    }

    private Screen lastTry(CardSeen card, boolean wasWrong, Rules rules, Language in) {
        List<Choice> choices = new ArrayList<>(ways(rules.ways(card), in));
        choices.removeIf(choice -> choice.press().equals(Press.PIN.name()));
        choices.add(choice(in, "lasttry.go", Press.LAST_TRY, Weight.QUIET));
        Screen screen = screen("stop", "alarm", in, "lasttry");
        return wasWrong
                ? new Screen(
                        screen.picture(),
                        "wrong",
                        screen.title(),
                        Stream.concat(Stream.of(text(in, "lasttry.wrong")), screen.lines().stream())
                                .toList(),
                        choices,
                        false,
                        false,
                        Optional.empty())
                : screen.choosing(choices);
    }

    private Screen typing(CardSeen card, boolean wasWrong, Language in) {
        List<String> lines = new ArrayList<>();
        if (wasWrong) {
            lines.add(text(in, "typing.wrong"));
        }
        lines.add(text(in, "typing.left", card.pinTriesLeft()));
        return new Screen(
                        "pin",
                        wasWrong ? "wrong" : "plain",
                        text(in, "typing.title"),
                        lines,
                        List.of(),
                        true,
                        false,
                        Optional.empty())
                .choosing(choice(in, "typing.back", Press.BACK, Weight.QUIET));
    }

    private Screen staff(boolean wasWrong, boolean isPaused, Language in) {
        Screen screen = screen("visual", wasWrong ? "wrong" : "plain", in, "staff")
                .choosing(choice(in, "typing.back", Press.BACK, Weight.QUIET));
        if (isPaused) {
            return screen.withLine(text(in, "staff.paused"));
        }
        return screen.withLine(text(in, wasWrong ? "staff.wrong" : "staff.code"))
                .withKeypad();
    }

    private Screen asking(Stage.Asking asking, boolean isCardOn, Language in) {
        String key = "ask." + asking.question();
        int all = asking.open().size() + asking.answers().size();
        List<String> lines = new ArrayList<>();
        lines.add(text(in, key + ".text"));
        lines.add(text(in, "ask.count", asking.answers().size() + 1, all));
        if (!isCardOn) {
            lines.add(text(in, "ask.cardgone"));
        }
        String answers = wording.find(in, key + ".yes").isPresent() ? key : "ask";
        return new Screen(
                        asking.question().name().toLowerCase(Locale.ROOT),
                        "plain",
                        text(in, key + ".title"),
                        lines,
                        List.of(),
                        false,
                        false,
                        Optional.empty())
                .choosing(yesOrNo(in, answers));
    }

    private Screen paperRead(boolean isTaken, Language in) {
        return isTaken
                ? screen("good", "good", in, "paper.taken")
                        .choosing(
                                choice(in, "paper.another", Press.YES, Weight.EQUAL),
                                choice(in, "paper.end", Press.NO, Weight.MAIN))
                : screen("stop", "wrong", in, "paper.failed")
                        .choosing(
                                choice(in, "paper.again", Press.YES, Weight.EQUAL),
                                choice(in, "paper.end", Press.NO, Weight.MAIN));
    }

    private Screen finished(Ending ending, boolean isLeft, boolean isCardOn, Language in) {
        if (isLeft) {
            return screen("card", "alarm", in, "left");
        }
        boolean isKnown =
                wording.find(in, "finished." + ending.outcome() + ".title").isPresent();
        String key = isKnown ? "finished." + ending.outcome() : "finished.other";
        List<String> lines = new ArrayList<>();
        lines.add(ending.isInForce() ? text(in, "finished.text") : text(in, key + ".text"));
        switch (ending.visit().state()) {
            case VALID -> {}
            case ENDS_SOON ->
                lines.add(text(
                        in, "finished.soon", wording.date(in, ending.visit().ends())));
            case GRACE ->
                lines.add(text(
                        in,
                        "finished.grace",
                        wording.date(in, ending.visit().ends()),
                        wording.date(in, ending.visit().usableUntil())));
        }
        if (ending.isInForce()) {
            lines.add(text(in, "finished.paper")); // spec| OCR-015: what the card does not tell is checked as before
        }
        if (isCardOn) {
            lines.addFirst(text(in, "finished.take"));
        }
        boolean isGood = ending.isInForce();
        return new Screen(
                isGood ? "good" : "stop",
                isGood ? "good" : "wrong",
                text(in, key + ".title"),
                lines,
                List.of(),
                false,
                false,
                isKnown ? Optional.empty() : Optional.of(ending.outcome()));
    }

    private Screen stopped(Trouble trouble, boolean isLeft, boolean isCardOn, Language in) {
        Screen screen = trouble(trouble, isLeft ? "alarm" : "wrong", in).withLine(text(in, "stopped.text"));
        return isCardOn
                ? screen.withLine(text(in, "stopped.take"))
                : screen.choosing(choice(in, "stopped.back", Press.BACK, Weight.MAIN));
    }

    /** Of equal weight: nobody is pushed to agree. */
    private List<Choice> yesOrNo(Language in, String key) {
        return List.of(
                choice(in, key + ".no", Press.NO, Weight.EQUAL), choice(in, key + ".yes", Press.YES, Weight.EQUAL));
    }

    private Choice choice(Language in, String key, Press press, Weight weight) {
        return new Choice(text(in, key), press.name(), weight, "");
    }

    private String text(Language in, String key, Object... filled) {
        return wording.text(in, key, filled);
    }

    String hint(Language in, Hint hint) {
        return in == Language.JA ? hint.japanese() : hint.english();
    }

    KioskView.Bar bar(Session session, Manner manner) {
        Language in = manner.language();
        boolean isCalled = session.calledAt().isPresent();
        return new KioskView.Bar(
                text(in, "bar.language"),
                text(in, "bar.contrast"),
                text(in, manner.isSpoken() ? "bar.voice.off" : "bar.voice.on"),
                text(in, isCalled ? "bar.called" : "bar.call"),
                isCalled);
    }

    KioskView.Dots dots(Language in, int typed) {
        return new KioskView.Dots(typed, text(in, "typing.typed", typed), List.of());
    }

    KioskView.Dots digits(Language in, NumberPad pad) {
        int typed = pad.count();
        return new KioskView.Dots(typed, text(in, "number.typed", typed), pad.groups());
    }

    String eraseLabel(Language in) {
        return text(in, "typing.erase");
    }
}
