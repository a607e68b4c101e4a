package jp.tashika.structure.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * ソース。What one Java file says, as far as the rules ask.
 *
 * @param file where it can be read
 * @param path relative to the repository, with slashes
 * @param test whether it belongs to the tests
 * @param packageName empty for the unnamed package
 */
public record SourceFile(
        Path file,
        String path,
        boolean test,
        String packageName,
        Optional<PackageNote> packageNote,
        List<Type> types,
        List<Method> methods,
        List<Name> names,
        List<Literal> literals,
        List<Note> annotations,
        List<Catch> catches,
        List<Creation> creations,
        List<String> remarks) {

    public SourceFile {
        types = List.copyOf(types);
        methods = List.copyOf(methods);
        names = List.copyOf(names);
        literals = List.copyOf(literals);
        annotations = List.copyOf(annotations);
        catches = List.copyOf(catches);
        creations = List.copyOf(creations);
        remarks = List.copyOf(remarks);
    }

    /** 型。A named type; {@code name} carries the enclosing types, as in {@code Answer.InForce}. */
    public record Type(
            String name,
            Form form,
            boolean visible,
            boolean nested,
            String doc,
            List<Constant> constants,
            List<Component> components,
            List<String> methods,
            List<Note> annotations,
            int line) {

        /** 型の形。 */
        public enum Form {
            /** クラス。 */
            CLASS,
            /** インタフェース。 */
            INTERFACE,
            /** レコード。 */
            RECORD,
            /** 列挙。 */
            ENUM,
            /** 注釈。 */
            ANNOTATION
        }

        public Type {
            constants = List.copyOf(constants);
            components = List.copyOf(components);
            methods = List.copyOf(methods);
            annotations = List.copyOf(annotations);
        }

        public String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        public boolean isMasked() {
            return methods.contains("toString");
        }
    }

    /**
     * 列挙定数。An enum constant with its Javadoc.
     *
     * @param arguments what it is made with, as written
     */
    public record Constant(String name, String doc, String arguments, int line) {}

    /** 構成要素。A record component with its type as written. */
    public record Component(String name, String type) {}

    /** メソッド。A method of a named or anonymous type. */
    public record Method(
            String type,
            String name,
            List<Note> annotations,
            List<Parameter> parameters,
            List<String> thrown,
            int line) {

        public Method {
            annotations = List.copyOf(annotations);
            parameters = List.copyOf(parameters);
            thrown = List.copyOf(thrown);
        }

        public boolean has(String annotation) {
            return annotations.stream().anyMatch(note -> note.name().equals(annotation));
        }
    }

    /** 引数。A parameter with its annotations. */
    public record Parameter(String name, List<Note> annotations) {

        public Parameter {
            annotations = List.copyOf(annotations);
        }
    }

    /** 注釈。An annotation: its simple name and the rest as written. */
    public record Note(String name, String arguments, int line) {}

    /** 名前。A name that the file declares. */
    public record Name(String text, Role role, int line) {

        /** 役割。What carries the name. */
        public enum Role {
            /** 型。 */
            TYPE,
            /** メソッド。 */
            METHOD,
            /** 定数。A static final field or an enum constant. */
            CONSTANT,
            /** 変数。A field, component, parameter or local variable. */
            VARIABLE
        }
    }

    /** 文字列。A string literal or text block, with escapes resolved. */
    public record Literal(String text, int line) {}

    /** 捕捉。A catch block: whether it does nothing, and what it says about that. */
    public record Catch(boolean empty, String remark, int line) {}

    /** 生成。A {@code new}, and whether it is thrown on the spot. */
    public record Creation(String type, boolean thrown, int line) {}

    /** パッケージの説明。What {@code package-info.java} says. */
    public record PackageNote(String doc, boolean nullMarked) {}

    /** The file's name without {@code .java}. */
    public String mainName() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ".java".length());
    }

    public boolean isPackageInfo() {
        return mainName().equals("package-info");
    }

    /** Where {@code line} stands, for messages. */
    public String place(int line) {
        return path + ":" + line;
    }
}
