package jp.tashika.central.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.Function;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 保管用コード。Every constant comes back as it was written. */
class StoredCodesTest {

    @Test
    @Tag("ELG-003")
    @DisplayName("どの値も、書いて読むと元に戻り、一文字で互いに異なる")
    void areInverse() {
        check(CardClassification.values(), StoredCodes::of, StoredCodes::classification);
        check(Relation.values(), StoredCodes::of, StoredCodes::relation);
        check(Sex.values(), StoredCodes::of, StoredCodes::sex);
        check(LossReason.values(), StoredCodes::of, StoredCodes::lossReason);
        check(CeilingKind.values(), StoredCodes::of, StoredCodes::ceilingKind);
        check(Disease.values(), StoredCodes::of, StoredCodes::disease);
        check(Actor.Kind.values(), StoredCodes::of, StoredCodes::actorKind);
        check(Deed.values(), StoredCodes::of, StoredCodes::deed);
        check(ClaimKind.values(), StoredCodes::of, StoredCodes::claimKind);
        for (CopaymentRatio ratio : CopaymentRatio.values()) {
            assertThat(StoredCodes.ratio(ratio.percent())).isEqualTo(ratio);
        }
        for (String number : new String[] {"00138123", "06480019", "39480005", "99999999"}) {
            assertThat(StoredCodes.insurer(StoredCodes.insurer(new InsurerNumber(number)))
                            .digits())
                    .isEqualTo(number);
        }
        assertThat(LedgerRows.items(LedgerRows.bits(EnumSet.allOf(ToldItem.class))))
                .containsExactlyInAnyOrder(ToldItem.values());
        assertThat(LedgerRows.items(0)).isEmpty();
    }

    @Test
    @Tag("ELG-003")
    @DisplayName("知らない文字は障害として知らされる")
    void refusesUnknownLetters() {
        assertThatThrownBy(() -> StoredCodes.sex("?")).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> StoredCodes.deed("")).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> StoredCodes.ratio(15)).isInstanceOf(StoreFailed.class);
    }

    private static <E extends Enum<E>> void check(E[] all, Function<E, String> write, Function<String, E> read) {
        for (E one : all) {
            assertThat(write.apply(one)).hasSize(1);
            assertThat(read.apply(write.apply(one))).isEqualTo(one);
        }
        assertThat(Arrays.stream(all).map(write).distinct().count()).isEqualTo(all.length);
    }
}
