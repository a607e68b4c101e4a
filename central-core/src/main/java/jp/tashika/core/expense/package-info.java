/** 医療費通知情報。What a person's care of a month cost, and about what the person paid (MYP-002). */
@NullMarked
package jp.tashika.core.expense;

import org.jspecify.annotations.NullMarked;
