package jp.tashika.format.oqs.message;

import jp.tashika.format.oqs.code.Encoding;

/**
 * 封筒。A message and the encoding it came in, in which the answer goes back.
 *
 * @param <T> the message
 */
public record Envelope<T>(Encoding encoding, T message) {}
