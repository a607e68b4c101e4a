package jp.tashika.sheet.paper;

import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;

/** 紙の票。A sheet as the templates of paper take it. */
public sealed interface Sheet {

    /** 文字の不足。Whether some character had to be written ●, which the sheet then says. */
    boolean hasBullets();

    /** 薬剤・診療の紙。 */
    record Drugs(DrugSheet sheet, boolean hasBullets) implements Sheet {}

    /** 健診の紙。 */
    record Checkups(CheckupSheet sheet, boolean hasBullets) implements Sheet {}
}
