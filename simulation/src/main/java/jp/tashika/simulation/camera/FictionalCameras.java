package jp.tashika.simulation.camera;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * 架空のカメラ。The two cameras of a kiosk where there is none: one over who stands before it, one over what lies in its tray.
 * Each GET is answered with one JPEG, as programs do that serve a real camera.
 */
public final class FictionalCameras implements AutoCloseable {

    private static final String PATIENT = "/patient.jpg";
    private static final String TRAY = "/tray.jpg";
    private static final long FRAME_NANOS = 1_000_000_000L / CameraClip.RATE;

    private final HttpServer server;
    private final Studio studio;
    private final Map<FictionalFace, List<byte[]>> clips = new EnumMap<>(FictionalFace.class);
    private final long began = System.nanoTime();
    private volatile List<byte[]> patient = List.of();
    private volatile List<byte[]> tray = List.of();

    private FictionalCameras(HttpServer server, Studio studio) {
        this.server = server;
        this.studio = studio;
    }

    /** @param port on this machine alone; 0 takes a free one */
    public static FictionalCameras start(int port) throws IOException {
        Studio studio = Studio.open();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        FictionalCameras cameras = new FictionalCameras(server, studio);
        server.createContext(PATIENT, exchange -> answer(exchange, cameras::ofPatient));
        server.createContext(TRAY, exchange -> answer(exchange, cameras::ofTray));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return cameras;
    }

    /** The port they answer on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** 患者のカメラのアドレス。Of cameras on that port. */
    public static URI patientAddress(int port) {
        return address(port, PATIENT);
    }

    /** 券面のカメラのアドレス。Of cameras on that port. */
    public static URI trayAddress(int port) {
        return address(port, TRAY);
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** 台の前に立つ。Who is seen from now on. The first time its frames are made, which takes a second. */
    public synchronized void stand(FictionalFace face) {
        patient = clips.computeIfAbsent(face, this::frames);
    }

    /** 券面を置く。Pictures of the same thing, one after another (JPEG). */
    public void lay(List<byte[]> pictures) {
        tray = List.copyOf(pictures);
    }

    /** 立ち去る。Nobody stands there any more, and the tray is empty. */
    public void leave() {
        patient = List.of();
        tray = List.of();
    }

    private List<byte[]> frames(FictionalFace face) {
        CameraClip clip = CameraClip.of(studio, face);
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < clip.size(); i++) {
            frames.add(clip.frame(i));
        }
        return frames;
    }

    private byte[] ofPatient() {
        return turn(patient);
    }

    private byte[] ofTray() {
        return turn(tray);
    }

    private byte[] turn(List<byte[]> pictures) {
        return pictures.isEmpty() ? studio.frameOfNobody(frame()) : pictures.get((int) (frame() % pictures.size()));
    }

    private long frame() {
        return (System.nanoTime() - began) / FRAME_NANOS;
    }

    private static void answer(HttpExchange exchange, Supplier<byte[]> camera) throws IOException {
        try (exchange) {
            byte[] picture = camera.get();
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
