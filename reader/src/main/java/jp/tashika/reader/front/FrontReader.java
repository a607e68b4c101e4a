package jp.tashika.reader.front;

import java.util.List;
import jp.tashika.reader.face.PictureReading;
import jp.tashika.reader.print.PrintArea;
import jp.tashika.reader.print.PrintExpectation;
import jp.tashika.reader.print.PrintLanguage;
import jp.tashika.reader.print.PrintLayout;
import jp.tashika.reader.print.PrintPicture;
import jp.tashika.reader.print.PrintReader;
import jp.tashika.reader.print.PrintedLine;

/** 券面の読取り。Reads the places of a card's front that its number is made of, and nothing else of it. */
public final class FrontReader {

    /** A card at 300 dots an inch. */
    private static final int WIDTH = 1_011;

    private static final int HEIGHT = 638;

    /** Birth date and expiry, with a line above and below. */
    private static final Look DATES = new Look(
            new PrintArea(305, 272, 640, 136), 0.6, 1, PrintExpectation.of(PrintLanguage.JAPANESE, PrintLayout.BLOCK));

    private static final Look DATES_SOFT = new Look(
            new PrintArea(295, 266, 660, 150),
            1.2,
            1.25,
            PrintExpectation.of(PrintLanguage.JAPANESE, PrintLayout.BLOCK));

    private static final Look CODE_WIDE =
            new Look(new PrintArea(270, 510, 200, 100), 1.0, 1.5, PrintExpectation.digits(PrintLayout.BLOCK));

    private static final Look CODE_NARROW =
            new Look(new PrintArea(296, 532, 130, 60), 1.6, 1.5, PrintExpectation.digits(PrintLayout.LINE));

    /**
     * 見る所。A place on the card and how it is looked at.
     *
     * @param softness by which the fine lines of the ground go: sharp, they are read into the digits
     */
    private record Look(PrintArea area, double softness, double scale, PrintExpectation expected) {}

    private final PrintReader reader;

    public FrontReader(PrintReader reader) {
        this.reader = reader;
    }

    /** 一枚の読取り。Of a JPEG, which is taken over and wiped. */
    public FrontReading read(byte[] jpeg) {
        return switch (PrintPicture.open(jpeg)) {
            case PictureReading.Refused<PrintPicture> _ -> FrontReading.nothing();
            case PictureReading.Usable<PrintPicture>(PrintPicture picture) -> {
                try (picture) {
                    yield picture.straightened(WIDTH, HEIGHT)
                            .map(this::eitherWay)
                            .orElseGet(FrontReading::nothing);
                }
            }
        };
    }

    /** A card may lie the wrong way round. */
    private FrontReading eitherWay(PrintPicture card) {
        try (card) {
            FrontReading reading = upright(card);
            if (!reading.isNothing()) {
                return reading;
            }
            try (PrintPicture turned = card.upsideDown()) {
                return upright(turned);
            }
        }
    }

    private FrontReading upright(PrintPicture card) {
        String code = code(card);
        return FrontReading.of(text(card, DATES), code).agreeing(FrontReading.of(text(card, DATES_SOFT), code));
    }

    /** Looked at twice; where the two differ neither counts. */
    private String code(PrintPicture card) {
        String wide = String.join("", text(card, CODE_WIDE));
        return wide.equals(String.join("", text(card, CODE_NARROW))) ? wide : "";
    }

    private List<String> text(PrintPicture card, Look look) {
        try (PrintPicture part = card.cut(look.area());
                PrintPicture soft = part.softened(look.softness());
                PrintPicture scaled = soft.scaled(look.scale());
                PrintPicture plain = scaled.evened()) {
            return reader.lines(plain, look.expected()).stream()
                    .map(PrintedLine::text)
                    .toList();
        }
    }
}
