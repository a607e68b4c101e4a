package jp.tashika.core.treatment;

import java.time.LocalDate;
import java.util.Optional;

/** 診療行為マスター。What the master of acts says of a code on a day. */
@FunctionalInterface
public interface ActCatalogue {

    /**
     * The act of a nine-digit code, by the edition of the master that held on {@code day}; empty when it has none.
     *
     * @param code 診療行為コード, medical or dental
     */
    Optional<ActEntry> find(String code, LocalDate day);
}
