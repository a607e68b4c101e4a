package jp.tashika.simulation.claim;

import java.time.YearMonth;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.simulation.population.FictionalFacility;

/**
 * 目印のあるレセプト。Where a claim with something special about it stands.
 *
 * @param number レセプト番号 in its file
 * @param month 診療年月
 * @param person which person of the population
 */
record MarkedClaim(
        FictionalFacility facility,
        YearMonth billed,
        ClaimKind kind,
        int number,
        YearMonth month,
        long person,
        ClaimMark mark) {}
