package jp.tashika.reader.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("暗証番号の入力欄")
@Tag("HWR-034")
class PinPadTest {

    @Property
    @Label("どの並びにも0から9が一度ずつあり、押した場所の数字になる")
    void keysAreDigits(@ForAll long seed, @ForAll @Size(4) List<@IntRange(max = 9) Integer> places) {
        PinPad pad = PinPad.shuffled(new Random(seed));
        assertThat(pad.keys())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 10).boxed().toList());
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            assertThat(pad.press(places.get(i))).isEqualTo(i == 3);
            expected.append(pad.keys().get(places.get(i)));
        }
        assertThat(new String(pad.takeBytes(), StandardCharsets.US_ASCII)).isEqualTo(expected.toString());
        assertThat(pad.count()).isZero();
        assertThat(pad.takeBytes()).containsOnly(0);
    }

    @Property
    @Tag("HWR-017")
    @Label("5つめの数字、ない場所は受け付けない")
    void nothingBeyondFour(@ForAll int place) {
        PinPad pad = PinPad.shuffled(new Random(1));
        boolean isKey = place >= 0 && place < 10;
        pad.press(place);
        assertThat(pad.count()).isEqualTo(isKey ? 1 : 0);
        pad.erase();
        pad.erase();
        assertThat(pad.count()).isZero();
        IntStream.range(0, 4).forEach(pad::press);
        assertThat(pad.press(5)).isFalse();
        pad.erase();
        assertThat(pad.count()).as("four are on their way already").isEqualTo(4);
    }

    @Property(tries = 1)
    @Label("並びは毎回変わり、どの数字もどの場所に来る")
    void everyDigitComesToEveryPlace() {
        Random random = new Random(3);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            PinPad pad = PinPad.shuffled(random);
            for (int place = 0; place < 10; place++) {
                seen.add(place + ":" + pad.keys().get(place));
            }
        }
        assertThat(seen).hasSize(100);
        assertThat(PinPad.shuffled(random).toString()).isEqualTo("PinPad[masked]");
    }
}
