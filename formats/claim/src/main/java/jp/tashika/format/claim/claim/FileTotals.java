package jp.tashika.format.claim.claim;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 総件数・総合計点数。What the trailer of a file must say of the claims before it.
 *
 * @param bearers records of insurers (HO) and public programmes (KO)
 * @param points of the insurer of each claim, or of its first public programme where it has no insurer
 * @param summarised whether there was a DPC claim that sums up others; how those count is not public
 */
public record FileTotals(long bearers, long points, boolean summarised) {

    public static final FileTotals NONE = new FileTotals(0, 0, false);

    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName SUMMARY_CLASS = FieldName.of("summaryClass");
    private static final FieldName VOLUME = FieldName.of("volume");
    private static final FieldName COUNT = FieldName.of("count");
    private static final String LAST_VOLUME = "99";

    /** With those of one more claim. */
    public FileTotals plus(List<UkeRecord> claim) {
        long added = 0;
        boolean summary = summarised;
        Optional<UkeRecord> main = Optional.empty();
        for (UkeRecord record : claim) {
            switch (record.id()) {
                case "RE" -> summary |= record.number(SUMMARY_CLASS).orElse(0) > 0;
                case "HO" -> {
                    added++;
                    main = Optional.of(record);
                }
                case "KO" -> {
                    added++;
                    main = main.or(() -> Optional.of(record));
                }
                default -> {}
            }
        }
        long more = main.map(record -> record.number(POINTS).orElse(0)).orElse(0L);
        return new FileTotals(bearers + added, points + more, summary);
    }

    /** Whether a trailer counts these claims; where a file has several volumes, the last one counts those of all. */
    boolean isCountedBy(UkeRecord trailer) {
        return trailer.is("GO")
                && !summarised
                && trailer.text(VOLUME)
                        .filter(volume -> !volume.equals(LAST_VOLUME))
                        .isEmpty();
    }

    boolean hasCountOf(UkeRecord trailer) {
        return trailer.number(COUNT).orElse(bearers) == bearers;
    }

    boolean hasPointsOf(UkeRecord trailer) {
        return trailer.number(POINTS).orElse(points) == points;
    }
}
