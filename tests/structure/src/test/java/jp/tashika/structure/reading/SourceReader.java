package jp.tashika.structure.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** ソースの読込み。Reads Java files with the compiler's own parser, without compiling them. */
public final class SourceReader {

    private static final Pattern REMARK = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private SourceReader() {}

    /** Every Java file of {@code files}, in the order given. */
    public static List<SourceFile> read(Path root, List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            List<SourceFile> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(new Scan(root, unit, trees).file());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scan extends TreePathScanner<Void, Boolean> {

        private final Path root;
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final String text;
        private final StringBuilder withoutLiterals;
        private final List<SourceFile.Type> types = new ArrayList<>();
        private final List<SourceFile.Method> methods = new ArrayList<>();
        private final List<SourceFile.Name> names = new ArrayList<>();
        private final List<SourceFile.Literal> literals = new ArrayList<>();
        private final List<SourceFile.Note> annotations = new ArrayList<>();
        private final List<SourceFile.Catch> catches = new ArrayList<>();
        private final List<SourceFile.Creation> creations = new ArrayList<>();

        Scan(Path root, CompilationUnitTree unit, DocTrees trees) throws IOException {
            this.root = root;
            this.unit = unit;
            this.trees = trees;
            this.text = unit.getSourceFile().getCharContent(true).toString();
            this.withoutLiterals = new StringBuilder(text);
        }

        /** Scans with the flag "the enclosing type is visible". */
        SourceFile file() {
            scan(unit, true);
            Path file = Path.of(unit.getSourceFile().toUri());
            String path = root.toAbsolutePath()
                    .normalize()
                    .relativize(file)
                    .toString()
                    .replace('\\', '/');
            return new SourceFile(
                    file,
                    path,
                    path.contains("src/test/"),
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                    packageNote(),
                    types,
                    methods,
                    names,
                    literals,
                    annotations,
                    catches,
                    creations,
                    REMARK.matcher(withoutLiterals)
                            .results()
                            .map(found -> found.group())
                            .toList());
        }

        private Optional<SourceFile.PackageNote> packageNote() {
            return Optional.ofNullable(unit.getPackage())
                    .filter(declared -> unit.getSourceFile().getName().endsWith("package-info.java"))
                    .map(declared -> new SourceFile.PackageNote(
                            doc(new TreePath(new TreePath(unit), declared)),
                            declared.getAnnotations().stream()
                                    .anyMatch(note -> note(note).name().equals("NullMarked"))));
        }

        @Override
        public Void visitClass(ClassTree tree, Boolean enclosingVisible) {
            if (tree.getSimpleName().isEmpty()) {
                return super.visitClass(tree, false);
            }
            boolean visible = enclosingVisible && isVisible(tree);
            names.add(new SourceFile.Name(tree.getSimpleName().toString(), SourceFile.Name.Role.TYPE, line(tree)));
            types.add(new SourceFile.Type(
                    qualified(tree),
                    form(tree),
                    visible,
                    enclosingType(getCurrentPath()).isPresent(),
                    doc(getCurrentPath()),
                    constants(tree),
                    components(tree),
                    tree.getMembers().stream()
                            .filter(MethodTree.class::isInstance)
                            .map(method -> ((MethodTree) method).getName().toString())
                            .toList(),
                    notes(tree.getModifiers().getAnnotations()),
                    line(tree)));
            return super.visitClass(tree, visible);
        }

        @Override
        public Void visitMethod(MethodTree tree, Boolean visible) {
            String name = tree.getName().toString();
            if (!name.equals("<init>")) {
                names.add(new SourceFile.Name(name, SourceFile.Name.Role.METHOD, line(tree)));
            }
            methods.add(new SourceFile.Method(
                    enclosingType(getCurrentPath()).map(this::qualified).orElse(""),
                    name,
                    notes(tree.getModifiers().getAnnotations()),
                    tree.getParameters().stream()
                            .map(parameter -> new SourceFile.Parameter(
                                    parameter.getName().toString(),
                                    notes(parameter.getModifiers().getAnnotations())))
                            .toList(),
                    tree.getThrows().stream().map(Object::toString).toList(),
                    line(tree)));
            return super.visitMethod(tree, false);
        }

        @Override
        public Void visitVariable(VariableTree tree, Boolean visible) {
            if (!tree.getName().isEmpty()) {
                boolean constant = tree.getModifiers().getFlags().containsAll(List.of(Modifier.STATIC, Modifier.FINAL));
                names.add(new SourceFile.Name(
                        tree.getName().toString(),
                        constant ? SourceFile.Name.Role.CONSTANT : SourceFile.Name.Role.VARIABLE,
                        line(tree)));
            }
            return super.visitVariable(tree, false);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Boolean visible) {
            if (tree.getKind() == Tree.Kind.STRING_LITERAL) {
                literals.add(new SourceFile.Literal((String) tree.getValue(), line(tree)));
                int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
                int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
                if (start >= 0 && end > start) {
                    withoutLiterals.replace(start, end, " ".repeat(end - start));
                }
            }
            return super.visitLiteral(tree, visible);
        }

        @Override
        public Void visitAnnotation(AnnotationTree tree, Boolean visible) {
            SourceFile.Note note = note(tree);
            annotations.add(note);
            // what it names are checks of the compiler, not words of the product
            return note.name().equals("SuppressWarnings") ? null : super.visitAnnotation(tree, visible);
        }

        @Override
        public Void visitCatch(CatchTree tree, Boolean visible) {
            Matcher remark = REMARK.matcher(textOf(tree.getBlock()));
            catches.add(new SourceFile.Catch(
                    tree.getBlock().getStatements().isEmpty(), remark.find() ? remark.group() : "", line(tree)));
            return super.visitCatch(tree, visible);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Boolean visible) {
            boolean thrown = getCurrentPath().getParentPath().getLeaf() instanceof ThrowTree;
            creations.add(new SourceFile.Creation(tree.getIdentifier().toString(), thrown, line(tree)));
            return super.visitNewClass(tree, visible);
        }

        private boolean isVisible(ClassTree tree) {
            return tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    || enclosingType(getCurrentPath())
                            .map(ClassTree::getKind)
                            .filter(kind -> kind == Tree.Kind.INTERFACE || kind == Tree.Kind.ANNOTATION_TYPE)
                            .isPresent();
        }

        private List<SourceFile.Constant> constants(ClassTree tree) {
            return tree.getKind() != Tree.Kind.ENUM
                    ? List.of()
                    : tree.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(member -> member.getInitializer() instanceof NewClassTree made
                                    && made.getIdentifier()
                                            .toString()
                                            .equals(tree.getSimpleName().toString()))
                            .map(member -> new SourceFile.Constant(
                                    member.getName().toString(),
                                    doc(new TreePath(getCurrentPath(), member)),
                                    arguments(member),
                                    line(member)))
                            .toList();
        }

        /** As in the file: the compiler's own spelling would escape Japanese. */
        private String arguments(VariableTree constant) {
            return constant.getInitializer() instanceof NewClassTree made
                    ? made.getArguments().stream().map(this::textOf).collect(Collectors.joining(", "))
                    : "";
        }

        private static List<SourceFile.Component> components(ClassTree tree) {
            return tree.getKind() != Tree.Kind.RECORD
                    ? List.of()
                    : tree.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(member -> !member.getModifiers().getFlags().contains(Modifier.STATIC))
                            .map(member -> new SourceFile.Component(
                                    member.getName().toString(),
                                    member.getType().toString()))
                            .toList();
        }

        private static SourceFile.Type.Form form(ClassTree tree) {
            return switch (tree.getKind()) {
                case INTERFACE -> SourceFile.Type.Form.INTERFACE;
                case RECORD -> SourceFile.Type.Form.RECORD;
                case ENUM -> SourceFile.Type.Form.ENUM;
                case ANNOTATION_TYPE -> SourceFile.Type.Form.ANNOTATION;
                default -> SourceFile.Type.Form.CLASS;
            };
        }

        private Optional<ClassTree> enclosingType(TreePath path) {
            for (TreePath outer = path.getParentPath(); outer != null; outer = outer.getParentPath()) {
                if (outer.getLeaf() instanceof ClassTree type) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }

        private String qualified(ClassTree tree) {
            List<String> parts = new ArrayList<>();
            for (TreePath path = TreePath.getPath(unit, tree); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type
                        && !type.getSimpleName().isEmpty()) {
                    parts.addFirst(type.getSimpleName().toString());
                }
            }
            return String.join(".", parts);
        }

        private List<SourceFile.Note> notes(List<? extends AnnotationTree> trees) {
            return trees.stream().map(this::note).toList();
        }

        private SourceFile.Note note(AnnotationTree tree) {
            String name = tree.getAnnotationType().toString();
            return new SourceFile.Note(
                    name.substring(name.lastIndexOf('.') + 1),
                    tree.getArguments().stream().map(Object::toString).collect(Collectors.joining(", ")),
                    line(tree));
        }

        private String doc(TreePath path) {
            return Objects.requireNonNullElse(trees.getDocComment(path), "").strip();
        }

        private int line(Tree tree) {
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            return start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
        }

        private String textOf(Tree tree) {
            int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
            int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
            return start < 0 || end < start ? "" : text.substring(start, end);
        }
    }

    /** Every file below {@code folder} whose name ends in {@code ending}; none when the folder is absent. */
    static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
