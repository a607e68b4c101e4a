package jp.tashika.pages.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.browser.Chromium;
import jp.tashika.pages.component.Tone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {

    private static final Path SHOTS = Path.of("target/screenshots");

    @TempDir
    private static Path compiled;

    private static Chromium chromium;
    private static GalleryPage gallery;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        gallery = new GalleryPage(compiled, Gallery.with(Gallery.banner(Tone.GOOD, "有効")));
    }

    @AfterAll
    static void close() {
        gallery.close();
        chromium.close();
    }

    @ParameterizedTest(name = "{0} のバナーの画面は {2}×{3} で axe の指摘がなく、CSP 違反もない")
    @CsvSource({
        "GOOD, 有効, 1920, 1080",
        "CAUTION, 要確認, 1024, 600",
        "STOP, 無効, 1024, 600",
        "NEUTRAL, 待機, 800, 600",
    })
    void everyComponentIsAccessible(Tone tone, String word, int width, int height) throws IOException {
        gallery.show(Gallery.with(Gallery.banner(tone, word)));
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = context(width, height);
                Page page = context.newPage()) {
            Chromium.hear(page, complaints);
            page.navigate(gallery.address());
            assertThat(page.title()).isEqualTo("部品一覧｜見本");
            assertThat(Chromium.violations(page)).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling")
                    .isTrue();
            GalleryPage.save(
                    SHOTS.resolve("gallery-" + tone.word() + "-" + width + ".png"),
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("欠点のある画面では、axe の指摘が規則と場所ごとに並ぶ")
    void whatIsWrongIsFound() {
        try (BrowserContext context = context(1024, 600);
                Page page = context.newPage()) {
            page.setContent("""
                    <!DOCTYPE html><html><head><title></title></head><body><img src="x.png">\
                    <p style="color: #ccc; background: #fff">薄い字</p><input id="alone"></body></html>
                    """);
            List<String> found = Chromium.violations(page);
            assertThat(found)
                    .anyMatch(line -> line.startsWith("image-alt: ") && line.contains("x.png"))
                    .anyMatch(line -> line.startsWith("color-contrast: "))
                    .anyMatch(line -> line.startsWith("label: ") && line.contains("alone"))
                    .anyMatch(line -> line.startsWith("html-has-lang: "));
            assertThat(found.stream().map(line -> line.substring(0, line.indexOf(':'))))
                    .as("the same rules as by its own runner")
                    .containsExactlyInAnyOrderElementsOf(new AxeBuilder(page)
                            .analyze().getViolations().stream().map(Rule::getId).toList());
            page.setContent("<iframe></iframe>");
            assertThatThrownBy(() -> Chromium.violations(page)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("文字の中のHTMLは画面を変えず、スクリプトも動かない")
    void textStaysText() {
        gallery.show(Gallery.with(Gallery.banner(Tone.GOOD, "有効")));
        assertThat(gallery.html()).doesNotContain("<script>document");
        try (BrowserContext context = context(1024, 600);
                Page page = context.newPage()) {
            page.navigate(gallery.address());
            assertThat(page.locator("#number").inputValue()).isEqualTo(Gallery.EVIL);
            assertThat(page.locator("[onfocus]").count()).isZero();
            assertThat(page.title()).doesNotContain("broken");
        }
    }

    @Test
    @DisplayName("インラインのスタイル・スクリプト・イベント属性がない")
    void nothingInline() {
        assertThat(gallery.html())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContainPattern("<[^>\"]* on[a-z]+=")
                .doesNotContain("javascript:");
    }

    @Test
    @DisplayName("htmxの設定が効き、eval も指示用スタイルも使わない")
    void htmxIsTamed() {
        try (BrowserContext context = context(1024, 600);
                Page page = context.newPage()) {
            page.navigate(gallery.address());
            assertThat(page.evaluate("htmx.config.allowEval")).isEqualTo(false);
            assertThat(page.evaluate("htmx.config.historyCacheSize")).isEqualTo(0);
            assertThat(page.evaluate("document.querySelectorAll('style').length"))
                    .isEqualTo(0);
        }
    }

    @Test
    @DisplayName("キーボードだけで全部の入力欄とリンクに届き、フォーカスが見える")
    void keyboardReachesEverything() {
        gallery.show(Gallery.with(Gallery.banner(Tone.GOOD, "有効")));
        try (BrowserContext context = context(1024, 600);
                Page page = context.newPage()) {
            page.navigate(gallery.address());
            List<String> reached = new ArrayList<>();
            page.evaluate("document.activeElement.blur()");
            for (int i = 0; i < 25; i++) {
                page.keyboard().press("Tab");
                String what = String.valueOf(
                        page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"));
                if (!page.evaluate("document.activeElement.tagName").equals("BODY")) {
                    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                            .as(what)
                            .isEqualTo("solid");
                }
                reached.add(what);
            }
            assertThat(reached)
                    .contains("本文へ", "insurer", "number", "consent", "照会する", "people-sort-row", "people-next");
        }
    }

    @Test
    @DisplayName("並べ替えの印が読み上げに伝わり、もう一度押すと逆順になる")
    void sortingIsTold() {
        try (BrowserContext context = context(1024, 600);
                Page page = context.newPage()) {
            page.navigate(gallery.address());
            assertThat(page.locator("th[aria-sort=ascending]").innerText()).contains("#");
            assertThat(page.locator("#people-sort-row").getAttribute("href"))
                    .isEqualTo("/?filter=all&sort=row&order=desc&page=1");
            assertThat(page.locator("#people-sort-state").getAttribute("href"))
                    .isEqualTo("/?filter=all&sort=state&order=asc&page=1");
            assertThat(page.locator("#people-next").getAttribute("href"))
                    .isEqualTo("/?filter=all&sort=row&order=asc&page=3");
        }
    }

    @Test
    @DisplayName("ハイコントラストと印刷でも結果の語が読める")
    void highContrastAndPrint() throws IOException {
        gallery.show(Gallery.with(Gallery.banner(Tone.STOP, "無効")));
        try (BrowserContext context = context(1024, 600);
                Page page = context.newPage()) {
            page.navigate(gallery.address());
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            GalleryPage.save(SHOTS.resolve("gallery-forced-colors.png"), page.screenshot());
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.NONE)
                    .setMedia(Media.PRINT));
            assertThat(page.locator("main .banner-word").isVisible()).isTrue();
            assertThat(page.locator("form").isVisible()).isFalse();
            assertThat(page.locator(".head").isVisible()).isFalse();
            GalleryPage.save(
                    SHOTS.resolve("gallery-print.png"),
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
        }
    }

    private static BrowserContext context(int width, int height) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ja-JP"));
    }
}
