package jp.tashika.central.received;

import jp.tashika.vocabulary.outcome.Fault;

/** 拒否の応答。The form of every refusal of the gateway. */
public record Problem(String code, String deskText, String vendorText, String detail) {

    public static Problem of(Fault fault) {
        return new Problem(
                fault.outcome().code(),
                fault.outcome().deskText(),
                fault.outcome().vendorText(),
                (fault.path() + " " + fault.detail()).strip());
    }
}
