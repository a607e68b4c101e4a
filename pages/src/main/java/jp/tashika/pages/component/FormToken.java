package jp.tashika.pages.component;

/** 送信の合言葉。A hidden field by which a house knows that a form is its own (against forged requests). */
public record FormToken(String name, String value) {

    @Override
    public String toString() {
        return "FormToken[" + name + "]";
    }
}
