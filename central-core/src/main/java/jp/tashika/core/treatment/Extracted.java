package jp.tashika.core.treatment;

import java.util.List;
import java.util.Optional;

/** 診療の抽出結果。The records of one claim, surgery apart, and what was left out. */
public record Extracted(
        Optional<AttendanceRecord> attendance,
        List<TreatmentRecord> treatments,
        List<SurgeryRecord> surgeries,
        List<LeftOut> leftOut) {

    public Extracted {
        treatments = List.copyOf(treatments);
        surgeries = List.copyOf(surgeries);
        leftOut = List.copyOf(leftOut);
    }
}
