/** 受付口。Knows who is asking, keeps the load within bounds, and turns bytes into deeds and answers into bytes. */
@NullMarked
package jp.tashika.central.gateway;

import org.jspecify.annotations.NullMarked;
