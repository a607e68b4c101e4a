package jp.tashika.certificates.authority;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** 役割。What the holder of a certificate is to the centre; written as OU of the subject. */
public enum Role {
    /** センターなどのサーバ。A server; the only role that may answer TLS. */
    SERVER("server", "サーバの名前は英数字で始まる、英数字と . _ - の64文字以内にしてください。"),
    /** 医療機関・薬局。A facility, named by its 医療機関コード. */
    FACILITY("facility", "医療機関の名前は医療機関コード（数字10桁）にしてください。"),
    /** 保険者。An insurer, named by its 保険者番号. */
    INSURER("insurer", "保険者の名前は保険者番号（数字8桁、または国保の6桁）にしてください。"),
    /** 利用者証明検証者。Who may ask the issuer of cards: the centre, as its client. */
    VERIFIER("verifier", "検証者の名前は英数字で始まる、英数字と . _ - の64文字以内にしてください。"),
    /** 運用者。An operator of the centre. */
    OPERATOR("operator", "運用者の名前は英数字で始まる、英数字と . _ - の64文字以内にしてください。");

    private final String word;
    private final String nameRule;

    Role(String word, String nameRule) {
        this.word = word;
        this.nameRule = nameRule;
    }

    public static Optional<Role> parse(String text) {
        return Arrays.stream(values()).filter(role -> role.word.equals(text)).findFirst();
    }

    /** The word in subjects, file names and on the command line. */
    public String word() {
        return word;
    }

    /** 名前の規則。How a name of this role must look, for the person who typed it. */
    public String nameRule() {
        return nameRule;
    }

    KeyPurposeId purpose() {
        return this == SERVER ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_clientAuth;
    }
}
