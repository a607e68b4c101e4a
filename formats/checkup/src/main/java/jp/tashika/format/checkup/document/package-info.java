/**
 * 健診結果の文書。One checkup of one person as a document (hc08, a CDA of HL7), and the files sent with it, as values.
 *
 * <p>What a document says twice (narrative text) or without meaning (type and custodian ids) is not kept: whoever must
 * show the original keeps its bytes. The values hold to the form of the files alone. Whether items are known, demanded
 * and within their ranges is looked at by the room {@code programme}; whether the person is known, by the centre.
 */
@NullMarked
package jp.tashika.format.checkup.document;

import org.jspecify.annotations.NullMarked;
