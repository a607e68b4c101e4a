package jp.tashika.card.virtual;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.HexFormat;
import jdk.net.ExtendedSocketOptions;
import jp.tashika.card.apdu.CardLost;

/**
 * 仮想リーダーへの差込み。Puts a virtual card into a slot of vpcd, the reader of the vsmartcard project that pcscd drives;
 * closing takes it out.
 *
 * <p>The card is the client: two bytes of length, then a message; a single byte is a control.
 */
public final class VpcdLine implements AutoCloseable {

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int ANSWER_TO_RESET = 4;

    /** アンサー・トゥ・リセット。What a My Number card answers by its contacts. */
    private static final byte[] ATR = HexFormat.of().parseHex("3BE000FF8131FE4514");

    private static final int CONNECT_MILLIS = 5_000;

    private final VirtualCard card;
    private final Socket socket;
    private final Runnable switchedOff;
    private final Thread thread;

    private VpcdLine(VirtualCard card, Socket socket, Runnable switchedOff) {
        this.card = card;
        this.socket = socket;
        this.switchedOff = switchedOff;
        this.thread = Thread.ofPlatform().name("virtual-card").daemon().unstarted(this::answerUntilTakenOut);
    }

    /**
     * Inserts the card.
     *
     * @param slot where vpcd listens
     * @throws IOException when nobody listens there
     */
    public static VpcdLine insert(VirtualCard card, InetSocketAddress slot) throws IOException {
        return insert(card, slot, () -> {});
    }

    /** @param switchedOff is told whenever the reader switches the card off; must return at once */
    public static VpcdLine insert(VirtualCard card, InetSocketAddress slot, Runnable switchedOff) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(slot, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        VpcdLine line = new VpcdLine(card, socket, switchedOff);
        line.thread.start();
        return line;
    }

    private void answerUntilTakenOut() {
        try (DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                acknowledgeAtOnce();
                byte[] message = in.readNBytes(in.readUnsignedShort());
                if (message.length == 1) {
                    control(message[0], out);
                } else {
                    send(out, card.answer(message));
                }
            }
        } catch (EOFException | SocketException | CardLost e) {
            card.reset(); // taken out, or the reader went
        } catch (IOException e) {
            card.reset();
            throw new IllegalStateException("the virtual reader speaks another language", e);
        }
    }

    /** The reader sends length and message apart; without this each would wait for an acknowledgement, 40 ms. */
    private void acknowledgeAtOnce() throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private void control(int control, DataOutputStream out) throws IOException {
        switch (control) {
            case POWER_ON, RESET -> card.reset();
            case POWER_OFF -> {
                card.reset();
                switchedOff.run();
            }
            case ANSWER_TO_RESET -> send(out, ATR);
            default -> throw new IOException("unknown control " + control);
        }
    }

    private static void send(DataOutputStream out, byte[] message) throws IOException {
        byte[] framed = new byte[message.length + 2];
        framed[0] = (byte) (message.length >> 8);
        framed[1] = (byte) message.length;
        System.arraycopy(message, 0, framed, 2, message.length);
        out.write(framed);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        takeOut();
    }

    /** 抜去。Takes the card out, in the middle of whatever it is doing. */
    public void takeOut() throws IOException {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
