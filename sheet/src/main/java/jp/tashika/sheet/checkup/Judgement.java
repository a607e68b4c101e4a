package jp.tashika.sheet.checkup;

import java.util.List;

/** 判定。What one judgement came to, checkup by checkup, the newest first (CHK-004, CHK-005). */
public record Judgement(String title, List<Once> times) {

    public Judgement {
        times = List.copyOf(times);
    }

    /** 一回の判定。 */
    public record Once(String date, String verdict) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Once[***]";
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Judgement[***]";
    }
}
