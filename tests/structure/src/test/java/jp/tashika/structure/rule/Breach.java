package jp.tashika.structure.rule;

/** 違反。One place where a rule does not hold. */
public record Breach(String place, String what) {

    @Override
    public String toString() {
        return place + ": " + what;
    }
}
