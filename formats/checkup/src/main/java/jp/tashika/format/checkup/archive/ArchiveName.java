package jp.tashika.format.checkup.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.ServiceKind;

/**
 * アーカイブ名。The name of an archive and of the folder in it: sender, receiver, day and part, kind, as in
 * {@code 4810000001_01480011_202506200_1}.
 *
 * @param sender 8 or 10 digits
 * @param receiver 8 or 10 digits
 * @param part 分割回数, 0 to 9
 */
public record ArchiveName(String sender, String receiver, LocalDate day, int part, ServiceKind service) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{8}|[0-9]{10})_([0-9]{8}|[0-9]{10})_([0-9]{4})([0-9]{2})([0-9]{2})([0-9])_([1-9])");

    public ArchiveName {
        if (part < 0 || part > 9 || !isParty(sender) || !isParty(receiver)) {
            throw new IllegalArgumentException("8 or 10 digits each and a part of 0 to 9 expected");
        }
    }

    /** Reads a name, with or without {@code .zip}; empty when it is another one. */
    public static Optional<ArchiveName> parse(String text) {
        Matcher form = FORM.matcher(text.endsWith(".zip") ? text.substring(0, text.length() - 4) : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)));
            return ServiceKind.parse(form.group(7))
                    .map(kind ->
                            new ArchiveName(form.group(1), form.group(2), day, Integer.parseInt(form.group(6)), kind));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** フォルダ名。Without {@code .zip}. */
    public String text() {
        return sender + "_" + receiver + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + part + "_"
                + service.code();
    }

    /**
     * ファイル名。The name of a data file of this archive without its first letter, which tells its kind.
     *
     * @param number from 1 to 999,999
     */
    String file(InstitutionNumber institution, int number) {
        if (number < 1 || number > ArchiveWriter.DOCUMENTS_MAX) {
            throw new IllegalArgumentException("the number of a file: " + number);
        }
        String six = Integer.toString(1_000_000 + number).substring(1);
        return institution.digits() + DateTimeFormatter.BASIC_ISO_DATE.format(day) + part + service.code() + six
                + ".xml";
    }

    private static boolean isParty(String digits) {
        return (digits.length() == 8 || digits.length() == 10) && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return text();
    }
}
