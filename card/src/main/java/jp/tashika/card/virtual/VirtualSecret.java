package jp.tashika.card.virtual;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import jp.tashika.card.apdu.StatusWord;

/** 仮想カードの暗証。A secret with its counter: a wrong try counts down, a right one sets it back, time never does. */
public final class VirtualSecret {

    private final byte[] value;
    private final int triesMax;
    private int triesLeft;
    private boolean isVerified;

    private VirtualSecret(byte[] value, int triesMax) {
        this.value = value;
        this.triesMax = triesMax;
        this.triesLeft = triesMax;
    }

    /** @param triesMax wrong tries until it is blocked, 1 to 15 */
    public static VirtualSecret of(String value, int triesMax) {
        return new VirtualSecret(value.getBytes(StandardCharsets.US_ASCII), triesMax);
    }

    /** 閉塞済み。One that was tried wrongly too often, or was never set. */
    public static VirtualSecret blocked() {
        VirtualSecret blocked = new VirtualSecret(new byte[0], 1);
        blocked.triesLeft = 0;
        return blocked;
    }

    /** What is left when somebody has already tried. */
    public VirtualSecret triedWrongly(int times) {
        triesLeft = Math.max(0, triesLeft - times);
        return this;
    }

    StatusWord ask() {
        return triesLeft == 0 ? StatusWord.BLOCKED : StatusWord.triesLeft(triesLeft);
    }

    StatusWord verify(byte[] tried) {
        if (triesLeft == 0) {
            return StatusWord.BLOCKED;
        }
        isVerified = MessageDigest.isEqual(tried, value);
        if (isVerified) {
            triesLeft = triesMax;
            return StatusWord.OK;
        }
        triesLeft--;
        return StatusWord.triesLeft(triesLeft);
    }

    boolean isVerified() {
        return isVerified;
    }

    void forget() {
        isVerified = false;
    }

    @Override
    public String toString() {
        return "VirtualSecret[masked]";
    }
}
