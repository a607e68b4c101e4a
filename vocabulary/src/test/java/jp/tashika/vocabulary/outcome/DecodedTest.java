package jp.tashika.vocabulary.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodedTest {

    private static final Fault MISSING = Fault.of(Outcome.ELEMENT_MISSING, "MessageBody/Birthdate");
    private static final Fault LONG = new Fault(Outcome.ELEMENT_TOO_LONG, "MessageBody/Name", "length 300");

    @Test
    void aValueIsChangedAndReadOn() {
        Decoded<Integer> decoded = Decoded.ok("12").map(Integer::parseInt);
        assertThat(decoded).isEqualTo(Decoded.ok(12));
        assertThat(decoded.then(n -> Decoded.ok(n + 1))).isEqualTo(Decoded.ok(13));
        assertThat(decoded.then(_ -> Decoded.<String>faulty(MISSING))).isEqualTo(Decoded.<String>faulty(MISSING));
    }

    @Test
    void faultsStayAsTheyAre() {
        Decoded<String> faulty = Decoded.faulty(List.of(MISSING, LONG));
        assertThat(faulty.map(String::length)).isEqualTo(Decoded.<Integer>faulty(List.of(MISSING, LONG)));
        assertThat(faulty.then(text -> Decoded.ok(text.length())))
                .isEqualTo(Decoded.<Integer>faulty(List.of(MISSING, LONG)));
    }

    @Test
    void aFaultyReadingHasAFault() {
        assertThatThrownBy(() -> Decoded.faulty(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void faultsAreCopied() {
        List<Fault> faults = new ArrayList<>(List.of(MISSING));
        Decoded<String> faulty = Decoded.faulty(faults);
        faults.add(LONG);
        assertThat(faulty).isEqualTo(Decoded.<String>faulty(MISSING));
    }

    @Test
    void aFaultIsOneLine() {
        assertThat(MISSING.line()).isEqualTo(Outcome.ELEMENT_MISSING.code() + " MessageBody/Birthdate");
        assertThat(LONG.line()).isEqualTo(Outcome.ELEMENT_TOO_LONG.code() + " MessageBody/Name (length 300)");
        assertThat(Fault.of(Outcome.XML_FORBIDDEN, "").line()).isEqualTo(Outcome.XML_FORBIDDEN.code());
    }
}
