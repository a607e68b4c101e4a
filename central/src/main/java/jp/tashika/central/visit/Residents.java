package jp.tashika.central.visit;

import java.util.List;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.core.holder.FiveItems;

/** 本人確認情報。What the issuer of the cards knows of their holders; asked only about cards nobody is linked to. */
public interface Residents {

    Holder holder(CertificateKey card);

    /** 照会結果。 */
    sealed interface Holder {

        /**
         * 該当あり。
         *
         * @param key under which the directory knows the holder
         * @param earlier the certificates this one follows, the latest first
         */
        record Known(FiveItems items, DirectoryKey key, List<CertificateKey> earlier) implements Holder {

            public Known {
                earlier = List.copyOf(earlier);
            }

            /** Personal: nothing of it is shown. */
            @Override
            public String toString() {
                return "Known[masked]";
            }
        }

        /** 該当なし。 */
        record Unknown() implements Holder {}

        /** 接続不可。Nobody could say. */
        record Unreachable() implements Holder {}
    }
}
