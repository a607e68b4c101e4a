package jp.tashika.sheet.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import jp.tashika.vocabulary.name.ExchangeForm;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 書体。A font of the paper: its file, and which characters it has. */
final class Typeface {

    private final byte[] file;
    private final BitSet characters;

    private Typeface(byte[] file, BitSet characters) {
        this.file = file;
        this.characters = characters;
    }

    static Typeface of(String name) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name))) {
            byte[] file = in.readAllBytes();
            try (TrueTypeFont font = parsed(file)) {
                return new Typeface(file, characters(font.getUnicodeCmapLookup()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet characters(CmapLookup lookup) {
        BitSet characters = new BitSet(Character.MAX_CODE_POINT + 1);
        for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
            if (lookup.getGlyphId(character) != 0) {
                characters.set(character);
            }
        }
        return characters;
    }

    /** The font for one document, to be closed after it. */
    TrueTypeFont parsed() throws IOException {
        return parsed(file);
    }

    /** Without its substitutions of glyphs: Japanese needs none of them, and they take a fifth of the time. */
    private static TrueTypeFont parsed(byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /** 書ける文字。Each character that the font does not have becomes ●; what only changes a shape goes. */
    String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isSelector(character)).forEach(character -> {
            boolean stays = character == '\n' || has(character);
            writable.appendCodePoint(stays ? character : ExchangeForm.BULLET);
        });
        return writable.toString();
    }

    boolean hasAll(String text) {
        return text.codePoints().allMatch(character -> character == '\n' || isSelector(character) || has(character));
    }

    private static boolean isSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
