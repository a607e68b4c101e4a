package jp.tashika.reader.staff;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Tone;
import jp.tashika.reader.option.Activation;
import jp.tashika.reader.option.ActivationReading;
import jp.tashika.vocabulary.time.Wareki;

/** オプションの言葉。What staff are told of activation codes. */
final class OptionWords {

    private static final String WORD = "オプション";

    private OptionWords() {}

    /** Of the code that is kept. */
    static Banner kept(Optional<ActivationReading> kept) {
        return kept.map(reading -> switch (reading) {
                    case ActivationReading.Accepted(Activation activation) ->
                        banner(Tone.GOOD, activation.option().japanese() + "の有効化コードがあります", until(activation));
                    case ActivationReading.Refused refused ->
                        banner(
                                Tone.CAUTION,
                                "入力済みの有効化コードは使えません",
                                refused.fault().sentence());
                })
                .orElseGet(() -> banner(Tone.NEUTRAL, "有効化コードは入力されていません", "紙の公費医療券等を読み取るには、運用者に申し込み、届いたコードをここに入れます。"));
    }

    /** Of one that was just entered. */
    static Banner entered(ActivationReading reading) {
        return switch (reading) {
            case ActivationReading.Accepted(Activation activation) ->
                new Banner(
                        Tone.GOOD,
                        WORD,
                        "有効化コードを受け取りました",
                        activation.option().japanese() + "、" + until(activation),
                        List.of("読取機のプログラムを起動し直すと使えるようになります。"),
                        Optional.empty());
            case ActivationReading.Refused refused ->
                new Banner(
                        Tone.STOP,
                        WORD,
                        "この有効化コードは使えません",
                        "",
                        List.of(refused.fault().sentence()),
                        Optional.empty());
        };
    }

    private static String until(Activation activation) {
        return Wareki.from(activation.until()).written() + "まで使えます。";
    }

    private static Banner banner(Tone tone, String headline, String text) {
        return new Banner(tone, WORD, headline, text, List.of(), Optional.empty());
    }
}
