/**
 * 業務。What the centre does, one class a deed; each tells its story in a few lines.
 *
 * <p>What a deed needs from the store it asks for by an interface that lives here.
 */
@NullMarked
package jp.tashika.central.usecase;

import org.jspecify.annotations.NullMarked;
