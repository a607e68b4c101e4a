package jp.tashika.reader.face;

import java.util.Optional;

/**
 * 撮影一枚の判定。What came of one frame.
 *
 * @param hint for the patient
 * @param pictures good ones so far, of those that are compared
 * @param result once it is known
 */
public record FrameVerdict(Hint hint, int pictures, Optional<FaceResult> result) {}
