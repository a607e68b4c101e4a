package jp.tashika.card.application;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/** 選択中のアプリケーション。What every application of the card can do: files, secrets, signatures. */
final class SelectedApplication {

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int VERIFY = 0x20;
    private static final int SIGN = 0x2A;

    /** P2 of VERIFY and of a signature: the file selected last. */
    private static final int SELECTED = 0x80;

    /** The first bytes of a file: enough for a tag of three bytes and the longest length. */
    private static final int HEADER = 6;

    /** As far as READ BINARY reaches: 15 bits. */
    private static final int OFFSET_MAX = 0x7FFF;

    private final CardLine line;
    private final int chunk;

    private SelectedApplication(CardLine line, int chunk) {
        this.line = line;
        this.chunk = chunk;
    }

    /**
     * Selects the application.
     *
     * @param chunk bytes to read at once: 256, or more when reader and card know extended lengths
     * @throws CardRefused when the card has no such application
     */
    static SelectedApplication select(CardLine line, CardApplication application, int chunk)
            throws CardLost, CardRefused {
        Reply reply = line.transmit(Command.with(0x00, SELECT, 0x04, 0x0C, application.identifier()));
        good("select " + application, reply);
        return new SelectedApplication(line, chunk);
    }

    static Reply good(String step, Reply reply) throws CardRefused {
        if (!reply.status().isOk()) {
            throw new CardRefused(step, reply.status());
        }
        return reply;
    }

    private void selectFile(int file) throws CardLost, CardRefused {
        selectFile(line, file);
    }

    static void selectFile(CardLine line, int file) throws CardLost, CardRefused {
        byte[] id = {(byte) (file >> 8), (byte) file};
        good(String.format("select file %04X", file), line.transmit(Command.with(0x00, SELECT, 0x02, 0x0C, id)));
    }

    /**
     * Reads a file that is one object, without the padding behind it.
     *
     * @throws CardRefused when the card does not give it, {@link StatusWord#NOT_VERIFIED} without its secret
     * @throws DamagedCard when it is no object
     */
    byte[] read(int file) throws CardLost, CardRefused, DamagedCard {
        selectFile(file);
        try {
            return readSelected();
        } catch (MalformedTlv e) {
            throw new DamagedCard(String.format("file %04X", file), e);
        }
    }

    private byte[] readSelected() throws CardLost, CardRefused, MalformedTlv {
        byte[] header = part(0, HEADER);
        byte[] all = new byte[Tlv.lengthOfFile(header)];
        int got = Math.min(header.length, all.length);
        System.arraycopy(header, 0, all, 0, got);
        while (got < all.length && got <= OFFSET_MAX) {
            byte[] next = part(got, Math.min(chunk, all.length - got));
            if (next.length == 0) {
                break;
            }
            System.arraycopy(next, 0, all, got, next.length);
            Arrays.fill(next, (byte) 0);
            got += next.length;
        }
        if (got < all.length) {
            Arrays.fill(all, (byte) 0);
            throw new MalformedTlv("an early end of the file", got);
        }
        return all;
    }

    /**
     * データ署名者の証明。Of the key that signed what this application holds.
     *
     * @throws DamagedCard when the file holds none
     */
    CardVerifiableCertificate signer(int file) throws CardLost, CardRefused, DamagedCard {
        try {
            return CardVerifiableCertificate.parse(read(file));
        } catch (MalformedTlv | GeneralSecurityException e) {
            throw new DamagedCard(String.format("certificate %04X", file), e);
        }
    }

    /** Shows the card 照合番号B; ten wrong ones block it for good. */
    Verification verify(int file, FaceNumberB number) throws CardLost, CardRefused {
        try (Secret secret = Secret.ofText(number.digits())) {
            return verify(file, secret);
        }
    }

    /** Reads the first bytes of a file that is no object. */
    byte[] read(int file, int length) throws CardLost, CardRefused {
        selectFile(file);
        return part(0, length);
    }

    CardLine line() {
        return line;
    }

    private byte[] part(int offset, int length) throws CardLost, CardRefused {
        Command command =
                Command.of(0x00, READ_BINARY, offset >> 8, offset & 0xFF).expecting(length);
        Reply reply = good("read", line.transmit(command));
        byte[] data = reply.data();
        reply.wipe();
        return data;
    }

    /** Asks how many tries are left; nothing is used up. */
    int triesLeft(int secretFile) throws CardLost, CardRefused {
        selectFile(secretFile);
        StatusWord status =
                line.transmit(Command.of(0x00, VERIFY, 0x00, SELECTED)).status();
        return status.triesLeft().orElseThrow(() -> new CardRefused("tries left", status));
    }

    /** Shows the card a secret; a wrong one costs a try. */
    Verification verify(int secretFile, Secret secret) throws CardLost, CardRefused {
        selectFile(secretFile);
        byte[] bytes = secret.bytes();
        Command command = Command.with(0x00, VERIFY, 0x00, SELECTED, bytes);
        Arrays.fill(bytes, (byte) 0);
        try {
            StatusWord status = line.transmit(command).status();
            if (status.isOk()) {
                return new Verification.Right();
            }
            int left = status.triesLeft().orElseThrow(() -> new CardRefused("verify", status));
            return left == 0 ? new Verification.Blocked() : new Verification.Wrong(left);
        } finally {
            command.wipe();
        }
    }

    /** Has the card sign with the key in a file; what is signed stands in {@code digestInfo}. */
    byte[] sign(int keyFile, byte[] digestInfo) throws CardLost, CardRefused {
        selectFile(keyFile);
        return signWithSelected(SELECTED, digestInfo);
    }

    /** Has the card sign with the key its application has for this. */
    byte[] signWithSelected(int p2, byte[] data) throws CardLost, CardRefused {
        Command command = Command.with(0x80, SIGN, 0x00, p2, data).expecting(Command.SHORT_EXPECTED_MAX);
        return good("sign", line.transmit(command)).data();
    }
}
