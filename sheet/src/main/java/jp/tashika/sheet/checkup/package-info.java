/** 健診の票。What is shown of checkups: values by year with their reference ranges and trend, answers, judgements. */
@NullMarked
package jp.tashika.sheet.checkup;

import org.jspecify.annotations.NullMarked;
