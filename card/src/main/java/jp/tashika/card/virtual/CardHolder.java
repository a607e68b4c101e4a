package jp.tashika.card.virtual;

import java.time.LocalDate;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;

/**
 * カードの名義人。Whose card it is, as far as the card says.
 *
 * @param sex 1 male, 2 female, 9 not stated (JIS X 0303)
 * @param expiry 有効期限 of the card, printed on its front
 * @param securityCode セキュリティコード, the four digits beside the photo
 */
public record CardHolder(
        String name,
        String address,
        LocalDate birthdate,
        FaceNumberB.PrintedBirthdate printed,
        char sex,
        LocalDate expiry,
        String securityCode,
        Pictures pictures) {

    public CardHolder {
        if (FaceNumberB.of(birthdate, printed, expiry.getYear(), securityCode).isEmpty()) {
            throw new IllegalArgumentException("no 照合番号B can be made of what this card prints");
        }
    }

    /**
     * 券面の画像。What the card holds as pictures.
     *
     * @param name PNG, one bit
     * @param address PNG, one bit
     * @param photo JPEG 2000 in a JP2 box, grey
     * @param securityCode PNG
     */
    public record Pictures(Picture name, Picture address, Picture photo, Picture securityCode) {}

    /** By which this card's face is opened. */
    public FaceNumberB faceNumberB() {
        return FaceNumberB.of(birthdate, printed, expiry.getYear(), securityCode)
                .orElseThrow();
    }

    /** Personal, even when invented. */
    @Override
    public String toString() {
        return "CardHolder[masked]";
    }
}
