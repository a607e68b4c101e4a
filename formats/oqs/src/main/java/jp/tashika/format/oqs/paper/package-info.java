/**
 * 紙の証の電文。What was read from a paper certificate, for the receipt computer, and what it answers.
 *
 * <p>No public source shows this format; it is ours, and stands apart so that another can take its place
 * (docs/interface/paper-certificates.md).
 */
@NullMarked
package jp.tashika.format.oqs.paper;

import org.jspecify.annotations.NullMarked;
