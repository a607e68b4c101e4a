package jp.tashika.card.application;

/** カード内の破損。What the card gave cannot be what was written into it; only where is told. */
public final class DamagedCard extends Exception {

    private static final long serialVersionUID = 1;

    DamagedCard(String where, Throwable cause) {
        super(where + " is damaged", cause);
    }
}
