package jp.tashika.terminal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.GrantedAuthority;

@DisplayName("職員の登録")
class StaffAccountsTest {

    private static final String HASH = "{bcrypt}$2a$10$" + "a".repeat(53);

    @TempDir
    Path folder;

    private StaffAccounts read(String text) throws IOException {
        return StaffAccounts.read(Files.writeString(folder.resolve("staff.txt"), text));
    }

    @ParameterizedTest(name = "{0}は記録を見られる: {1}")
    @CsvSource({"医師, true", "歯科医師, true", "薬剤師, true", "有資格者, true", "事務, false"})
    @Tag("MED-010")
    void professions(String profession, boolean mayView) throws IOException {
        StaffAccounts staff = read("# 職員\n\nshiken-1:" + profession + ":" + HASH + "\n");

        assertThat(staff.accounts()).singleElement().satisfies(account -> {
            assertThat(account.getUsername()).isEqualTo("shiken-1");
            assertThat(account.getAuthorities().stream().map(GrantedAuthority::getAuthority))
                    .hasSize(mayView ? 1 : 0);
        });
    }

    @ParameterizedTest(name = "「{0}」は読めない")
    @ValueSource(
            strings = {
                "shiken-1:医師:平文の合言葉",
                "shiken-1:医師:{noop}abc",
                "shiken-1:院長:" + "{bcrypt}$2a$10$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "shiken-1:{bcrypt}$2a$10$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "SHIKEN:医師:{bcrypt}$2a$10$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "試験:医師:{bcrypt}$2a$10$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                ":医師:{bcrypt}$2a$10$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void wrongLines(String line) {
        assertThatThrownBy(() -> read("# 一行目\n" + line + "\n"))
                .isInstanceOf(StaffAccounts.Unreadable.class)
                .hasMessageContaining("2行目")
                .hasMessageNotContaining("平文");
    }

    @Test
    @DisplayName("同じ職員が二度、または読めないファイルは、そう言って断る")
    void twiceOrMissing() {
        assertThatThrownBy(() -> read("shiken:医師:" + HASH + "\nshiken:事務:" + HASH + "\n"))
                .isInstanceOf(StaffAccounts.Unreadable.class)
                .hasMessageContaining("二度");
        assertThatThrownBy(() -> StaffAccounts.read(folder.resolve("nowhere.txt")))
                .isInstanceOf(StaffAccounts.Unreadable.class)
                .hasMessageContaining("読めません");
    }
}
