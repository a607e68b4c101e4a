package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * 名前空間。The name spaces of checkup files. Senders mix them, so a reader goes by local names and takes each of them.
 */
public enum NameSpace {
    /** HL7。Of documents of results. */
    HL7("urn:hl7-org:v3"),
    /** 第4期。Of index, summary and settlement files from the 4th period on. */
    FOURTH_PERIOD("https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html"),
    /** 第3期まで。Of the same files before. */
    BEFORE("http://tokuteikenshin.jp/checkup/2007");

    private final String uri;

    NameSpace(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    public static Optional<NameSpace> of(String uri) {
        return Arrays.stream(values()).filter(one -> one.uri.equals(uri)).findFirst();
    }
}
