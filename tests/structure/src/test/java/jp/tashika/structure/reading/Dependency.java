package jp.tashika.structure.reading;

/** 依存。One dependency that a POM declares. */
public record Dependency(String group, String artifact, String scope) {

    private static final String OUR_GROUP = "jp.tashika";

    public boolean isOurs() {
        return group.equals(OUR_GROUP);
    }

    public boolean isForTestsOnly() {
        return scope.equals("test");
    }
}
