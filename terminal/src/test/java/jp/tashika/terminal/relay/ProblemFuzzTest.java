package jp.tashika.terminal.relay;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.format.oqs.file.ErrorFile;
import jp.tashika.terminal.journal.Verdict;
import jp.tashika.vocabulary.outcome.Decoded;

/** Whatever a centre refuses with, an error file can be made of it. */
class ProblemFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void problem(byte[] body) {
        Reply.Refused refused = Problem.read(500, body);
        Verdict failure = Verdict.Failure.of(refused.code(), refused.deskText(), refused.vendorText());
        if (!(ErrorFile.parse(failure.bytes()) instanceof Decoded.Ok<ErrorFile>(ErrorFile file))
                || !file.code().equals(refused.code())) {
            throw new AssertionError("not one line with a code");
        }
    }
}
