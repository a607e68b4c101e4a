/** 測り方。Processor time, the machine, and the tables that figures stand in. */
@NullMarked
package jp.tashika.bench.measure;

import org.jspecify.annotations.NullMarked;
