package jp.tashika.pages.look;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/** A small real server that shows the gallery with the headers every house sends. */
final class GalleryPage implements AutoCloseable {

    private final HttpServer server;
    private final TemplateEngine engine;
    private volatile Gallery shown;

    GalleryPage(Path compiled, Gallery first) throws IOException {
        shown = first;
        CodeResolver shared = new DirectoryCodeResolver(Path.of("src/main/jte"));
        CodeResolver own = new DirectoryCodeResolver(Path.of("src/test/jte"));
        engine = TemplateEngine.create(new Merged(own, shared), compiled, ContentType.Html);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void show(Gallery gallery) {
        shown = gallery;
    }

    String html() {
        StringOutput html = new StringOutput();
        engine.render("gallery.jte", shown, html);
        return html.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body;
        String type;
        try (InputStream asset =
                path.equals("/") ? null : getClass().getResourceAsStream("/META-INF/resources" + path)) {
            body = asset == null ? html().getBytes(StandardCharsets.UTF_8) : asset.readAllBytes();
            type = asset == null ? "text/html; charset=utf-8" : type(path);
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", Look.CONTENT_SECURITY_POLICY);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    /** Two folders of templates seen as one, as the build of a house lays them. */
    private record Merged(CodeResolver own, CodeResolver shared) implements CodeResolver {
        @Override
        public String resolve(String name) {
            return own.exists(name) ? own.resolve(name) : shared.resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return own.exists(name) ? own.getLastModified(name) : shared.getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.of("gallery.jte");
        }

        @Override
        public boolean exists(String name) {
            return own.exists(name) || shared.exists(name);
        }
    }

    static void save(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
