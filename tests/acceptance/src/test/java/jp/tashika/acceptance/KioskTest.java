package jp.tashika.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.browser.Chromium;
import jp.tashika.format.oqs.code.ConsentFlag;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.ConsentTo;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.vocabulary.outcome.Decoded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer taps through the kiosk of {@code ./run}: from the card to the face file, through every house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KioskTest {

    private static final Pattern PLACED = Pattern.compile("架空の患者が台にカードを置きました: (.+)、暗証番号 ([0-9]{4})");
    private static final double SOON = 60_000;

    /** As the README says. */
    private static final String STAFF_CODE = "4649";

    @TempDir
    static Path folder;

    private RunningStreet street;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        street = RunningStreet.start(folder.resolve("street"), 1_000);
        chromium = new Chromium();
        page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1024, 600)
                        .setLocale("ja-JP"))
                .newPage();
        page.navigate(street.kioskPage().toString());
    }

    @AfterAll
    void stop() {
        chromium.close();
        street.close();
    }

    private void sees(String title) {
        assertThat(page.locator("h1")).hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(SOON));
    }

    private void presses(String label) {
        page.locator("button:has-text('" + label + "')").first().click();
    }

    private void types(String digits) {
        digits.chars()
                .forEach(digit -> page.locator(".key:text-is('" + (char) digit + "')")
                        .click(new Locator.ClickOptions().setTimeout(SOON)));
    }

    /** The PIN of the card of that kind, when it lies there. */
    private String pin(String card) {
        RunningStreet.await(
                "a card to be placed: " + card,
                Duration.ofMinutes(2),
                () -> placed(card).isPresent());
        return placed(card).orElseThrow();
    }

    private Optional<String> placed(String card) {
        Matcher found = PLACED.matcher(street.output());
        while (found.find()) {
            if (found.group(1).equals(card)) {
                return Optional.of(found.group(2));
            }
        }
        return Optional.empty();
    }

    private List<Path> faces() {
        try (Stream<Path> files = Files.list(street.oqs().resolve("face"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EligibilityResult read(Path face) throws IOException {
        return switch (OqsReader.readEligibilityResult(Files.readAllBytes(face))) {
            case Decoded.Ok<Envelope<EligibilityResult>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<EligibilityResult>>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static String flag(ConfirmedCoverage coverage, ConsentTo to) {
        return coverage.consents().get(to) == null
                ? "-"
                : coverage.consents().get(to).flag().name();
    }

    private void refusesBoth() {
        sees("お薬の情報を見ることに、同意しますか");
        presses("同意しない");
        sees("健診の情報を見ることに、同意しますか");
        presses("同意しない");
    }

    private void faceFiles(int count) {
        RunningStreet.await("face files: " + count, Duration.ofSeconds(30), () -> faces().size() == count);
    }

    private void says(String words) {
        assertThat(page.locator("#screen"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
    }

    @Test
    @Tag("RDR-001")
    @Tag("RDR-002")
    @Tag("RDR-018")
    @Tag("RDR-021")
    @Tag("RDR-026")
    @Tag("CNS-005")
    @DisplayName("架空の患者が順に、暗証番号、顔、職員の確認で受け付けられ、face/ に結果が届く。失効したカードとほかの人の顔は断られる")
    void fromTheCardToTheFaceFile() throws IOException {
        String pin = pin("登録済みのカード");
        sees("本人確認の方法を選んでください");
        presses("暗証番号で確認");
        sees("4桁の暗証番号を入力してください");
        types(pin);
        sees("お薬の情報を見ることに、同意しますか");
        presses("同意する");
        sees("健診の情報を見ることに、同意しますか");
        presses("同意しない");
        sees("受付が完了しました");
        faceFiles(1);
        ConfirmedCoverage told = read(faces().getFirst()).coverages().getFirst();
        assertThat(flag(told, ConsentTo.MEDICATION)).isEqualTo(ConsentFlag.GIVEN.name());
        assertThat(flag(told, ConsentTo.CHECKUP)).isEqualTo(ConsentFlag.REFUSED.name());

        pin("初回登録がまだのカード");
        sees("本人確認の方法を選んでください");
        presses("顔で確認");
        sees("このカードを健康保険証として登録しますか");
        presses("登録する");
        refusesBoth();
        sees("受付が完了しました");
        faceFiles(2);

        pin("期限の近いカード");
        sees("本人確認の方法を選んでください");
        presses("顔で確認");
        refusesBoth();
        sees("受付が完了しました");
        says("お住まいの市区町村の窓口で更新してください");
        faceFiles(3);

        pin("期限が切れて間もないカード");
        sees("本人確認の方法を選んでください");
        presses("職員が確認");
        types(STAFF_CODE);
        sees("受付が完了しました");
        says("までは保険の確認だけができます");
        faceFiles(4);

        pin("失効したカード");
        sees("本人確認の方法を選んでください");
        presses("顔で確認");
        sees("電子証明書が失効しています");

        pin("ほかの人のカード");
        sees("本人確認の方法を選んでください");
        presses("顔で確認");
        sees("顔を確認できませんでした");
        faceFiles(4);
    }
}
