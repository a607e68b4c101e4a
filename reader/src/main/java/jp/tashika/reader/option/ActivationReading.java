package jp.tashika.reader.option;

/** 有効化コードの読取結果。What became of an activation code. */
public sealed interface ActivationReading {

    /** 採用。 */
    record Accepted(Activation activation) implements ActivationReading {}

    /** 拒否。 */
    record Refused(ActivationFault fault) implements ActivationReading {}
}
