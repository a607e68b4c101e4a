package jp.tashika.terminal.fake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** 見本の要求。Requests of a plainly fictional patient. */
public final class Requests {
    public static final Charset SJIS = Charset.forName("windows-31j");

    private Requests() {}

    public static byte[] utf8(String mark) {
        return text("UTF-8", mark).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] sjis(String mark) {
        return text("Shift_JIS", mark).getBytes(SJIS);
    }

    public static String text(String encoding, String mark) {
        return """
                <?xml version="1.0" encoding="%s" standalone="no"?>
                <XmlMsg>
                  <MessageHeader>
                    <QualificationConfirmationDate>20261122</QualificationConfirmationDate>
                    <MedicalInstitutionCode>4810000001</MedicalInstitutionCode>
                    <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier>
                  </MessageHeader>
                  <MessageBody>
                    <QualificationConfirmSearchInfo>
                      <InsurerNumber>48000012</InsurerNumber>
                      <InsuredCardSymbol>試験・①</InsuredCardSymbol>
                      <InsuredIdentificationNumber>1234567</InsuredIdentificationNumber>
                      <InsuredBranchNumber>01</InsuredBranchNumber>
                      <Birthdate>19800401</Birthdate>
                    </QualificationConfirmSearchInfo>
                  </MessageBody>
                </XmlMsg>
                """.formatted(encoding, mark);
    }
}
