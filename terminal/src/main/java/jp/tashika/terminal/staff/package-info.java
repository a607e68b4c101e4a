/** 職員。Who of the facility may see patients' records on this terminal: accounts with a profession, and their login. */
@NullMarked
package jp.tashika.terminal.staff;

import org.jspecify.annotations.NullMarked;
