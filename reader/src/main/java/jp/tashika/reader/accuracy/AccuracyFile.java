package jp.tashika.reader.accuracy;

import java.time.LocalDate;
import jp.tashika.reader.face.AccuracySettings;

/**
 * 精度設定ファイル。What a file of settings says.
 *
 * @param validFrom the first day it may be used
 */
public record AccuracyFile(LocalDate validFrom, AccuracySettings settings) {}
