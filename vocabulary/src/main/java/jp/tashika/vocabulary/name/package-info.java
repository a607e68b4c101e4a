/** 氏名と文字。Names and characters: what is stored, what is told, what a claim can carry, and how two spellings are compared. */
@NullMarked
package jp.tashika.vocabulary.name;

import org.jspecify.annotations.NullMarked;
