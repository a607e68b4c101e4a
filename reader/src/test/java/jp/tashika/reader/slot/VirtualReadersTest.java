package jp.tashika.reader.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.application.CardRefused;
import jp.tashika.card.application.JpkiApplication;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.reader.station.CardReaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("仮想リーダー")
class VirtualReadersTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private VirtualReaders readers;
    private String reader = "";
    private InetSocketAddress place = new InetSocketAddress(0);

    @BeforeEach
    void open() throws Exception {
        readers = VirtualReaders.open(List.of(0), Optional.empty());
        reader = readers.names().getFirst();
        int port = Integer.parseInt(reader.substring(reader.lastIndexOf(' ') + 1));
        place = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @AfterEach
    void close() throws IOException {
        readers.close();
    }

    @Test
    @DisplayName("差し込み、読み、抜けば、そのとおりに見える")
    void seesACardComeAndGo() throws Exception {
        assertThat(readers.awaitCard(reader, true, Duration.ofMillis(50))).isFalse();
        try (VpcdLine line = VpcdLine.insert(new VirtualCard(), place)) {
            assertThat(readers.awaitCard(reader, true, SOON)).isTrue();
            try (CardReaders.OpenCard card = readers.connect(reader)) {
                // an empty card has no application, and says so
                assertThatThrownBy(() -> JpkiApplication.select(card)).isInstanceOf(CardRefused.class);
                assertThatThrownBy(() -> readers.connect(reader)).isInstanceOf(CardReaders.Unusable.class);
            }
            readers.connect(reader).close();
            line.takeOut();
        }
        assertThat(readers.awaitCard(reader, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("読んでいる最中に抜かれたカードは、失われたと分かる")
    void tornOutInTheMiddle() throws Exception {
        try (VpcdLine line = VpcdLine.insert(new VirtualCard(), place)) {
            assertThat(readers.awaitCard(reader, true, SOON)).isTrue();
            try (CardReaders.OpenCard card = readers.connect(reader)) {
                line.takeOut();
                readers.awaitCard(reader, false, SOON);
                assertThatThrownBy(() -> JpkiApplication.select(card)).isInstanceOf(CardLost.class);
            }
        }
    }

    @Test
    @DisplayName("ないリーダー、空のリーダー、使用中のポートは断る")
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> readers.connect(reader)).isInstanceOf(CardReaders.Unusable.class);
        assertThatThrownBy(() -> readers.connect("none")).isInstanceOf(CardReaders.Unusable.class);
        assertThatThrownBy(() -> readers.awaitCard("none", true, SOON)).isInstanceOf(CardReaders.Unusable.class);
        assertThatThrownBy(() -> VirtualReaders.open(List.of(place.getPort()), Optional.empty()))
                .isInstanceOf(IOException.class);
    }
}
