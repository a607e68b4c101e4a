package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 遮断器。 */
class CircuitTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // the clock may overflow
    private final Circuit circuit = new Circuit(3, 100, now::get);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    @Test
    @DisplayName("続けて三度失敗すると止まり、間に一度でも答えがあれば止まらない")
    void opensAfterFailuresInARow() {
        fail(2);
        assertThat(circuit.admits()).isTrue();
        circuit.answered();
        fail(2);
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.failed()).isTrue();
        assertThat(circuit.admits()).isFalse();
        assertThat(circuit.isOpen()).isTrue();
    }

    @Test
    @DisplayName("休みが過ぎると一人だけが試す")
    void oneTriesAfterThePause() {
        fail(3);
        now.addAndGet(99);
        assertThat(circuit.admits()).isFalse();
        now.addAndGet(1);
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isFalse();
        now.addAndGet(100);
        assertThat(circuit.admits()).as("who tried never came back").isTrue();
    }

    @Test
    @DisplayName("試して答えがあれば皆が聞き、なければまた休む")
    void theTryDecides() {
        fail(3);
        now.addAndGet(100);
        assertThat(circuit.admits()).isTrue();
        circuit.failed();
        assertThat(circuit.admits()).isFalse();
        now.addAndGet(100);
        assertThat(circuit.admits()).isTrue();
        circuit.answered();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.isOpen()).isFalse();
    }
}
