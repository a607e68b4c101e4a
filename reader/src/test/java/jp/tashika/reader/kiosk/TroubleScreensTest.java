package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tashika.browser.Chromium;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.fake.MemoryReader;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.station.Manner.Language;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each reason why it cannot go on, looked at as {@link ScreensTest} does; beside that one, for it takes as long. */
@DisplayName("できない理由の画面の一枚一枚")
@Timeout(300)
class TroubleScreensTest {

    private static final CardsOfNobody CARDS = new CardsOfNobody();

    @TempDir
    Path folder;

    @Test
    @DisplayName("日本語と、英語の白黒反転で")
    void troubles() {
        MemoryReader reader = new MemoryReader();
        Wording wording = new Wording(Map.of());
        List<Outcome> all = Stream.concat(WordingTest.worded(), Stream.of(Outcome.CENTRE_FAILED))
                .toList();
        assertThat(all).hasSizeGreaterThan(30);
        try (Chromium chromium = new Chromium();
                KioskServer server =
                        new KioskServer(CARDS, Map.of("a", reader), "Memory", KioskServer.Wish.USUAL, folder);
                Visitor visitor = new Visitor(chromium, server, "a")) {
            for (Outcome outcome : all) {
                String key = outcome == Outcome.CENTRE_FAILED ? "unknown" : outcome.code();
                reader.place(CARDS.card());
                visitor.sees("本人確認の方法を選んでください");
                server.station().handle(new Event.Failed(Trouble.of(outcome)));
                visitor.sees(wording.text(Language.JA, key + ".title"));
                assertThat(visitor.text()).contains(outcome.code());
                visitor.looksAt("trouble-" + outcome.code());
                visitor.presses("English").sees(wording.text(Language.EN, key + ".title"));
                visitor.presses("Invert colors").page.waitForSelector("#screen.contrast");
                visitor.fits("trouble-" + outcome.code() + "-en-contrast");
                reader.take();
                visitor.presses("Back to the start").sees("マイナンバーカードを置いてください");
            }
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
