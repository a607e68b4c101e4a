package jp.tashika.structure.reading;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;

/** クラスファイル。The compiled side of a repository; apart from it, so that the lister runs without ArchUnit. */
record Compiled(JavaClasses classes) {

    static Compiled of(Repository repository) {
        Set<String> written = repository.mains().stream()
                .map(source -> source.packageName() + "." + source.mainName())
                .collect(Collectors.toUnmodifiableSet());
        JavaClasses all = new ClassFileImporter()
                .importPaths(repository.products().stream()
                        .map(module ->
                                repository.root().resolve(module.folder()).resolve("target/classes"))
                        .filter(Files::isDirectory)
                        .toList());
        return new Compiled(
                all.that(DescribedPredicate.describe("written by hand", type -> written.contains(outermost(type)))));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
