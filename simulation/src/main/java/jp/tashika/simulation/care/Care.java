package jp.tashika.simulation.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.tashika.simulation.population.FictionalFacility;

/** 診療。Something a facility did for a person and bills. */
public sealed interface Care {

    /**
     * 外来受診。A day at a clinic or in the outpatient department of a hospital.
     *
     * @param department 診療科, two digits
     * @param programme the public programme that pays a part, its two digits of 法別
     */
    record Visit(
            FictionalFacility facility,
            LocalDate day,
            String department,
            List<Diagnosis> diagnoses,
            List<Charged> charges,
            Optional<String> programme)
            implements Care {
        public Visit {
            diagnoses = List.copyOf(diagnoses);
            charges = List.copyOf(charges);
        }
    }

    /**
     * 歯科受診。A day at a dentist's.
     *
     * @param tooth 歯式, six digits
     * @param since 診療開始日
     */
    record DentalVisit(
            FictionalFacility facility,
            LocalDate day,
            String disease,
            String tooth,
            LocalDate since,
            List<Charged> charges)
            implements Care {
        public DentalVisit {
            charges = List.copyOf(charges);
        }
    }

    /** 調剤。A prescription handed out by a pharmacy. */
    record Dispensed(Prescription prescription) implements Care {
        @Override
        public FictionalFacility facility() {
            return prescription.pharmacy();
        }

        @Override
        public LocalDate day() {
            return prescription.dispensedOn();
        }
    }

    /**
     * 入院。A stay in hospital, within one month.
     *
     * @param charges what is paid by the act
     * @param grouping how the stay is paid by its diagnosis, when it is
     * @param meals 食事の回数
     */
    record Stay(
            FictionalFacility facility,
            LocalDate day,
            LocalDate dischargedOn,
            List<Diagnosis> diagnoses,
            List<Charged> charges,
            Optional<Grouping> grouping,
            int meals)
            implements Care {
        public Stay {
            diagnoses = List.copyOf(diagnoses);
            charges = List.copyOf(charges);
        }

        /** 入院日数。Both ends counted. */
        public int days() {
            return (int) ChronoUnit.DAYS.between(day, dischargedOn) + 1;
        }
    }

    /**
     * 診断群分類。How a stay is paid by its diagnosis.
     *
     * @param number 診断群分類番号, 14 characters
     * @param pointsPerDay 期間別点数
     * @param isEmergency 緊急入院
     * @param surgery the operation that decided the group
     * @param given all that was done and given, what is paid in the bundle included
     */
    record Grouping(
            String number, int pointsPerDay, boolean isEmergency, Optional<Operation> surgery, List<Charged> given) {
        public Grouping {
            given = List.copyOf(given);
        }
    }

    /** 手術。An operation: its code, its section such as K718, and its day. */
    record Operation(String code, String section, LocalDate performedOn) {}

    FictionalFacility facility();

    /** 診療日。The day, or the first of several. */
    LocalDate day();
}
