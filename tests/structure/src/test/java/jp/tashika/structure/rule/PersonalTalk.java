package jp.tashika.structure.rule;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** 個人情報の発話。Hears, in one typed source, what is said to a logger or put into an exception. */
final class PersonalTalk extends TreePathScanner<Void, String> {

    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder",
            "org.apache.commons.logging.Log",
            "java.lang.System.Logger");

    /** What may be asked of a personal value inside a log line or a message. */
    private static final Set<String> HARMLESS =
            Set.of("id", "key", "length", "size", "isEmpty", "isPresent", "isBlank", "getClass", "hashCode", "count");

    private final Path root;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final Set<String> personal;
    private final List<Breach> breaches;

    /**
     * Made for one source.
     *
     * @param personal full names of the types that hold personal data
     * @param breaches takes what was heard
     */
    PersonalTalk(Path root, CompilationUnitTree unit, Trees trees, Set<String> personal, List<Breach> breaches) {
        this.root = root;
        this.unit = unit;
        this.trees = trees;
        this.personal = personal;
        this.breaches = breaches;
    }

    /** Listens to the whole source: {@code how} is empty outside the arguments of a logger or an exception. */
    void listen() {
        scan(unit, "");
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, String how) {
        if (heard(tree, how)) {
            return null;
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            if (!how.isEmpty() && HARMLESS.contains(select.getIdentifier().toString())) {
                return null;
            }
            if (LOGGERS.contains(
                    typeName(new TreePath(new TreePath(getCurrentPath(), select), select.getExpression())))) {
                scan(select.getExpression(), how);
                return scan(tree.getArguments(), "logged");
            }
        }
        return super.visitMethodInvocation(tree, how);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, String how) {
        if (heard(tree, how)) {
            return null;
        }
        return isThrowable() ? scan(tree.getArguments(), "put into an exception") : super.visitNewClass(tree, how);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, String how) {
        heard(tree, how);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, String how) {
        return heard(tree, how) ? null : super.visitMemberSelect(tree, how);
    }

    private boolean heard(ExpressionTree tree, String how) {
        boolean heard = !how.isEmpty() && personal.contains(typeName(getCurrentPath())) && isValue();
        if (heard) {
            breaches.add(new Breach(place(tree), typeName(getCurrentPath()) + " is " + how));
        }
        return heard;
    }

    /** Whether the expression is a value, not the name of a type or package. */
    private boolean isValue() {
        return Optional.ofNullable(trees.getElement(getCurrentPath()))
                .filter(element ->
                        !element.getKind().isClass() && !element.getKind().isInterface())
                .isPresent();
    }

    private boolean isThrowable() {
        TypeMirror type = trees.getTypeMirror(getCurrentPath());
        while (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getQualifiedName().contentEquals("java.lang.Throwable")) {
                return true;
            }
            type = element.getSuperclass();
        }
        return false;
    }

    private String typeName(TreePath path) {
        return trees.getTypeMirror(path) instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    private String place(Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        Path file = root.relativize(Path.of(unit.getSourceFile().toUri()));
        return file.toString().replace('\\', '/') + ":" + unit.getLineMap().getLineNumber(start);
    }
}
