package jp.tashika.reader.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import jp.tashika.reader.signing.OperatorSignature;

/** オプション機能の有効化。Takes activation codes and keeps the last that was good; what it enables holds from the next start on. */
public final class Options {

    private final Path file;
    private final Optional<OperatorSignature> authority;
    private final String device;
    private final InstantSource time;

    /**
     * @param folder where the code is kept
     * @param authority absent where no code can be known
     * @param device this reader
     */
    public Options(Path folder, Optional<OperatorSignature> authority, String device, InstantSource time) {
        this.file = folder.resolve("paper.code");
        this.authority = authority;
        this.device = device;
        this.time = time;
    }

    /** 入力。A code that is refused leaves the one before in its place. */
    public synchronized ActivationReading enter(String code) throws IOException {
        ActivationReading reading = read(code);
        if (reading instanceof ActivationReading.Accepted) {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Path fresh = file.resolveSibling("paper.code.new");
            Files.writeString(fresh, code);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return reading;
    }

    /** 現在の有効化。What the kept code says today; empty when none was entered. */
    public synchronized Optional<ActivationReading> kept() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.size(file) > ActivationCode.LENGTH_MAX
                            ? new ActivationReading.Refused(ActivationFault.FORMAT)
                            : read(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.of(new ActivationReading.Refused(ActivationFault.FORMAT));
        }
    }

    public boolean isActive(Activation.Option option) {
        return kept().filter(reading -> reading instanceof ActivationReading.Accepted(Activation activation)
                        && activation.option() == option)
                .isPresent();
    }

    private ActivationReading read(String code) {
        return authority
                .map(known -> ActivationCode.read(code, known, device, time.instant()))
                .orElseGet(() -> new ActivationReading.Refused(ActivationFault.NO_AUTHORITY));
    }
}
