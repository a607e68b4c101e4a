package jp.tashika.terminal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("順番")
class TurnsTest {
    private final Random chance = new Random(7);
    private final Turns turns = new Turns(() -> chance);

    /** A turn that must come at once, or within {@code millis}. */
    private Optional<Turns.Turn> await(boolean late, long millis) throws InterruptedException {
        return turns.await(late, System.nanoTime() + Duration.ofMillis(millis).toNanos());
    }

    private Turns.Turn awaitSurely() throws InterruptedException {
        return await(false, 60_000).orElseThrow();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("待てと言われれば全員が待ち、今の照会がたまっていた照会より先に行く")
    void holdsAllAndLateOnesLonger() throws InterruptedException {
        awaitSurely().held(Optional.of(Duration.ofSeconds(1)));
        assertThat(await(false, 1)).isEmpty();
        awaitSurely();
        assertThat(await(true, 1)).as("behind").isEmpty();
        assertThat(await(true, 60_000)).isPresent();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("期限より長く待てと言われた照会は、待たずに終わる")
    void endsAtOnceWhenHeldPastItsTime() throws InterruptedException {
        awaitSurely().held(Optional.of(Duration.ofHours(1)));
        assertThat(await(false, 5_000)).isEmpty();
        assertThat(await(false, 60_000)).as("nobody is held for an hour").isPresent();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("切れたら一件だけが試し、つながれば全員が行く")
    void oneAtATimeWhileCut() throws InterruptedException {
        Turns.Turn one = awaitSurely();
        Turns.Turn other = awaitSurely();
        one.cut();
        other.cut();
        Turns.Turn scout = awaitSurely();
        assertThat(await(false, 300)).isEmpty();
        scout.cut();
        Turns.Turn next = awaitSurely();
        next.answered();
        assertThat(await(false, 1)).isPresent();
        assertThat(await(false, 1)).isPresent();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("試していた一件が止められても、次の一件が試す")
    void scoutIsFollowed() throws InterruptedException {
        awaitSurely().cut();
        Turns.Turn scout = awaitSurely();
        assertThat(await(false, 300)).isEmpty();
        scout.close();
        assertThat(awaitSurely()).isNotNull();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("最終回答時刻は、答えがあったときだけ進む")
    void remembersWhenSomebodyWasAnswered() throws InterruptedException {
        long before = turns.answeredAt();
        awaitSurely().reached();
        awaitSurely().cut();
        awaitSurely().held(Optional.of(Duration.ZERO));
        assertThat(turns.answeredAt()).isEqualTo(before);
        awaitSurely().answered();
        assertThat(turns.answeredAt()).isGreaterThan(before);
    }
}
