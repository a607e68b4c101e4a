package jp.tashika.core.audit;

import static jp.tashika.core.audit.Chains.CHAIN;
import static jp.tashika.core.audit.Chains.GENESIS;
import static jp.tashika.core.audit.Chains.broken;
import static jp.tashika.core.audit.Chains.chain;
import static jp.tashika.core.audit.Chains.entry;
import static jp.tashika.core.audit.Chains.head;
import static jp.tashika.core.audit.Chains.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tashika.core.audit.Verification.Breakage;
import jp.tashika.vocabulary.person.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("CNS-007")
class ChainTest {

    @Test
    @DisplayName("空の鎖は正常")
    void empty() {
        Head start = new Head(CHAIN, 0, GENESIS);
        assertThat(verify(List.of())).isEqualTo(new Verification.Whole(start));
        assertThat(verify(List.of(), start)).isEqualTo(new Verification.Whole(start));
    }

    static Stream<Arguments> changes() {
        Entry e = entry(3);
        return Stream.of(
                change(
                        "識別子",
                        new Entry(
                                new UUID(2, 9),
                                e.person(),
                                e.at(),
                                e.actor(),
                                e.deed(),
                                true,
                                e.told(),
                                "1",
                                e.requestId())),
                change(
                        "個人",
                        new Entry(
                                e.id(),
                                PersonKey.NOBODY,
                                e.at(),
                                e.actor(),
                                e.deed(),
                                true,
                                e.told(),
                                "1",
                                e.requestId())),
                change(
                        "日時",
                        new Entry(
                                e.id(),
                                e.person(),
                                e.at().plusNanos(1000),
                                e.actor(),
                                e.deed(),
                                true,
                                e.told(),
                                "1",
                                e.requestId())),
                change(
                        "行為者の種別",
                        new Entry(
                                e.id(),
                                e.person(),
                                e.at(),
                                new Actor(Actor.Kind.OPERATOR, e.actor().code()),
                                e.deed(),
                                true,
                                e.told(),
                                "1",
                                e.requestId())),
                change(
                        "行為者",
                        new Entry(
                                e.id(),
                                e.person(),
                                e.at(),
                                new Actor(Actor.Kind.FACILITY, "4810000016"),
                                e.deed(),
                                true,
                                e.told(),
                                "1",
                                e.requestId())),
                change(
                        "行為",
                        new Entry(
                                e.id(),
                                e.person(),
                                e.at(),
                                e.actor(),
                                Deed.BATCH_QUERY,
                                true,
                                e.told(),
                                "1",
                                e.requestId())),
                change(
                        "口頭同意",
                        new Entry(
                                e.id(), e.person(), e.at(), e.actor(), e.deed(), false, e.told(), "1", e.requestId())),
                change(
                        "提供項目を隠す",
                        new Entry(
                                e.id(),
                                e.person(),
                                e.at(),
                                e.actor(),
                                e.deed(),
                                true,
                                Set.of(ToldItem.ELIGIBILITY),
                                "1",
                                e.requestId())),
                change(
                        "提供項目を替える",
                        new Entry(
                                e.id(),
                                e.person(),
                                e.at(),
                                e.actor(),
                                e.deed(),
                                true,
                                Set.of(ToldItem.ELIGIBILITY, ToldItem.ELDERLY_SHARE),
                                "1",
                                e.requestId())),
                change(
                        "結果",
                        new Entry(e.id(), e.person(), e.at(), e.actor(), e.deed(), true, e.told(), "2", e.requestId())),
                change(
                        "要求識別子",
                        new Entry(
                                e.id(), e.person(), e.at(), e.actor(), e.deed(), true, e.told(), "1", new UUID(4, 9))));
    }

    private static Arguments change(String field, Entry changed) {
        return Arguments.of(field, changed);
    }

    @ParameterizedTest(name = "{0}の改変")
    @MethodSource("changes")
    void plantedChange(String field, Entry changed) {
        List<Link> links = chain(5);
        links.set(2, new Link(3, changed, links.get(2).hash()));
        assertThat(verify(links)).isEqualTo(broken(3, Breakage.CHANGED));
        assertThat(verify(links.subList(0, 3))).isEqualTo(broken(3, Breakage.CHANGED));
    }

    @ParameterizedTest(name = "{0}を改変し、その行のハッシュも作り直す")
    @MethodSource("changes")
    void plantedChangeWithItsHash(String field, Entry changed) {
        List<Link> links = chain(5);
        Head recorded = head(links);
        links.set(2, Chain.append(links.get(1).hash(), 3, changed));
        assertThat(verify(links)).isEqualTo(broken(4, Breakage.CHANGED));
        assertThat(verify(links, recorded)).isEqualTo(broken(4, Breakage.CHANGED));
    }

    @Test
    @DisplayName("鎖を丸ごと作り直しても、控えた先頭と合わない")
    void rewritten() {
        Head recorded = head(chain(5));
        List<Link> forged = new ArrayList<>();
        Hash previous = GENESIS;
        for (int n = 1; n <= 6; n++) {
            Link link = Chain.append(previous, n, entry(n == 2 ? 99 : n));
            forged.add(link);
            previous = link.hash();
        }
        assertThat(verify(forged)).isInstanceOf(Verification.Whole.class);
        assertThat(verify(forged, recorded)).isEqualTo(broken(5, Breakage.CHANGED));
    }

    @Test
    @DisplayName("ハッシュだけの改変")
    void changedHash() {
        List<Link> links = chain(5);
        links.set(2, new Link(3, entry(3), GENESIS));
        assertThat(verify(links)).isEqualTo(broken(3, Breakage.CHANGED));
    }

    @Test
    @DisplayName("先頭の行が抜けても見つかる")
    void firstDropped() {
        List<Link> links = chain(5);
        links.removeFirst();
        assertThat(verify(links)).isEqualTo(broken(1, Breakage.MISSING));
    }

    @Test
    @DisplayName("順番の番号ごと付け替えて入れ替えた行")
    void swappedAndRenumbered() {
        List<Link> links = chain(5);
        Link second = links.get(1);
        Link fourth = links.get(3);
        links.set(1, new Link(2, fourth.entry(), fourth.hash()));
        links.set(3, new Link(4, second.entry(), second.hash()));
        assertThat(verify(links)).isEqualTo(broken(2, Breakage.REORDERED));
    }

    @Test
    @DisplayName("番号だけを付け替えた行")
    void renumbered() {
        List<Link> links = chain(5);
        links.set(4, new Link(9, links.get(4).entry(), links.get(4).hash()));
        assertThat(verify(links)).isEqualTo(broken(5, Breakage.REORDERED));
    }

    @Test
    @DisplayName("末尾にもう一度現れる行")
    void repeatedAtTheEnd() {
        List<Link> links = chain(5);
        links.add(links.get(1));
        assertThat(verify(links)).isEqualTo(broken(6, Breakage.REORDERED));
    }

    @Test
    @DisplayName("二度現れる行")
    void repeated() {
        List<Link> links = chain(5);
        links.add(3, links.get(2));
        assertThat(verify(links)).isEqualTo(broken(4, Breakage.REORDERED));
    }

    @Test
    @DisplayName("別の鎖の行や起点では検証が通らない")
    void foreignChain() {
        UUID other = new UUID(1, 2);
        Hash genesis = Chain.genesis(other, List.of());
        assertThat(genesis).isNotEqualTo(GENESIS);
        assertThat(Chain.verify(other, genesis, chain(3).iterator(), List.of())).isEqualTo(broken(1, Breakage.CHANGED));
        assertThat(Chain.verify(CHAIN, GENESIS, List.<Link>of().iterator(), List.of(new Head(CHAIN, 0, genesis))))
                .isEqualTo(broken(0, Breakage.CHANGED));
    }

    @Test
    @DisplayName("別の鎖の控えは無視する")
    void headsOfOtherChains() {
        List<Link> links = chain(3);
        assertThat(verify(links, new Head(new UUID(1, 2), 99, GENESIS))).isInstanceOf(Verification.Whole.class);
    }

    @Test
    @DisplayName("起点は前の鎖の先頭を、順番によらず約束する")
    void genesisCommitsToEarlierHeads() {
        Head one = new Head(new UUID(5, 1), 10, GENESIS);
        Head two = new Head(new UUID(5, 2), 20, entryHash(7));
        Hash committed = Chain.genesis(CHAIN, List.of(one, two));
        assertThat(Chain.genesis(CHAIN, List.of(two, one))).isEqualTo(committed);
        List<UnaryOperator<Head>> changes = List.of(
                head -> new Head(new UUID(5, 3), head.sequence(), head.hash()),
                head -> new Head(head.chain(), head.sequence() - 1, head.hash()),
                head -> new Head(head.chain(), head.sequence(), entryHash(8)));
        for (UnaryOperator<Head> change : changes) {
            assertThat(Chain.genesis(CHAIN, List.of(one, change.apply(two)))).isNotEqualTo(committed);
        }
        assertThat(Chain.genesis(CHAIN, List.of(one))).isNotEqualTo(committed);
        assertThat(Chain.genesis(CHAIN, List.of())).isNotEqualTo(committed);
    }

    private static Hash entryHash(long n) {
        return Chain.append(GENESIS, 1, entry(n)).hash();
    }

    @Test
    @DisplayName("隣り合う項目の境をずらしても、同じバイト列にならない")
    void partsKeepApart() {
        Entry e = entry(1);
        Entry one = new Entry(
                e.id(),
                e.person(),
                e.at(),
                new Actor(Actor.Kind.FACILITY, "1"),
                e.deed(),
                true,
                Set.of(),
                "23",
                e.requestId());
        Entry other = new Entry(
                e.id(),
                e.person(),
                e.at(),
                new Actor(Actor.Kind.FACILITY, "12"),
                e.deed(),
                true,
                Set.of(),
                "3",
                e.requestId());
        assertThat(Chain.append(GENESIS, 1, one).hash())
                .isNotEqualTo(Chain.append(GENESIS, 1, other).hash());
    }

    @Test
    @DisplayName("鎖は保存されるので、版が変わっても同じハッシュでなければならない（別の言語で計算した値）")
    void stable() {
        assertThat(GENESIS).hasToString("26cf63d0831b47fcd20213bbac99f149e8967a9675b4b744c2683347f668c510");
        assertThat(entryHash(1)).hasToString("87c0daff481c6a20720af4148a14557a96061c1a945739334e3d9af142255788");
    }

    @Test
    @DisplayName("日時はマイクロ秒までで、保存して読み直しても同じハッシュ")
    void microseconds() {
        Entry e = entry(1);
        Entry finer = new Entry(
                e.id(), e.person(), e.at().plusNanos(999), e.actor(), e.deed(), true, e.told(), "1", e.requestId());
        assertThat(finer).isEqualTo(e);
        assertThat(Chain.append(GENESIS, 1, finer)).isEqualTo(Chain.append(GENESIS, 1, e));
    }

    @Test
    @DisplayName("ありえない値は作れない")
    void refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("zz"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(0, entry(1), GENESIS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Head(CHAIN, -1, GENESIS));
    }

    @Test
    @DisplayName("ハッシュ値は写しを渡し、十六進で読み戻せる")
    void hashIsAValue() {
        byte[] bytes = GENESIS.toBytes();
        bytes[0] ^= 1;
        assertThat(GENESIS.toBytes()).isNotEqualTo(bytes);
        assertThat(Hash.of(GENESIS.toBytes())).isEqualTo(GENESIS).hasSameHashCodeAs(GENESIS);
        assertThat(Hash.parse(GENESIS.toString())).isEqualTo(GENESIS);
        assertThat(Hash.of(bytes)).isNotEqualTo(GENESIS);
    }

    @Test
    @DisplayName("監査記録を文字にしても、誰が誰を見たかは出ない")
    void masked() {
        assertThat(entry(1).toString()).doesNotContain("4810000008", new UUID(3, 1).toString());
    }
}
