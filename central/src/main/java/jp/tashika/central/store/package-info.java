/**
 * 保管。PostgreSQL behind the interfaces the use cases own; the SQL is plain and stands where it is used.
 *
 * <p>The tables and their law are in the migrations, {@code V1__registry.sql} first.
 */
@NullMarked
package jp.tashika.central.store;

import org.jspecify.annotations.NullMarked;
