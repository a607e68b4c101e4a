package jp.tashika.reader.slot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 差込口。One place for one virtual card, on a port of this machine alone. Speaks the language of vpcd: two bytes of length,
 * then a message; a single byte switches the card on or off.
 */
final class VirtualSlot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualSlot.class);
    private static final byte[] POWER_OFF = {0, 1, 0};
    private static final byte[] POWER_ON = {0, 1, 1};
    private static final long ANSWER_MILLIS = 10_000;

    private final ServerSocket door;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("virtual-slot").unstarted(this::acceptCards);
    private Optional<Inserted> inserted = Optional.empty();

    private VirtualSlot(ServerSocket door) {
        this.door = door;
    }

    /** @param port 0 takes a free one */
    static VirtualSlot open(int port) throws IOException {
        VirtualSlot slot = new VirtualSlot(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        slot.thread.start();
        return slot;
    }

    int port() {
        return door.getLocalPort();
    }

    /** A card that lies there, until its connection ends. */
    private static final class Inserted {

        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;
        private final BlockingQueue<byte[]> replies = new LinkedBlockingQueue<>();
        private boolean isOpened;

        Inserted(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = new DataOutputStream(socket.getOutputStream());
        }

        /** Returns when the card is taken. */
        void listen() {
            try (socket) {
                while (true) {
                    replies.add(in.readNBytes(in.readUnsignedShort()));
                }
            } catch (IOException e) {
                replies.add(new byte[0]); // whoever waits is told
            }
        }

        void send(byte[] message) throws IOException {
            out.write(message);
            out.flush();
        }

        Reply transmit(Command command) throws CardLost {
            try {
                replies.clear();
                byte[] bytes = command.toBytes();
                byte[] framed = new byte[bytes.length + 2];
                framed[0] = (byte) (bytes.length >> 8);
                framed[1] = (byte) bytes.length;
                System.arraycopy(bytes, 0, framed, 2, bytes.length);
                send(framed);
                byte[] reply = replies.poll(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
                if (reply == null || reply.length == 0) {
                    throw new CardLost("the virtual card is gone", null);
                }
                return Reply.parse(reply);
            } catch (IOException e) {
                throw new CardLost("the virtual card is gone", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CardLost("stopped while the virtual card answered", e);
            }
        }
    }

    private void acceptCards() {
        while (!door.isClosed()) {
            try {
                Inserted card = new Inserted(door.accept());
                change(Optional.of(card));
                card.listen();
            } catch (IOException e) {
                if (!door.isClosed()) {
                    LOG.warn(
                            "a virtual card could not be taken: {}",
                            e.getClass().getSimpleName());
                }
            } finally {
                change(Optional.empty());
            }
        }
    }

    private synchronized void change(Optional<Inserted> now) {
        inserted = now;
        notifyAll();
    }

    synchronized boolean awaitCard(boolean wanted, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        try {
            while (inserted.isPresent() != wanted) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inserted.isPresent();
    }

    /** Opens the card for one user; empty when none lies there, or somebody has it. */
    synchronized Optional<OpenedCard> connect() throws CardLost {
        if (inserted.isEmpty() || inserted.get().isOpened) {
            return Optional.empty();
        }
        Inserted card = inserted.get();
        try {
            card.send(POWER_ON);
        } catch (IOException e) {
            throw new CardLost("the virtual card is gone", e);
        }
        card.isOpened = true;
        return Optional.of(new OpenedCard(card));
    }

    /** カードの使用。Until it is closed nobody else has it. */
    final class OpenedCard implements AutoCloseable {

        private final Inserted card;

        private OpenedCard(Inserted card) {
            this.card = card;
        }

        Reply transmit(Command command) throws CardLost {
            return card.transmit(command);
        }

        @Override
        public void close() {
            synchronized (VirtualSlot.this) {
                card.isOpened = false;
            }
            try {
                card.send(POWER_OFF);
            } catch (IOException e) {
                LOG.debug("the virtual card was taken before it was switched off");
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        Optional<Inserted> card;
        synchronized (this) {
            card = inserted;
        }
        if (card.isPresent()) {
            card.get().socket.close();
        }
    }
}
