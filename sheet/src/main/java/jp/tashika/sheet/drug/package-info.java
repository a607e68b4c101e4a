/** 薬剤と診療の票。What is shown of drugs, treatments and surgery: a time line, a table across facilities, what overlaps. */
@NullMarked
package jp.tashika.sheet.drug;

import org.jspecify.annotations.NullMarked;
