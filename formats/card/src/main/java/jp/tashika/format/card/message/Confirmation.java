package jp.tashika.format.card.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** 資格確認の回答。What the centre replies to the patient's choices. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Confirmation.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = Refused.class, name = "refused")
})
public sealed interface Confirmation permits Confirmation.Confirmed, Refused {

    /**
     * 確認済。
     *
     * @param fileName of the face file
     * @param face 資格確認結果電文, its bytes in base64
     * @param outcome 資格有効性 (OQSCD006), or the code of the error
     * @param proof 確認の証明: a compact JWS of the centre, over who asked, when, and the SHA-256 of the message
     */
    record Confirmed(String fileName, String face, String outcome, String proof) implements Confirmation {

        /** Personal: only the name of the file is shown. */
        @Override
        public String toString() {
            return "Confirmed[" + fileName + "]";
        }
    }
}
