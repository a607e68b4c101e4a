/** 同意。What patients consented to and what they refused; both are kept (CNS-004). */
@NullMarked
package jp.tashika.core.consent;

import org.jspecify.annotations.NullMarked;
