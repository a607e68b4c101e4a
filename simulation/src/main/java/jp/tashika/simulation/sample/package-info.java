/** 見本。The sample people as files: a list to ask from by hand, and request files ready to be dropped. */
@NullMarked
package jp.tashika.simulation.sample;

import org.jspecify.annotations.NullMarked;
