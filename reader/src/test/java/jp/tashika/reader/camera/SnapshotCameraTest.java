package jp.tashika.reader.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("静止画を返すカメラ")
@Timeout(30)
class SnapshotCameraTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @FunctionalInterface
    private interface Program {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private SnapshotCamera camera(Program program) {
        server.createContext("/snapshot", exchange -> {
            try (exchange) {
                program.answer(exchange);
            }
        });
        return new SnapshotCamera(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/snapshot"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Test
    @DisplayName("求めるたびに一枚を返す")
    void onePictureEachTime() throws CameraFailed {
        byte[] seen = {1, 2, 3};
        SnapshotCamera camera = camera(exchange -> send(exchange, 200, seen));
        assertThat(camera.picture()).isEqualTo(seen);
        assertThat(camera.picture()).isEqualTo(seen);
    }

    @Test
    @DisplayName("画像でない答え、空の答え、大きすぎる答えは受け取らない")
    void whatIsNoPicture() {
        SnapshotCamera camera = camera(exchange -> send(exchange, 503, new byte[] {1}));
        assertThatThrownBy(camera::picture).isInstanceOf(CameraFailed.class).hasMessageContaining("503");
        server.removeContext("/snapshot");
        SnapshotCamera empty = camera(exchange -> send(exchange, 200, new byte[0]));
        assertThatThrownBy(empty::picture).isInstanceOf(CameraFailed.class);
        server.removeContext("/snapshot");
        SnapshotCamera endless = camera(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            for (int i = 0; i <= SnapshotCamera.BYTES_MAX / part.length; i++) {
                exchange.getResponseBody().write(part);
            }
        });
        assertThatThrownBy(endless::picture).isInstanceOf(CameraFailed.class);
    }

    @Test
    @DisplayName("答えが途中で止まれば、待ち続けない")
    void stalls() {
        SnapshotCamera camera = camera(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[5]);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(camera::picture).isInstanceOf(CameraFailed.class).hasMessageContaining("too long");
    }

    @Test
    @DisplayName("プログラムがなければ、そう分かる")
    void notThere() {
        SnapshotCamera camera = camera(exchange -> {});
        server.stop(0);
        assertThatThrownBy(camera::picture).isInstanceOf(CameraFailed.class);
    }
}
