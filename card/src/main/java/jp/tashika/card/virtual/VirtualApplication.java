package jp.tashika.card.virtual;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.crypto.Cipher;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.apdu.StatusWord;
import org.jspecify.annotations.Nullable;

/** 仮想カードのアプリケーション。Files, secrets and keys under their two-byte names, and what a card does with them. */
public final class VirtualApplication {

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int VERIFY = 0x20;
    private static final int SIGN = 0x2A;
    private static final int SHOW_CERTIFICATE = 0xA2;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int PROPRIETARY = 0x80;

    private static final int NO_FILE = -1;

    /** P2 of a signature: by the key selected, or by the application's own. */
    private static final int SELECTED = 0x80;

    private static final int OWN = 0x00;

    private final Map<Integer, Entry> entries = new HashMap<>();
    private Optional<PrivateKey> own = Optional.empty();
    private int selected = NO_FILE;

    /** What a name stands for. */
    private sealed interface Entry {

        /** Bytes to read. */
        final class File implements Entry {
            private final byte[] content;
            private final Access access;

            File(byte[] content, Access access) {
                this.content = content;
                this.access = access;
            }
        }

        /** A secret to verify. */
        record Held(VirtualSecret secret) implements Entry {}

        /** A gate that an institution can open. */
        record Gate(InstitutionGate gate) implements Entry {}

        /** A key to sign with. */
        record Key(PrivateKey key, Access access) implements Entry {}
    }

    /** Adds a file. */
    public VirtualApplication file(int name, byte[] content, Access access) {
        entries.put(name, new Entry.File(content.clone(), access));
        return this;
    }

    /** Adds a secret. */
    public VirtualApplication secret(int name, VirtualSecret secret) {
        entries.put(name, new Entry.Held(secret));
        return this;
    }

    /** 特定機関認証の関門。Adds a gate that an institution can open; what it opens names it among its secrets. */
    public VirtualApplication gate(int name, InstitutionGate gate) {
        entries.put(name, new Entry.Gate(gate));
        return this;
    }

    /**
     * 破損。Flips the bits of one byte of a file, as a worn chip might.
     *
     * @throws IllegalArgumentException when there is no such file, or it is shorter
     */
    public VirtualApplication damage(int name, int offset) {
        if (!(entries.get(name) instanceof Entry.File file) || offset < 0 || offset >= file.content.length) {
            throw new IllegalArgumentException("no such byte to damage");
        }
        file.content[offset] ^= (byte) 0xFF;
        return this;
    }

    /** Adds an RSA key. */
    public VirtualApplication key(int name, PrivateKey key, Access access) {
        entries.put(name, new Entry.Key(key, access));
        return this;
    }

    /** 内部認証鍵。Adds the key by which the card proves to be itself; free to use. */
    public VirtualApplication ownKey(PrivateKey key) {
        own = Optional.of(key);
        return this;
    }

    /** As when another application is selected, or the power goes. */
    void forget() {
        selected = NO_FILE;
        for (Entry entry : entries.values()) {
            switch (entry) {
                case Entry.Held(VirtualSecret secret) -> secret.forget();
                case Entry.Gate(InstitutionGate gate) -> gate.forget();
                case Entry.File file -> {
                    // nothing to forget
                }
                case Entry.Key key -> {
                    // nothing to forget
                }
            }
        }
    }

    Reply answer(Command command) {
        return switch (command.ins()) {
            case SELECT -> select(command);
            case READ_BINARY -> read(command);
            case VERIFY -> verify(command);
            case SIGN -> sign(command);
            case SHOW_CERTIFICATE -> atGate(command, PROPRIETARY, InstitutionGate::showCertificate);
            case GET_CHALLENGE -> atGate(command, 0x00, InstitutionGate::giveChallenge);
            case EXTERNAL_AUTHENTICATE -> atGate(command, 0x00, InstitutionGate::takeAnswer);
            default -> Reply.of(StatusWord.UNKNOWN_INSTRUCTION);
        };
    }

    private Reply select(Command command) {
        byte[] name = command.data();
        if (command.p1() != 0x02 || name.length != 2) {
            return Reply.of(StatusWord.WRONG_PARAMETERS);
        }
        int asked = ((name[0] & 0xFF) << 8) | (name[1] & 0xFF);
        if (!entries.containsKey(asked)) {
            return Reply.of(StatusWord.NO_SUCH_FILE);
        }
        selected = asked;
        return Reply.of(StatusWord.OK);
    }

    private Reply read(Command command) {
        if (!(entries.get(selected) instanceof Entry.File file)) {
            return Reply.of(StatusWord.NO_FILE_SELECTED);
        }
        if (!isGranted(file.access)) {
            return Reply.of(StatusWord.NOT_VERIFIED);
        }
        if (command.p1() > 0x7F) {
            return Reply.of(StatusWord.WRONG_PARAMETERS); // short names of files: no reader of ours uses them
        }
        int offset = command.parameters();
        byte[] content = file.content;
        if (offset > content.length) {
            return Reply.of(StatusWord.WRONG_OFFSET);
        }
        int length = Math.min(command.expected().orElse(0), content.length - offset);
        return Reply.of(Arrays.copyOfRange(content, offset, offset + length));
    }

    private Reply verify(Command command) {
        if (!(entries.get(selected) instanceof Entry.Held(var secret))) {
            return Reply.of(StatusWord.NO_FILE_SELECTED);
        }
        byte[] tried = command.data();
        try {
            return Reply.of(tried.length == 0 ? secret.ask() : secret.verify(tried));
        } finally {
            Arrays.fill(tried, (byte) 0);
        }
    }

    private Reply atGate(Command command, int cla, BiFunction<InstitutionGate, Command, Reply> step) {
        if (command.cla() != cla) {
            return Reply.of(StatusWord.UNKNOWN_CLASS);
        }
        return entries.get(selected) instanceof Entry.Gate(InstitutionGate gate)
                ? step.apply(gate, command)
                : Reply.of(StatusWord.NO_FILE_SELECTED);
    }

    private Reply sign(Command command) {
        if (command.cla() != PROPRIETARY) {
            return Reply.of(StatusWord.UNKNOWN_CLASS);
        }
        if (command.p1() != 0x00 || (command.p2() != SELECTED && command.p2() != OWN)) {
            return Reply.of(StatusWord.WRONG_PARAMETERS);
        }
        if (command.p2() == OWN) {
            return own.map(key -> signed(key, command.data())).orElseGet(() -> Reply.of(StatusWord.WRONG_PARAMETERS));
        }
        if (!(entries.get(selected) instanceof Entry.Key(PrivateKey key, Access access))) {
            return Reply.of(StatusWord.NO_FILE_SELECTED);
        }
        return isGranted(access) ? signed(key, command.data()) : Reply.of(StatusWord.NOT_VERIFIED);
    }

    private static Reply signed(PrivateKey key, byte[] digestInfo) {
        try {
            // a private key in encryption mode pads as a signature does (PKCS #1 v1.5, block type 1)
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, key);
            return Reply.of(rsa.doFinal(digestInfo));
        } catch (GeneralSecurityException e) {
            return Reply.of(StatusWord.WRONG_DATA);
        }
    }

    private boolean isGranted(Access access) {
        return access.isFree() || access.secrets().stream().map(entries::get).anyMatch(VirtualApplication::isPassed);
    }

    private static boolean isPassed(@Nullable Entry entry) {
        return switch (entry) {
            case null -> false;
            case Entry.Held(VirtualSecret secret) -> secret.isVerified();
            case Entry.Gate(InstitutionGate gate) -> gate.isOpen();
            case Entry.File file -> false;
            case Entry.Key key -> false;
        };
    }
}
