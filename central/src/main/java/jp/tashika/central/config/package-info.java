/** 設定。The centre's settings, read once from one file and right by construction. */
@NullMarked
package jp.tashika.central.config;

import org.jspecify.annotations.NullMarked;
