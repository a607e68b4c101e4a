package jp.tashika.reader.staff;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Facts;
import jp.tashika.pages.component.FormToken;
import jp.tashika.pages.component.Frame;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Table;

/** 職員の画面の中身。What each page shows, ready for its template. */
public final class StaffViews {

    private StaffViews() {}

    /** ログイン。 */
    public record Login(Frame frame, FormToken token, Optional<Banner> problem) {}

    /**
     * 台の一覧。
     *
     * @param seen what is shown now, in one word: asked again only for another
     */
    public record Kiosks(Frame frame, FormToken token, String seen, List<Kiosk> kiosks) {
        public Kiosks {
            kiosks = List.copyOf(kiosks);
        }
    }

    /**
     * 一つの台。
     *
     * @param name of the kiosk
     * @param alert what staff have to do now
     * @param canConfirm whether the visual check can be done now
     * @param questions to be asked by word of mouth, if wanted
     * @param received who was received last
     */
    public record Kiosk(
            String name,
            Mark mark,
            String since,
            Optional<Banner> alert,
            boolean isCalled,
            boolean canConfirm,
            List<Question> questions,
            List<Facts> received) {
        public Kiosk {
            questions = List.copyOf(questions);
            received = List.copyOf(received);
        }
    }

    /** 口頭で尋ねる問い。 */
    public record Question(String key, String text) {}

    /** 認証の記録。 */
    public record Rates(Frame frame, Table table) {}

    /**
     * この読取機と点検。
     *
     * @param option what the activation code that is kept says
     */
    public record Inspection(
            Frame frame,
            FormToken token,
            Facts version,
            Facts settings,
            List<Banner> results,
            Banner hardening,
            Banner option) {
        public Inspection {
            results = List.copyOf(results);
        }
    }
}
