package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tashika.browser.Chromium;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.camera.SnapshotCamera;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.fake.MemoryReader;
import jp.tashika.reader.recognition.OnnxFaceEngine;
import jp.tashika.reader.recognition.TemplateModel;
import jp.tashika.reader.station.FaceCheck;
import jp.tashika.reader.station.FaceNumbers;
import jp.tashika.simulation.camera.CameraClip;
import jp.tashika.simulation.camera.FictionalCameras;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Studio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real browser whose camera shows a clip, the real engine, and a whole virtual card with a photo. */
@DisplayName("患者の画面での顔認証")
@Timeout(180)
class FaceKioskTest {

    @TempDir
    static Path clips;

    @TempDir
    Path folder;

    private static OnnxFaceEngine engine;
    private static CardsOfNobody cards;
    private static Studio studio;

    private final MemoryReader reader = new MemoryReader();
    private List<FaceNumberB> number = List.of();

    @BeforeAll
    static void open() throws IOException {
        studio = Studio.open();
        cards = new CardsOfNobody(studio.cardPhoto(FictionalFace.BEARER));
        engine = OnnxFaceEngine.open(TemplateModel.ARC, 2);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void takeCard() {
        reader.take();
    }

    private static Chromium camera(FictionalFace face) throws IOException {
        Path clip = clips.resolve(face + ".mjpeg");
        CameraClip.of(studio, face).writeMjpeg(clip);
        return Chromium.withCamera(clip);
    }

    private KioskServer server() {
        return server(Cameras.none());
    }

    private KioskServer server(Cameras cameras) {
        number = List.of(cards.faceNumber());
        return server(_ -> number, cameras);
    }

    private KioskServer server(FaceNumbers numbers) {
        return server(numbers, Cameras.none());
    }

    private KioskServer server(FaceNumbers numbers, Cameras cameras) {
        FaceCheck check =
                new FaceCheck(engine, TemplateModel.ARC.measured(), numbers, cameras, new Random(5), Clock.systemUTC());
        return new KioskServer(
                cards,
                Map.of("a", reader),
                "Memory",
                KioskServer.Wish.USUAL
                        .methods(Method.FACE, Method.PIN, Method.VISUAL)
                        .face(check),
                folder);
    }

    @Test
    @Tag("RDR-001")
    @Tag("RDR-002")
    @Tag("RDR-025")
    @Tag("RDR-027")
    @DisplayName("持ち主の顔なら、暗証番号なしで本人と分かる")
    void theHolder() throws IOException {
        try (KioskServer server = server();
                Chromium chromium = camera(FictionalFace.BEARER);
                Visitor visitor = new Visitor(chromium, server, "a")) {
            reader.place(cards.pinless());
            visitor.sees("本人確認の方法を選んでください").presses("顔で確認").sees("顔を枠の中に入れてください");
            visitor.seesLater("お薬の情報を見ることに、同意しますか");
            assertThat(server.terminal.proofs)
                    .singleElement()
                    .satisfies(proof -> assertThat(proof.method()).isEqualTo(Method.FACE));
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    @Tag("HWR-015")
    @DisplayName("別の人の顔なら断り、同じ画面でほかの方法を選べる")
    void somebodyElse() throws IOException {
        try (KioskServer server = server();
                Chromium chromium = camera(FictionalFace.SOMEBODY_ELSE);
                Visitor visitor = new Visitor(chromium, server, "a")) {
            reader.place(cards.card());
            visitor.sees("本人確認の方法を選んでください").presses("顔で確認").sees("顔を枠の中に入れてください");
            visitor.looksAt("capturing");
            visitor.seesLater("顔を確認できませんでした");
            assertThat(visitor.text()).contains("暗証番号で確認", "職員が確認");
            visitor.presses("暗証番号で確認").sees("4桁の暗証番号を入力してください").types(CardsOfNobody.PIN);
            visitor.sees("お薬の情報を見ることに、同意しますか");
            assertThat(server.terminal.proofs)
                    .singleElement()
                    .satisfies(proof -> assertThat(proof.method()).isEqualTo(Method.PIN));
        }
    }

    private static Camera pulled(AtomicBoolean isPulled, FictionalCameras seen) {
        Camera camera = new SnapshotCamera(FictionalCameras.patientAddress(seen.port()));
        return () -> {
            if (isPulled.get()) {
                throw new CameraFailed("pulled out");
            }
            return camera.picture();
        };
    }

    @Test
    @Tag("RDR-001")
    @DisplayName("台のカメラでも、映る姿を見ながら顔で確認できる。映らなくなれば、ほかの方法を示す")
    void cameraOfTheKiosk() throws IOException {
        AtomicBoolean isPulled = new AtomicBoolean();
        try (FictionalCameras seen = FictionalCameras.start(0);
                KioskServer server = server(new Cameras(Map.of("a", pulled(isPulled, seen)), Map.of()));
                Chromium chromium = new Chromium();
                Visitor visitor = new Visitor(chromium, server, "a")) {
            seen.stand(FictionalFace.BEARER);
            reader.place(cards.pinless());
            visitor.sees("本人確認の方法を選んでください").presses("顔で確認").sees("顔を枠の中に入れてください");
            visitor.looksAt("capturing-own-camera");
            visitor.seesLater("お薬の情報を見ることに、同意しますか");
            assertThat(visitor.complaints).isEmpty();
            visitor.presses("同意しない").sees("健診の情報を見ることに、同意しますか");
            visitor.presses("同意しない").sees("受付が完了しました");
            reader.take();
            visitor.sees("マイナンバーカードを置いてください");
            isPulled.set(true);
            reader.place(cards.card());
            visitor.sees("本人確認の方法を選んでください").presses("顔で確認").seesLater("顔を撮影できませんでした");
        }
    }

    @Test
    @DisplayName("券面の番号が読めない、違う、カメラが使えないときは、そう告げてほかの方法を示す")
    void whatMayBeMissing() throws IOException {
        try (KioskServer server = server();
                Chromium chromium = new Chromium();
                Visitor visitor = new Visitor(chromium, server, "a")) {
            number = List.of();
            reader.place(cards.card());
            visitor.sees("本人確認の方法を選んでください");
            visitor.presses("顔で確認").sees("カードの表の番号を入力してください");
            visitor.presses("ほかの方法にする").sees("本人確認の方法を選んでください");
            number = List.of(cards.faceNumber());
            visitor.presses("顔で確認").sees("顔を撮影できませんでした");
            assertThat(visitor.text()).contains("暗証番号で確認", "職員が確認");
        }
    }

    @Test
    @Tag("RDR-026")
    @Tag("RDR-027")
    @DisplayName("券面が読めないときは番号を入力でき、ありえない番号はカードに試さない")
    void numberKeyedIn() throws IOException {
        try (KioskServer server = server();
                Chromium chromium = camera(FictionalFace.BEARER);
                Visitor visitor = new Visitor(chromium, server, "a")) {
            number = List.of();
            reader.place(cards.card());
            visitor.sees("本人確認の方法を選んでください").presses("顔で確認").sees("カードの表の番号を入力してください");
            visitor.looksAt("keying-number");
            visitor.types("99999920350000").presses("この番号で確認").seesText("カードの番号にはない数字です");
            visitor.types("01010120300000").presses("この番号で確認").seesText("番号がカードと合いませんでした");
            visitor.looksAt("keying-number-wrong");
            visitor.types(cards.faceNumber().digits()).presses("この番号で確認");
            visitor.seesLater("お薬の情報を見ることに、同意しますか");
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    @Tag("RDR-026")
    @DisplayName("二通りに読める番号は、一つ目がカードと合わなければ二つ目を試す")
    void eitherOfTwo() throws IOException {
        FaceNumberB likelier = FaceNumberB.parse("01010120300000").orElseThrow();
        try (KioskServer server = server(_ -> List.of(likelier, cards.faceNumber()));
                Chromium chromium = camera(FictionalFace.BEARER);
                Visitor visitor = new Visitor(chromium, server, "a")) {
            reader.place(cards.card());
            visitor.sees("本人確認の方法を選んでください").presses("顔で確認");
            visitor.seesLater("お薬の情報を見ることに、同意しますか");
        }
    }

    @Test
    @Tag("RDR-026")
    @DisplayName("読み違えた番号は二度までしかカードに試さず、あとは入力を求める")
    void misread() throws IOException {
        AtomicInteger read = new AtomicInteger();
        try (KioskServer server = server(_ -> FaceNumberB.parse("0101012030000" + read.getAndIncrement() % 10).stream()
                        .toList());
                Chromium chromium = new Chromium();
                Visitor visitor = new Visitor(chromium, server, "a")) {
            reader.place(cards.card());
            visitor.sees("本人確認の方法を選んでください");
            for (int i = 0; i < 2; i++) {
                visitor.presses("顔で確認").sees("カードの表の番号を入力してください");
                visitor.presses("ほかの方法にする").sees("本人確認の方法を選んでください");
            }
            assertThat(read).hasValue(2);
        }
    }
}
