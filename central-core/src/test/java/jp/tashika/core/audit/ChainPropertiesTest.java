package jp.tashika.core.audit;

import static jp.tashika.core.audit.Chains.broken;
import static jp.tashika.core.audit.Chains.chain;
import static jp.tashika.core.audit.Chains.head;
import static jp.tashika.core.audit.Chains.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import jp.tashika.core.audit.Verification.Breakage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** jqwik takes no annotations of JUnit, so its properties stand by themselves. */
@Tag("CNS-007")
class ChainPropertiesTest {

    @Property(tries = 100)
    @Label("書かれたままの鎖は正常")
    void whole(@ForAll @IntRange(min = 1, max = 40) int length, @ForAll @IntRange(min = 1, max = 40) int recordedAt) {
        List<Link> links = chain(length);
        assertThat(verify(links)).isEqualTo(new Verification.Whole(head(links)));
        assertThat(verify(links, head(links.subList(0, Math.min(length, recordedAt)))))
                .isEqualTo(new Verification.Whole(head(links)));
    }

    @Property(tries = 100)
    @Label("抜けた行")
    void dropped(@ForAll @IntRange(min = 2, max = 20) int length, @ForAll @IntRange(min = 0, max = 18) int at) {
        List<Link> links = chain(length);
        int dropped = at % (length - 1);
        links.remove(dropped);
        assertThat(verify(links)).isEqualTo(broken(dropped + 1, Breakage.MISSING));
    }

    @Property(tries = 100)
    @Label("入れ替わった行")
    void swapped(
            @ForAll @IntRange(min = 2, max = 20) int length,
            @ForAll @IntRange(min = 0, max = 19) int one,
            @ForAll @IntRange(min = 0, max = 19) int other) {
        int first = Math.min(one % length, other % length);
        int second = Math.max(one % length, other % length);
        if (first == second) {
            return;
        }
        List<Link> links = chain(length);
        Collections.swap(links, first, second);
        assertThat(verify(links)).isEqualTo(broken(first + 1, Breakage.REORDERED));
    }

    @Property(tries = 100)
    @Label("切られた末尾は、控えた先頭があれば見つかる")
    void truncated(@ForAll @IntRange(min = 1, max = 20) int length, @ForAll @IntRange(min = 0, max = 19) int keep) {
        List<Link> links = chain(length);
        int kept = keep % length;
        List<Link> cut = links.subList(0, kept);
        assertThat(verify(cut, head(links))).isEqualTo(broken(kept + 1, Breakage.TRUNCATED));
        assertThat(verify(cut)).isInstanceOf(Verification.Whole.class);
    }
}
