/** 計測。One class a measurement, each on a street of database, centre and terminal as processes of their own. */
@NullMarked
package jp.tashika.bench.run;

import org.jspecify.annotations.NullMarked;
