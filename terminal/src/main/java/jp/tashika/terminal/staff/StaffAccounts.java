package jp.tashika.terminal.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * 職員の登録。Who may log in: a line each, {@code 職員ID:職種:{bcrypt}...}, the password hashed.
 *
 * @param accounts of all of them, with their authorities
 */
public record StaffAccounts(List<UserDetails> accounts) {

    /** なし。 */
    public static final StaffAccounts NONE = new StaffAccounts(List.of());

    /** 記録閲覧の権限。What those have who may see records. */
    public static final String VIEWS_RECORDS = "VIEWS_RECORDS";

    private static final Pattern LINE =
            Pattern.compile("([0-9a-z._-]{1,40}):([^:]{1,10}):(\\{bcrypt\\}\\$2[aby]\\$.{56})");

    public StaffAccounts {
        accounts = List.copyOf(accounts);
    }

    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /**
     * Reads the file; empty lines and lines that begin with {@code #} say nothing.
     *
     * @throws Unreadable when a line is none of these, or names somebody twice
     */
    public static StaffAccounts read(Path file) {
        List<UserDetails> staff = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                staff.add(account(line, i + 1));
            }
        }
        if (staff.stream().map(UserDetails::getUsername).distinct().count() < staff.size()) {
            throw new Unreadable("同じ職員IDが二度あります。");
        }
        return new StaffAccounts(staff);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Unreadable("ファイル " + file + " を読めません。");
        }
    }

    private static UserDetails account(String line, int number) {
        Matcher parts = LINE.matcher(line);
        Optional<Profession> profession = parts.matches() ? Profession.labelled(parts.group(2)) : Optional.empty();
        if (profession.isEmpty()) {
            throw new Unreadable(number + "行目を「職員ID:職種:{bcrypt}ハッシュ」の形にしてください。職種は 医師・歯科医師・薬剤師・有資格者・事務 のどれかです。");
        }
        return User.withUsername(parts.group(1))
                .password(parts.group(3))
                .authorities(profession.get().mayViewRecords() ? new String[] {VIEWS_RECORDS} : new String[0])
                .build();
    }

    /** 職員の登録の誤り。Said in one Japanese sentence, without a password. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
