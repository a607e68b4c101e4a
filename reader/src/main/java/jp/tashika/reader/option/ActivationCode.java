package jp.tashika.reader.option;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.reader.signing.OperatorSignature;
import jp.tashika.reader.signing.OperatorSigner;
import jp.tashika.reader.signing.SignatureFault;

/**
 * 有効化コード。An {@link Activation} with an operator's signature, as text that can be sent by mail and pasted: blanks and line
 * ends in it mean nothing.
 */
public final class ActivationCode {

    /** 最大長。Characters that are looked at. */
    public static final int LENGTH_MAX = 16 * 1024;

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String FIRST_LINE = "# tashika option 1";
    private static final int LINE = 64;
    private static final Pattern CODE = Pattern.compile("([0-9A-Za-z_-]+)\\.([0-9A-Za-z_-]+)");
    private static final Pattern TEXT = Pattern.compile(FIRST_LINE
            + "\noption = ([a-z]{1,20})\ndevice = ([0-9A-Za-z-]{1,40})\nuntil = ([0-9]{4}-[0-9]{2}-[0-9]{2})\n");

    private ActivationCode() {}

    /** 発行。Makes a code, as an operator does. */
    public static String of(Activation activation, OperatorSigner operator) {
        String text = FIRST_LINE + "\noption = " + activation.option().word() + "\ndevice = " + activation.device()
                + "\nuntil = " + activation.until() + "\n";
        return of(text.getBytes(StandardCharsets.UTF_8), operator);
    }

    static String of(byte[] text, OperatorSigner operator) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String code = base64.encodeToString(text) + "." + base64.encodeToString(operator.sign(text));
        return code.replaceAll("(.{" + LINE + "})", "$1\n").strip() + "\n";
    }

    /** 確認。First whose it is, then what it says. */
    public static ActivationReading read(String code, OperatorSignature authority, String device, Instant now) {
        Matcher parts = CODE.matcher(code.length() > LENGTH_MAX ? "" : code.replaceAll("\\s", ""));
        if (!parts.matches()) {
            return refused(ActivationFault.FORMAT);
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(parts.group(1));
            byte[] signature = Base64.getUrlDecoder().decode(parts.group(2));
            Optional<SignatureFault> fault = authority.fault(text, signature, now);
            return fault.map(it -> refused(ActivationFault.from(it)))
                    .orElseGet(() -> said(text, device, LocalDate.ofInstant(now, JAPAN)));
        } catch (IllegalArgumentException e) {
            return refused(ActivationFault.FORMAT);
        }
    }

    private static ActivationReading said(byte[] text, String device, LocalDate today) {
        Optional<Activation> activation = parse(text);
        if (activation.isEmpty()) {
            return refused(ActivationFault.FORMAT);
        }
        if (!activation.get().device().equals(device)) {
            return refused(ActivationFault.OTHER_DEVICE);
        }
        return activation.get().until().isBefore(today)
                ? refused(ActivationFault.OVER)
                : new ActivationReading.Accepted(activation.get());
    }

    private static Optional<Activation> parse(byte[] bytes) {
        try {
            Matcher text = TEXT.matcher(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            if (!text.matches()) {
                return Optional.empty();
            }
            LocalDate until = LocalDate.parse(text.group(3));
            return Arrays.stream(Activation.Option.values())
                    .filter(option -> option.word().equals(text.group(1)))
                    .findFirst()
                    .map(option -> new Activation(option, text.group(2), until));
        } catch (CharacterCodingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ActivationReading refused(ActivationFault fault) {
        return new ActivationReading.Refused(fault);
    }
}
