/** 監査証跡。What is written down about every access, and the chain that shows a later change. */
@NullMarked
package jp.tashika.core.audit;

import org.jspecify.annotations.NullMarked;
