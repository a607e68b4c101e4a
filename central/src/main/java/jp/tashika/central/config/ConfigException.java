package jp.tashika.central.config;

/** 設定の誤り。The configuration cannot be used; the message names the key and says what to do. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
