package jp.tashika.reader.camera;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * 静止画を返すカメラ。A camera behind a program of this machine that answers each GET with one JPEG, as {@code ustreamer} and
 * others do for a camera on USB. Asked anew each time; nothing is kept.
 */
public final class SnapshotCamera implements Camera {

    /** A picture of two megapixels needs less. */
    static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final HttpRequest request;

    /** @param address on this machine: pictures of patients cross no network */
    public SnapshotCamera(URI address) {
        this.request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    }

    @Override
    public byte[] picture() throws CameraFailed {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), BYTES_MAX));
        try {
            HttpResponse<byte[]> response = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            byte[] body = response.body();
            if (response.statusCode() != 200 || body.length == 0) {
                Arrays.fill(body, (byte) 0);
                throw new CameraFailed("the camera sent no picture, but status " + response.statusCode());
            }
            return body;
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new CameraFailed("the camera takes too long", e);
        } catch (ExecutionException e) {
            throw new CameraFailed("the camera cannot be asked, or sends too much", e);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new CameraFailed("stopped while the camera was asked", e);
        }
    }
}
