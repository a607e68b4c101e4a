package jp.tashika.central.operation;

import java.util.List;
import jp.tashika.vocabulary.person.PersonKey;

/** 閲覧履歴。What the ledger and the book of consents hold of one person. */
@FunctionalInterface
public interface Trails {

    /** The latest first. */
    List<Trail> of(PersonKey person, int skip, int max);
}
