/** 紙の形。Sheets as PDF: A4, fonts inside, text that can be taken out, read aloud and kept (PDF/A, PDF/UA). */
@NullMarked
package jp.tashika.sheet.paper;

import org.jspecify.annotations.NullMarked;
