package jp.tashika.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reception page in a real browser, answered by the real centre. */
class ReceptionPageTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("受付の画面で番号を入れて照会すると、緑・黄・赤の帯と次にすることが出る")
    @Tag("ELG-002")
    @Tag("ELG-010")
    @Tag("ELG-020")
    @Tag("LIM-012")
    @Tag("SYS-003")
    void looksUpByNumber() throws IOException {
        try (RunningStreet street = RunningStreet.start(folder.resolve("street"), 1_000);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = chromium(playwright)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1366, 900));
            List<String[]> people = Files.readAllLines(street.folder().resolve("sample-people.csv")).stream()
                    .skip(1)
                    .map(row -> row.split(",", 8))
                    .toList();

            ask(page, street, first(people, "1"));
            assertThat(page.locator("main")).containsText("有効");
            picture(page);
            assertThat(violations(page)).isEmpty();

            for (String validity : List.of("2", "3", "4", "5")) {
                ask(page, street, first(people, validity));
                assertThat(page.locator("main")).containsText("次にすること");
                assertThat(page.locator("main")).containsText("TSK-QUAL");
                assertThat(violations(page)).isEmpty();
            }

            page.navigate(street.receptionPage() + "recent");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("最近の回答");
            assertThat(violations(page)).isEmpty();
        }
    }

    private static String[] first(List<String[]> people, String validity) {
        return people.stream()
                .filter(row -> row[6].equals(validity))
                .findFirst()
                .orElseThrow();
    }

    private static void ask(Page page, RunningStreet street, String[] person) {
        page.navigate(street.receptionPage() + "lookup");
        page.getByLabel("保険者番号").fill(person[1]);
        page.getByLabel("記号").fill(person[2]);
        page.locator("#number").fill(person[3]);
        page.getByLabel("枝番").fill(person[4]);
        page.getByLabel("生年月日").fill(person[5]);
        page.locator("#number").press("Enter");
        page.waitForLoadState();
    }

    /** Kept for people to look at; {@code -Dtashika.pictures=DIR} says where. */
    private void picture(Page page) {
        Path file = Path.of(System.getProperty("tashika.pictures", folder.toString()), "reception.png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file).isNotEmptyFile();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp())
                        .toList();
    }

    private static Browser chromium(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
