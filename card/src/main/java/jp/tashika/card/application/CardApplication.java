package jp.tashika.card.application;

import java.util.HexFormat;

/** カードアプリケーション。The applications of a My Number card that a reader needs, with their identifiers. */
public enum CardApplication {
    /** 公的個人認証AP。Certificates and keys. */
    JPKI("D392F000260100000001"),
    /** 券面事項確認AP。What is printed on the card, as pictures with a signature. */
    CARD_FACE("D3921000310001010402"),
    /** 券面事項入力補助AP。What is printed on the card, as text. */
    FACE_TEXT("D3921000310001010408");

    private final String identifier;

    CardApplication(String identifier) {
        this.identifier = identifier;
    }

    /** アプリケーション識別子。The ten bytes it is selected by. */
    public byte[] identifier() {
        return HexFormat.of().parseHex(identifier);
    }
}
