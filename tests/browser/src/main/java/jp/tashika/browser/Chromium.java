package jp.tashika.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** ブラウザ。The system's own Chromium, driven by Playwright; nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final List<String> USUAL = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--autoplay-policy=no-user-gesture-required", // as at a kiosk, which sounds before it is touched
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Set<String> COMPLAINTS = Set.of("error", "warning");

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String VIOLATIONS = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.map(rule =>
                rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(', '));
            }""";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser;

    public Chromium() {
        this(List.of());
    }

    private Chromium(List<String> more) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("tashika.chromium", "/usr/bin/chromium")))
                        .setArgs(Stream.concat(USUAL.stream(), more.stream()).toList()));
    }

    /** カメラ付き。One whose camera shows a clip, over and over: motion JPEG, or YUV4MPEG2. */
    public static Chromium withCamera(Path clip) {
        return new Chromium(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + clip.toAbsolutePath()));
    }

    public Browser browser() {
        return browser;
    }

    /**
     * Writes down what the browser reports of a page as an error or a warning. What it merely tells is left out, as that a
     * field was not given the focus because somebody had already clicked into another.
     */
    public static void hear(Page page, List<String> complaints) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (COMPLAINTS.contains(message.type())) {
                complaints.add(message.text());
            }
        });
    }

    /**
     * What axe-core finds wrong with a page, one line a rule with the places; empty when it is clean. It runs in the page
     * itself and stays there until the next one: its own runner for Playwright brings it anew for every look, and opens a
     * second page to put together what the frames of a page said, of which ours have none.
     */
    public static List<String> violations(Page page) {
        if (page.frames().size() > 1) {
            throw new IllegalArgumentException("axe-core is run in the page alone, and this one has frames");
        }
        if (page.evaluate("typeof axe === 'undefined'").equals(true)) {
            page.evaluate("() => {" + AXE + "}");
        }
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
