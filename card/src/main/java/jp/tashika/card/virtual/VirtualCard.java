package jp.tashika.card.virtual;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.MalformedCommand;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.application.CardApplication;

/**
 * 仮想マイナンバーカード。Answers commands as a My Number card does, and keeps its counters as long as it lives.
 *
 * <p>What no public source tells of real cards it refuses. Used by one thread at a time, as a card is.
 */
public final class VirtualCard implements CardLine {

    private static final int SELECT = 0xA4;
    private static final int BY_IDENTIFIER = 0x04;

    private final Map<CardApplication, VirtualApplication> applications = new EnumMap<>(CardApplication.class);
    private Optional<VirtualApplication> selected = Optional.empty();
    private long commandsLeft = Long.MAX_VALUE;
    private Runnable pause = () -> {};

    /** Puts an application onto the card; the same again replaces it. */
    public VirtualCard with(CardApplication name, VirtualApplication application) {
        applications.put(name, application);
        return this;
    }

    /** 抜去。It is taken away after so many commands, in the middle of whatever is asked next. */
    public VirtualCard tornAfter(long commands) {
        commandsLeft = commands;
        return this;
    }

    /** 遅いカード。Before every command something is waited for. */
    public VirtualCard slowedBy(Runnable waiting) {
        pause = waiting;
        return this;
    }

    /**
     * 破損したカード。Flips the bits of one byte of a file.
     *
     * @throws IllegalArgumentException when there is no such byte
     */
    public VirtualCard damaged(CardApplication name, int file, int offset) {
        Optional.ofNullable(applications.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such application to damage"))
                .damage(file, offset);
        return this;
    }

    /** 電源断・リセット。What was verified and selected is forgotten, what was tried wrongly is not. */
    public void reset() {
        selected.ifPresent(VirtualApplication::forget);
        selected = Optional.empty();
    }

    @Override
    public Reply transmit(Command command) throws CardLost {
        if (commandsLeft <= 0) {
            reset();
            throw new CardLost("taken away", null);
        }
        commandsLeft--;
        pause.run();
        if (command.ins() == SELECT && command.p1() == BY_IDENTIFIER) {
            return select(command.data());
        }
        return selected.map(application -> application.answer(command))
                .orElseGet(() -> Reply.of(StatusWord.NO_FILE_SELECTED));
    }

    /** The same in bytes, as they come over a wire. */
    public byte[] answer(byte[] command) throws CardLost {
        try {
            return transmit(Command.parse(command)).toBytes();
        } catch (MalformedCommand e) {
            return Reply.of(StatusWord.WRONG_LENGTH).toBytes();
        }
    }

    private Reply select(byte[] identifier) {
        Optional<VirtualApplication> found = applications.entrySet().stream()
                .filter(entry -> Arrays.equals(entry.getKey().identifier(), identifier))
                .map(Map.Entry::getValue)
                .findFirst();
        if (found.isEmpty()) {
            return Reply.of(StatusWord.NO_SUCH_FILE);
        }
        reset();
        found.get().forget();
        selected = found;
        return Reply.of(StatusWord.OK);
    }
}
