package jp.tashika.central.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** 識別子の発行。Where new keys come from; handed in, so that a test may know them. */
@FunctionalInterface
public interface Ids {

    /** 時刻順の識別子。UUIDv7, so that later keys lie behind earlier ones. */
    Ids TIME_ORDERED = UuidCreator::getTimeOrderedEpoch;

    UUID next();
}
