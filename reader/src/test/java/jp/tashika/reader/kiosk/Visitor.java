package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.browser.Chromium;
import jp.tashika.reader.fake.KioskServer;

/** A patient before a kiosk, with a real browser: sees the title, presses what is written on a button. */
final class Visitor implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/screens");
    private static final int[][] SIZES = {{1080, 1920}, {1920, 1080}, {1024, 600}, {800, 480}};
    private static final double SOON_MILLIS = 15_000;

    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;

    Visitor(Chromium chromium, KioskServer server, String kiosk) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1024, 600)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setPermissions(List.of("camera")));
        page = context.newPage();
        page.setDefaultTimeout(SOON_MILLIS);
        Chromium.hear(page, complaints);
        page.navigate(server.address("/kiosk/" + kiosk));
    }

    /** Waits until the title is there. */
    Visitor sees(String title) {
        return seesWithin(title, SOON_MILLIS);
    }

    /** Waits for what takes its time, such as a face that is compared. */
    Visitor seesLater(String title) {
        return seesWithin(title, 4 * SOON_MILLIS);
    }

    /** Waits until a line below the title says so. */
    Visitor seesText(String part) {
        page.waitForSelector(
                ".words p:has-text('" + part + "')", new Page.WaitForSelectorOptions().setTimeout(SOON_MILLIS));
        return this;
    }

    private Visitor seesWithin(String title, double millis) {
        try {
            page.waitForSelector("h1:text-is('" + title + "')", new Page.WaitForSelectorOptions().setTimeout(millis));
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError("not seen: " + title + "; there is: " + text(), e);
        }
        return this;
    }

    Visitor presses(String label) {
        page.locator("button:has-text('" + label + "')").first().click();
        return this;
    }

    Visitor types(String digits) {
        digits.chars()
                .forEach(digit ->
                        page.locator(".key:text-is('" + (char) digit + "')").click());
        return this;
    }

    String text() {
        return page.locator("#screen").innerText();
    }

    /** Looks at the screen in every size: nothing is cut off, nothing is too small, axe-core finds nothing; a picture is kept. */
    Visitor looksAt(String name) {
        page.evaluate("document.fonts.ready");
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(new Page.ScreenshotOptions()
                    .setCaret(ScreenshotCaret.HIDE)
                    .setPath(SHOTS.resolve(name + "-" + size[0] + "x" + size[1] + ".png")));
            assertFits(name, size);
        }
        page.setViewportSize(1024, 600);
        assertThat(Chromium.violations(page)).as(name).isEmpty();
        return this;
    }

    /** The same without pictures and axe-core, for what differs in words alone. */
    Visitor fits(String name) {
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            assertFits(name, size);
        }
        page.setViewportSize(1024, 600);
        return this;
    }

    private void assertFits(String name, int[] size) {
        assertThat(page.evaluate(FITS))
                .as("%s at %d x %d", name, size[0], size[1])
                .isEqualTo("");
    }

    /** Names what is cut off or too small to touch. */
    private static final String FITS = """
            () => {
              const wrong = [];
              const say = document.querySelector('.words');
              const box = document.querySelector('.say').getBoundingClientRect();
              const words = say.getBoundingClientRect();
              if (words.bottom > box.bottom + 1 || words.top < box.top - 1) { wrong.push('words are cut off ' + words.top + '..' + words.bottom + ' of ' + box.top + '..' + box.bottom); }
              if (document.documentElement.scrollHeight > innerHeight + 1) { wrong.push('the page scrolls'); }
              for (const button of document.querySelectorAll('button')) {
                const at = button.getBoundingClientRect();
                if (at.width < 44 || at.height < 44) { wrong.push('small: ' + button.textContent.trim()); }
                if (at.bottom > innerHeight + 1 || at.right > innerWidth + 1) { wrong.push('outside: ' + button.textContent.trim()); }
                if (at.top < innerHeight / 2 - innerHeight * 0.08) { wrong.push('high: ' + button.textContent.trim()); }
                if (button.scrollWidth > button.clientWidth + 2 || button.scrollHeight > button.clientHeight + 2) { wrong.push('text cut: ' + button.textContent.trim()); }
                if (parseFloat(getComputedStyle(button).fontSize) < 20) { wrong.push('small text: ' + button.textContent.trim()); }
              }
              return wrong.join('; ');
            }""";

    @Override
    public void close() {
        context.close();
    }
}
