package jp.tashika.format.claim.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static final FieldName POINTS = FieldName.of("points");

    @ParameterizedTest(name = "{0}")
    @DisplayName("行の終わり方によらず同じレコードになる")
    @ValueSource(
            strings = {
                "GO,1,333,99\r\n\u001a",
                "GO,1,333,99\r\n",
                "GO,1,333,99\n",
                "GO,1,333,99\n\u001a",
                "GO,1,333,99",
                "GO,1,333,99\r",
                "GO,1,333,99\u001a"
            })
    void anyLineEnd(String text) throws IOException {
        List<UkeRecord> records = Lines.read(text);
        assertThat(records.getFirst().id()).isEqualTo("GO");
        assertThat(records.getFirst().size()).isEqualTo(4);
        assertThat(records.getFirst().number(POINTS)).hasValue(333);
        assertThat(records.getFirst().text(3)).contains("99");
        assertThat(records.stream().skip(1).map(UkeRecord::shape)).containsOnly(marks(text));
        assertThat(Lines.joined(records)).isEqualTo(Lines.bytes(text));
    }

    private static RecordShape[] marks(String text) {
        return text.indexOf(0x1A) < 0 ? new RecordShape[0] : new RecordShape[] {RecordShape.END_MARK};
    }

    @Test
    void anEmptyFileHasNoRecords() throws IOException {
        assertThat(Lines.read("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("行の形")
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | BLANK
            XX,1                 | UNKNOWN
            ho,1                 | UNKNOWN
            HO1,1                | UNKNOWN
            ,,,                  | UNKNOWN
            "HO","01130012"      | UNKNOWN
            CZ,1                 | UNKNOWN
            ＨＯ,1               | UNKNOWN
            HO                   | KNOWN
            HO,01130012          | KNOWN
            1,1,0,HO,01130012    | KNOWN
            1,1,0,XX,01130012    | UNKNOWN
            """)
    void shapes(String text, RecordShape shape) throws IOException {
        UkeRecord record = Lines.one(text + "\r\nGO,0,0,99\r\n");
        assertThat(record.shape()).isEqualTo(shape);
        assertThat(record.layout().isPresent()).isEqualTo(shape == RecordShape.KNOWN);
    }

    @Test
    void linesAreCounted() throws IOException {
        List<UkeRecord> records = Lines.read("IR,1\r\n\r\nXX\nGO\u001a");
        assertThat(records.stream().map(UkeRecord::line)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void prefixesOfTheInsurerSideAreNotCounted() throws IOException {
        UkeRecord record = Lines.one("11,00012,001,HO,01130012,１２３,４５,1,333\r\n");
        assertThat(record.id()).isEqualTo("HO");
        assertThat(record.prefix()).containsExactly("11", "00012", "001");
        assertThat(record.number(POINTS)).hasValue(333);
        assertThat(record.text(0)).contains("HO");
        assertThat(record.size()).isEqualTo(6);
        assertThat(Lines.one("HO,01130012\r\n").prefix()).isEmpty();
    }

    @Test
    void aLineWithoutEndIsCutIntoPieces() throws IOException {
        byte[] endless = new byte[1_000_000];
        Arrays.fill(endless, (byte) 'x');
        List<UkeRecord> records = Lines.read(endless, ClaimKind.MEDICAL);
        assertThat(records)
                .hasSize(endless.length / RecordReader.LINE_BYTES_MAX + 1)
                .allSatisfy(record -> {
                    assertThat(record.shape()).isEqualTo(RecordShape.FRAGMENT);
                    assertThat(record.line()).isEqualTo(1);
                    assertThat(record.byteCount()).isLessThanOrEqualTo(RecordReader.LINE_BYTES_MAX);
                    assertThat(record.check().getFirst().outcome()).isEqualTo(Outcome.CLAIM_LINE_TOO_LONG);
                });
        assertThat(Lines.joined(records)).isEqualTo(endless);
    }

    @Test
    void afterALineTooLongTheFileGoesOn() throws IOException {
        String text = "SJ,01," + "あ".repeat(40_000) + "\r\nGO,1,333,99\r\n";
        List<UkeRecord> records = Lines.read(text);
        assertThat(records.stream().map(UkeRecord::shape))
                .containsExactly(RecordShape.FRAGMENT, RecordShape.FRAGMENT, RecordShape.KNOWN);
        assertThat(records.getLast().line()).isEqualTo(2);
        assertThat(records.getLast().number(POINTS)).hasValue(333);
        assertThat(Lines.joined(records)).isEqualTo(Lines.bytes(text));
    }

    @Test
    void recordsLieAcrossChunks() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int count = 40_000;
        for (int i = 1; i <= count; i++) {
            file.writeBytes(Lines.bytes("HO,01130012,１２３," + i + ",1," + i + ",,,,,,,,,\r\n"));
        }
        List<UkeRecord> records = Lines.read(file.toByteArray(), ClaimKind.MEDICAL);
        assertThat(records).hasSize(count);
        for (int i = 1; i <= count; i++) {
            assertThat(records.get(i - 1).number(POINTS)).hasValue(i);
            assertThat(records.get(i - 1).line()).isEqualTo(i);
        }
        assertThat(Lines.joined(records)).isEqualTo(file.toByteArray());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("種類を最初のレコードから知る")
    @CsvSource(delimiter = '|', textBlock = """
            IR,1|MEDICAL
            UK,1|DENTAL
            YK,1|DISPENSING
            IR,1^RE,1^BU,1|DPC
            1,1,0,MN,1^1,2,0,RE,1^1,3,0,SH,1|DISPENSING
            ''|MEDICAL
            garbage|MEDICAL
            GO,1,2,99|MEDICAL
            """)
    void kinds(String text, ClaimKind kind) throws IOException {
        byte[] bytes = Lines.bytes(text.replace("^", "\r\n") + "\r\n");
        RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes));
        assertThat(reader.kind()).isEqualTo(kind);
        assertThat(Lines.joined(Lines.all(reader))).isEqualTo(bytes);
    }

    @Test
    void theEditionFollowsTheMonthOfEachClaim() throws IOException {
        List<UkeRecord> records = Lines.read("""
                IR,1,48,1,0000000,,試験,202607
                RE,1,1112,202606
                SY,1
                RE,2,1112,43104
                SY,1
                RE,3,1112,x
                SY,1
                RE,4,1112,202601
                SY,1
                """);
        assertThat(records.stream()
                        .map(record ->
                                record.layout().map(RecordLayout::edition).orElseThrow()))
                .containsExactly(
                        Edition.WESTERN,
                        Edition.WESTERN,
                        Edition.WESTERN,
                        Edition.WAREKI,
                        Edition.WAREKI,
                        Edition.WAREKI,
                        Edition.WAREKI,
                        Edition.WESTERN,
                        Edition.WESTERN);
    }

    @Test
    void onlyTheStreamItselfCanFail() {
        InputStream torn = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        });
        RecordReader reader = new RecordReader(torn, ClaimKind.MEDICAL);
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("line cut");
    }

    @Test
    void recordsDoNotTellWhatTheyHold() throws IOException {
        assertThat(Lines.one("RE,1,1112,202606,試験　太郎,1,19800102\r\n").toString())
                .isEqualTo("UkeRecord[RE, line 1, 7 fields]");
    }
}
