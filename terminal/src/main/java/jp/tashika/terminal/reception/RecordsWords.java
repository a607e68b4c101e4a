package jp.tashika.terminal.reception;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Tone;

/** 閲覧の言葉。How a viewing is told to the one who asked for it. */
final class RecordsWords {

    private static final String LAST_STEP = "このほかの受付は、記録を見なくても続けられます。";

    private RecordsWords() {}

    static Banner shown(RecordsWish.Kind kind) {
        return new Banner(
                Tone.GOOD,
                "表示",
                kind.label() + "を表示しています",
                "この閲覧は、日時と医療機関の名とともに、患者本人がマイナポータルで見られます。",
                List.of("見終わったら「次の人へ」を押して、画面から消してください。"),
                Optional.empty());
    }

    static Banner refused(RecordsTold.Nothing nothing) {
        Banner failed = ResultWords.failed("表示できません", "記録を見られませんでした", nothing.code(), nothing.deskText());
        return new Banner(
                failed.tone(),
                failed.word(),
                failed.headline(),
                failed.reason(),
                failed.nextSteps().isEmpty() ? List.of(LAST_STEP) : failed.nextSteps(),
                failed.code());
    }
}
