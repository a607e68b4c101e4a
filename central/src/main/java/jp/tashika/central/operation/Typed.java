package jp.tashika.central.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.command.WrongValue;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import picocli.CommandLine;

/** 入力された番号。Asked for line by line: what stands in a command is seen by everybody on the machine, and kept in its history. */
final class Typed {

    private final CommandLine command;
    private final BufferedReader in;

    Typed(CommandLine command, BufferedReader in) {
        this.command = command;
        this.in = in;
    }

    /** Who is meant; empty when the numbers are nobody's, or of several. */
    Optional<PersonKey> person(FindPerson find) {
        InsurerNumber insurer =
                InsurerNumber.parse(line("保険者番号")).orElseThrow(() -> new WrongValue(command, "保険者番号は 6 桁か 8 桁の数字です。"));
        String symbol = line("記号（なければ空）");
        String number = line("番号");
        if (number.isBlank()) {
            throw new WrongValue(command, "番号を入れてください。");
        }
        String branch = line("枝番（なければ空）");
        InsuredNumber insured = new InsuredNumber(Optional.of(symbol), number, Optional.of(branch));
        return find.find(insurer, insured, birthdate());
    }

    private LocalDate birthdate() {
        try {
            return LocalDate.parse(line("生年月日（例 1980-04-02）"));
        } catch (DateTimeException e) {
            throw new WrongValue(command, "生年月日は 1980-04-02 のように書いてください。");
        }
    }

    private String line(String what) {
        PrintWriter out = command.getOut();
        out.print(what + ": ");
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                throw new WrongValue(command, what + "が入力されていません。");
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
