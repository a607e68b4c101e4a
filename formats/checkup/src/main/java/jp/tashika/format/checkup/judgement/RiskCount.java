package jp.tashika.format.checkup.judgement;

/** リスク数。How many risks there are at least, and at most if all that is not known were one. */
record RiskCount(int least, int most) {

    static RiskCount of(Answer... risks) {
        int least = 0;
        int most = 0;
        for (Answer risk : risks) {
            least += risk == Answer.YES ? 1 : 0;
            most += risk == Answer.NO ? 0 : 1;
        }
        return new RiskCount(least, most);
    }
}
