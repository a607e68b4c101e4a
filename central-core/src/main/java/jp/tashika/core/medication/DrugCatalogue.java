package jp.tashika.core.medication;

import java.time.LocalDate;
import java.util.Optional;

/** 医薬品マスター。What the master of drugs says of a code on a day. */
@FunctionalInterface
public interface DrugCatalogue {

    /**
     * The drug of a nine-digit code, by the edition of the master that held on {@code day}; empty when it has none.
     *
     * @param code 医薬品コード
     */
    Optional<DrugEntry> find(String code, LocalDate day);
}
