package jp.tashika.core.treatment;

/**
 * 診療行為。One act of the master.
 *
 * @param section where the fee table has it
 * @param addOn 加算: whether it only adds to the price of another act
 */
public record ActEntry(String name, FeeSection section, boolean addOn) {}
