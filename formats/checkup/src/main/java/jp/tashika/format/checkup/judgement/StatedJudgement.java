package jp.tashika.format.checkup.judgement;

import java.util.Optional;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.item.ItemCode;

/** 記載された判定。What a document itself says, and whether the results bear it out. */
public final class StatedJudgement {

    private StatedJudgement() {}

    /** メタボリックシンドローム判定。As stated; empty when it was not, or by a code of no class. */
    public static Optional<MetabolicClass> metabolic(CheckupDocument document) {
        return code(document, MetabolicClass.ITEM, MetabolicClass.LIST).flatMap(MetabolicClass::parse);
    }

    /** 保健指導レベル。As stated; empty when it was not, or by a code of no level. */
    public static Optional<GuidanceLevel> guidance(CheckupDocument document) {
        return code(document, GuidanceLevel.ITEM, GuidanceLevel.LIST).flatMap(GuidanceLevel::parse);
    }

    /** Whether the metabolic class stated is another than the results give, where they give one; {@code values} are those of it. */
    public static boolean isMetabolicDoubtful(CheckupDocument document, Measurements values) {
        MetabolicClass computed = MetabolicClass.of(values);
        return computed != MetabolicClass.UNDECIDABLE
                && metabolic(document)
                        .filter(stated -> stated != MetabolicClass.UNDECIDABLE && stated != computed)
                        .isPresent();
    }

    /** Whether the level of guidance stated is another than the results give, where they give one; {@code values} are those of it. */
    public static boolean isGuidanceDoubtful(CheckupDocument document, Measurements values) {
        GuidanceLevel computed = GuidanceLevel.of(values);
        return computed != GuidanceLevel.UNDECIDABLE
                && guidance(document)
                        .filter(stated -> stated != GuidanceLevel.UNDECIDABLE && stated != computed)
                        .isPresent();
    }

    private static Optional<String> code(CheckupDocument document, ItemCode item, String list) {
        return document.observation(item)
                .map(Observation::result)
                .filter(Result.Choice.class::isInstance)
                .map(Result.Choice.class::cast)
                .filter(choice -> choice.list().equals(list))
                .map(Result.Choice::code);
    }
}
