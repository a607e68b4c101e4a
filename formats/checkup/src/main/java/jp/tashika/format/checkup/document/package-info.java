/**
 * 健診結果の文書。One checkup of one person as an XML document (hc08, a CDA of HL7), as values and back.
 *
 * <p>{@link jp.tashika.format.checkup.document.CheckupReader} turns bytes into a
 * {@link jp.tashika.format.checkup.document.CheckupDocument} or into everything that is wrong with them, each fault with
 * its path and line; it throws nothing on content. {@link jp.tashika.format.checkup.document.CheckupWriter} writes the
 * same document again. What a document says twice (narrative text) or without meaning (type and custodian ids) is not
 * kept: whoever must show the original keeps its bytes.
 *
 * <p>The reader holds a document to its form alone. Whether items are known, demanded and within their ranges is looked
 * at by the room {@code programme}; whether the person is known, by the centre.
 */
@NullMarked
package jp.tashika.format.checkup.document;

import org.jspecify.annotations.NullMarked;
