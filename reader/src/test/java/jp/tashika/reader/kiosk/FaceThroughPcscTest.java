package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tashika.browser.Chromium;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.pcsc.Pcscd;
import jp.tashika.reader.recognition.OnnxFaceEngine;
import jp.tashika.reader.recognition.TemplateModel;
import jp.tashika.reader.station.FaceCheck;
import jp.tashika.reader.station.PcscCardReaders;
import jp.tashika.simulation.camera.CameraClip;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Studio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** All that is real at once: the browser and its camera, the engine, pcscd, and a whole virtual card behind it. */
@DisplayName("顔認証（実物の pcscd と Chromium）")
@EnabledIf(
        value = "jp.tashika.reader.pcsc.Pcscd#canBeStarted",
        disabledReason = "pcscd, vpcd and a namespace are needed")
@Timeout(240)
class FaceThroughPcscTest {

    @TempDir
    Path folder;

    @Test
    @Tag("RDR-002")
    @Tag("HWR-015")
    @DisplayName("別の人の顔は断り、抜かれればそう告げる。持ち主の顔は通り、置き忘れたカードに気づく")
    void holderAndSomebodyElse() throws Exception {
        Studio studio = Studio.open();
        CardsOfNobody cards = new CardsOfNobody(studio.cardPhoto(FictionalFace.BEARER));
        try (Pcscd service = Pcscd.start(folder.resolve("pcscd.log"));
                OnnxFaceEngine engine = OnnxFaceEngine.open(TemplateModel.ARC, 2);
                KioskServer server = server(cards, engine)) {
            try (Chromium chromium = camera(studio, FictionalFace.SOMEBODY_ELSE);
                    Visitor visitor = new Visitor(chromium, server, "a");
                    VpcdLine line = VpcdLine.insert(cards.card(), service.firstSlot())) {
                visitor.sees("本人確認の方法を選んでください").presses("顔で確認").seesLater("顔を確認できませんでした");
                line.takeOut();
                visitor.sees("途中でカードが動きました");
            }
            try (Chromium chromium = camera(studio, FictionalFace.BEARER);
                    Visitor visitor = new Visitor(chromium, server, "a");
                    VpcdLine line = VpcdLine.insert(cards.pinless(), service.firstSlot())) {
                visitor.sees("本人確認の方法を選んでください").presses("顔で確認");
                visitor.seesLater("お薬の情報を見ることに、同意しますか").presses("同意しない");
                visitor.sees("健診の情報を見ることに、同意しますか").presses("同意しない").sees("受付が完了しました");
                server.pass(Duration.ofMinutes(3));
                visitor.sees("カードをお取りください");
                line.takeOut();
                visitor.sees("受付が完了しました");
                assertThat(visitor.complaints).isEmpty();
            }
            assertThat(server.terminal.proofs)
                    .singleElement()
                    .satisfies(proof -> assertThat(proof.method()).isEqualTo(Method.FACE));
            assertThat(server.terminal.complaints).isEmpty();
        }
    }

    private KioskServer server(CardsOfNobody cards, OnnxFaceEngine engine) throws Exception {
        FaceCheck check = new FaceCheck(
                engine,
                TemplateModel.ARC.measured(),
                _ -> List.of(cards.faceNumber()),
                Cameras.none(),
                new Random(5),
                Clock.systemUTC());
        return new KioskServer(
                cards,
                Map.of("a", PcscCardReaders.open()),
                "Virtual PCD 00 00",
                KioskServer.Wish.USUAL
                        .methods(Method.FACE, Method.PIN, Method.VISUAL)
                        .face(check),
                folder.resolve("log"));
    }

    private Chromium camera(Studio studio, FictionalFace face) throws IOException {
        Path clip = folder.resolve(face + ".mjpeg");
        CameraClip.of(studio, face).writeMjpeg(clip);
        return Chromium.withCamera(clip);
    }
}
