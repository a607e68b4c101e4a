/** XML。The one hardened way to read XML, and the one strict way to write it. */
@NullMarked
package jp.tashika.format.xml;

import org.jspecify.annotations.NullMarked;
