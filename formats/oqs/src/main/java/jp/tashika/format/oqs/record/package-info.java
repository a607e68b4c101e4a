/** 診療情報等の電文。What is asked about a person's drugs, treatments and checkups, and what is told (interface 4.10, 4.11). */
@NullMarked
package jp.tashika.format.oqs.record;

import org.jspecify.annotations.NullMarked;
