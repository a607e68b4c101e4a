package jp.tashika.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import jp.tashika.central.intake.IntakeSecret;

/** センターの秘密のファイル。Made once a folder; without it no known person is found by individual number again. */
record IntakeSecretFile(Path file) {

    private static final int BYTES = 32;

    static IntakeSecretFile in(StateFolder folder) {
        Path file = folder.file("intake.secret");
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.write(file, HexFormat.of().formatHex(secret) + System.lineSeparator());
        }
        return new IntakeSecretFile(file);
    }

    IntakeSecret secret() {
        try {
            return IntakeSecret.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailed(file + " が壊れています。バックアップから戻すか、空のフォルダを --dir で指定してください。", e);
        }
    }
}
