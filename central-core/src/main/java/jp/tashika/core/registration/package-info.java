/**
 * 登録の規則。Decides about what insurers send: which row may be registered, what a feed would change, and whether it is
 * held.
 *
 * <p>A row that breaks a rule is refused alone. A feed that would change too much, or that shows the marks of a broken
 * procedure (a ratio its income class does not allow, two ratios in force at once, fields gone blank), is held as a
 * whole until an operator has looked: five incidents of wrong ratios (field failures F5) had such marks.
 */
@NullMarked
package jp.tashika.core.registration;

import org.jspecify.annotations.NullMarked;
