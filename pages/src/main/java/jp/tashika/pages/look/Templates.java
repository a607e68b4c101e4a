package jp.tashika.pages.look;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** 画面の生成。Runs the templates of one house, compiled at build. */
public final class Templates {

    private static final int EXPECTED_LENGTH = 16 * 1024;

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates that the build of a house wrote into {@code packageName}. */
    public static Templates of(String packageName) {
        return new Templates(TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), packageName));
    }

    /** The HTML of template {@code name} for its one parameter. */
    public String render(String name, Object model) {
        StringOutput html = new StringOutput(EXPECTED_LENGTH);
        engine.render(name + ".jte", model, html);
        return html.toString();
    }
}
