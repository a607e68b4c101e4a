package jp.tashika.format.claim.view;

import java.util.Optional;

/**
 * 行のコメント。A remark on a line: a code of the master of remarks, and what is written to it.
 *
 * @param code nine digits; 810000001 is free text, of others the master has the text or its beginning
 * @param text as the facility wrote it
 */
public record LineComment(Optional<String> code, Optional<String> text) {}
