package jp.tashika.pages.look;

/** 見た目の約束。What a browser is told with every page, and where the shared files are. */
public final class Look {

    /** スタイルシート。The tokens of デジタル庁デザインシステム, to be followed by {@link #STYLE}. */
    public static final String TOKENS = "/tashika/tokens.css";

    public static final String STYLE = "/tashika/pages.css";

    public static final String MARK = "/tashika/mark.svg";

    public static final String HTMX = "/webjars/htmx.org/2.0.8/dist/htmx.min.js";

    /** The only script of our own. */
    public static final String SCRIPT = "/tashika/pages.js";

    /** Nothing from elsewhere, nothing inline, no frame around us. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /**
     * htmxの設定。No eval, no inline style or script, only our own server, and no copy of a page (which may show a
     * patient) in the browser's storage.
     */
    public static final String HTMX_CONFIG = "{\"allowEval\":false,\"allowScriptTags\":false,"
            + "\"includeIndicatorStyles\":false,\"selfRequestsOnly\":true,\"historyEnabled\":false,"
            + "\"historyCacheSize\":0,\"timeout\":120000,"
            + "\"responseHandling\":[{\"code\":\"204\",\"swap\":false},{\"code\":\"...\",\"swap\":true}]}";

    private Look() {}
}
