/**
 * 見た目。What all pages have in common: rules for the browser, and the engine that runs the compiled templates.
 *
 * <p>Templates are compiled at build, never at run time. A house that shows pages has its own in {@code src/main/jte} and
 * uses the shared ones of this module by name, {@code @template.component.banner(...)}. Its build lays both into {@code
 * target/jte} and lets jte-maven-plugin write Java from there, into a package of the house ({@code jte.<house>}), so that
 * no package is split over two modules. The POM of module {@code terminal} is the example; the reasons stand in
 * docs/adr/0009-pages.md.
 */
@NullMarked
package jp.tashika.pages.look;

import org.jspecify.annotations.NullMarked;
