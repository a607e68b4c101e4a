package jp.tashika.terminal.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * 読取機の登録。The readers that may speak with this terminal: a line each, {@code 機器ID:{bcrypt}...}, the password hashed.
 */
public record ReaderDevices(List<UserDetails> accounts) {

    /** なし。 */
    public static final ReaderDevices NONE = new ReaderDevices(List.of());

    private static final Pattern LINE = Pattern.compile("([0-9A-Za-z-]{1,40}):(\\{bcrypt\\}\\$2[aby]\\$.{56})");

    public ReaderDevices {
        accounts = List.copyOf(accounts);
    }

    /**
     * Reads the file; empty lines and lines that begin with {@code #} say nothing.
     *
     * @throws Unreadable when a line is none of these, or names a reader twice
     */
    public static ReaderDevices read(Path file) {
        List<UserDetails> devices = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                devices.add(device(line, i + 1));
            }
        }
        if (devices.stream().map(UserDetails::getUsername).distinct().count() < devices.size()) {
            throw new Unreadable("同じ機器IDが二度あります。");
        }
        return new ReaderDevices(devices);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Unreadable("ファイル " + file + " を読めません。");
        }
    }

    private static UserDetails device(String line, int number) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Unreadable(number + "行目を「機器ID:{bcrypt}ハッシュ」の形にしてください。");
        }
        return User.withUsername(parts.group(1))
                .password(parts.group(2))
                .roles("READER")
                .build();
    }

    /** 読取機の登録の誤り。Said in one Japanese sentence, without a password. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
