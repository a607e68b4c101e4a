package jp.tashika.structure.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tashika.structure.reading.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {

    private static final Glossary GLOSSARY =
            Glossary.of(Table.of("照合番号B\tしょうごうばんごうB\tFaceNumberB\ttype\t番号。A number.\t-\t-\t-\tplanned\n"));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "限度額適用認定証区分, げんどがくてきようにんていしょうくぶん",
        "照合番号Bの確認, しょうごうばんごうBのかくにん",
        "マイナンバーカード, まいなんばーかーど",
        "一人, ひとり",
        "魑魅魍魎の一覧, ''",
        "'', ''"
    })
    @DisplayName("知っている語から読みを組み立て、知らない字があれば空にする")
    void guesses(String term, String reading) {
        assertThat(Readings.of(GLOSSARY).guess(term)).isEqualTo(reading);
    }
}
