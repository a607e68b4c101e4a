package jp.tashika.format.oqs.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKindTest {

    @ParameterizedTest
    @EnumSource
    void isKnownByItsId(MessageKind kind) {
        assertThat(MessageKind.parse(kind.id())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OQSsiquc02", "oqssiquc01", "OQSsiquc01req", "CIPsiquc01", "OQSsiquc01/.."})
    void isNotKnownByAnyOther(String id) {
        assertThat(MessageKind.parse(id)).isEmpty();
    }
}
