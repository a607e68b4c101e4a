package jp.tashika.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * 読取機の鍵。By which the terminal of a street knows its reader, and the reader its staff; made once a folder.
 *
 * @param devices what the terminal reads
 * @param password what the reader shows
 * @param staffCode the four digits of staff; fictional, and easily told
 */
record ReaderKeys(Path devices, Path password, Path staffCode) {

    static final String DEVICE = "reader-1";

    /** 職員の番号。 */
    static final String STAFF_CODE = "4649";

    private static final int BYTES = 24;

    /** The password is random and long: a few rounds are enough to hide it. */
    private static final int ROUNDS_LOG = 5;

    static ReaderKeys in(StateFolder folder) {
        ReaderKeys keys = new ReaderKeys(
                folder.file("reader-devices.txt"), folder.file("reader.password"), folder.file("staff.code"));
        if (!Files.exists(keys.devices()) || !Files.exists(keys.password())) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            PrivateFiles.write(keys.password(), password + "\n");
            PrivateFiles.write(
                    keys.devices(),
                    DEVICE + ":{bcrypt}" + new BCryptPasswordEncoder(ROUNDS_LOG).encode(password) + "\n");
        }
        if (!Files.exists(keys.staffCode())) {
            PrivateFiles.write(keys.staffCode(), STAFF_CODE + "\n");
        }
        return keys;
    }
}
