package jp.tashika.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The protocol, spoken by the test as vpcd speaks it; the reader itself is in the test with OpenSC. */
@DisplayName("仮想リーダーへの差込み")
@Timeout(30)
class VpcdLineTest {

    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";

    @Test
    @DisplayName("電源、リセット、ATR、命令に答え、抜くと切れる")
    void speaksTheProtocol() throws IOException {
        try (ServerSocket slot = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                VpcdLine line = VpcdLine.insert(FictionalCard.with(FictionalCard.pin()), address(slot));
                Socket reader = slot.accept()) {
            DataOutputStream out = new DataOutputStream(reader.getOutputStream());
            DataInputStream in = new DataInputStream(reader.getInputStream());
            send(out, "01");
            send(out, "04");
            assertThat(receive(in)).isEqualTo("3BE000FF8131FE4514");
            send(out, SELECT_JPKI);
            assertThat(receive(in)).isEqualTo("9000");
            send(out, "00A4020C020018");
            assertThat(receive(in)).isEqualTo("9000");
            send(out, "00200080");
            assertThat(receive(in)).isEqualTo("63C3");
            send(out, "02");
            send(out, "00200080");
            assertThat(receive(in)).as("forgotten by the reset").isEqualTo("6986");
            send(out, "00A404");
            assertThat(receive(in)).as("no command").isEqualTo("6700");
            line.takeOut();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("リーダーが消えても、暗証番号の回数は残る")
    void keepsItsCounters() throws IOException {
        VirtualCard card = FictionalCard.with(FictionalCard.pin());
        for (String expected : new String[] {"63C2", "63C1", "63C0", "6984"}) {
            try (ServerSocket slot = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    VpcdLine line = VpcdLine.insert(card, address(slot))) {
                assertThat(line).isNotNull();
                try (Socket reader = slot.accept()) {
                    DataOutputStream out = new DataOutputStream(reader.getOutputStream());
                    DataInputStream in = new DataInputStream(reader.getInputStream());
                    send(out, SELECT_JPKI);
                    receive(in);
                    send(out, "00A4020C020018");
                    receive(in);
                    send(out, "002000800430303030");
                    assertThat(receive(in)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    @DisplayName("途中で抜かれるカードは、リーダーからいなくなる")
    void isTornOut() throws IOException {
        VirtualCard card = FictionalCard.with(FictionalCard.pin()).tornAfter(2);
        try (ServerSocket slot = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                VpcdLine line = VpcdLine.insert(card, address(slot));
                Socket reader = slot.accept()) {
            assertThat(line).isNotNull();
            DataOutputStream out = new DataOutputStream(reader.getOutputStream());
            DataInputStream in = new DataInputStream(reader.getInputStream());
            send(out, SELECT_JPKI);
            assertThat(receive(in)).isEqualTo("9000");
            send(out, "00A4020C020018");
            assertThat(receive(in)).isEqualTo("9000");
            send(out, "00200080");
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("リーダーがなければ差し込めない")
    void needsAReader() throws IOException {
        InetSocketAddress nobody;
        try (ServerSocket slot = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = address(slot);
        }
        assertThatThrownBy(() -> VpcdLine.insert(FictionalCard.with(FictionalCard.pin()), nobody))
                .isInstanceOf(IOException.class);
    }

    private static InetSocketAddress address(ServerSocket slot) {
        return new InetSocketAddress(slot.getInetAddress(), slot.getLocalPort());
    }

    private static void send(DataOutputStream out, String hex) throws IOException {
        byte[] message = HexFormat.of().parseHex(hex);
        out.writeShort(message.length);
        out.write(message);
    }

    private static String receive(DataInputStream in) throws IOException {
        return HexFormat.of().withUpperCase().formatHex(in.readNBytes(in.readUnsignedShort()));
    }
}
