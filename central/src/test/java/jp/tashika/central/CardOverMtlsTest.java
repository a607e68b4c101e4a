package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.tashika.central.answering.AnswerProof;
import jp.tashika.central.visit.TestCards;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards at the gateway of a whole centre that was told of no J-LIS. */
class CardOverMtlsTest {

    private static final ChallengeRequest READER = new ChallengeRequest("reader-1");
    private static final TestCards CARDS = new TestCards();

    @TempDir
    static Path folder;

    private static TestCentre centre;

    @BeforeAll
    static void start() throws Exception {
        Path authorities = folder.resolve("card-authorities.pem");
        Files.writeString(
                authorities,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(CARDS.authority().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        centre = new TestCentre(
                folder,
                List.of(person(coverage(COMPANY, "試験", "1", "2020-04-01"))),
                "card.authorities=" + authorities,
                "card.authorities.test=true");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static HttpResponse<byte[]> post(String step, byte[] json) throws Exception {
        return centre.facility(CLINIC).post("/card/" + step, json);
    }

    private static <T> T read(HttpResponse<byte[]> response, Class<T> kind) {
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return switch (CardWire.read(response.body(), kind)) {
            case Decoded.Ok<T>(T message) -> message;
            case Decoded.Faulty<T>(var faults) -> throw new AssertionError(faults);
        };
    }

    @Tag("SEC-007")
    @Test
    @DisplayName("署名要求に答えても、失効を確認できないカードは通さない")
    void aCardThatCannotBeCheckedIsNotTaken() throws Exception {
        Challenge challenge = read(post("challenge", CardWire.write(READER)), Challenge.class);
        Identification reply = read(
                post("proof", CardWire.write(CARDS.card().answer("reader-1", challenge, Method.PIN))),
                Identification.class);
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Outcome.CARD_CERTIFICATE_UNCHECKED.code()));
    }

    @Test
    @DisplayName("医療機関でない相手、知らない手順、壊れた電文は断る")
    void refusesStrangersAndNonsense() throws Exception {
        byte[] json = CardWire.write(READER);
        assertThat(centre.client(new Holder(Role.INSURER, COMPANY.number().digits()))
                        .post("/card/challenge", json)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("other", json).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> broken = post("proof", "{\"visit\":\"秘密\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(new String(broken.body(), StandardCharsets.UTF_8))
                .contains("deskText", "vendorText")
                .doesNotContain("秘密");
        assertThat(post("choices", new byte[CardWire.BYTES_MAX + 1]).statusCode())
                .isEqualTo(400);
        assertThat(centre.management("/actuator/prometheus")).contains("tashika_cards");
    }

    @Test
    @DisplayName("確認の証明は、電文の要約への署名として誰にでも検証できる")
    void proofsCanBeVerified() throws Exception {
        TestCards.Card signer = CARDS.card();
        byte[] message = "電文".getBytes(StandardCharsets.UTF_8);
        String proof = new AnswerProof(signer.keys().getPrivate(), signer.certificate())
                .of(CLINIC, UUID.randomUUID(), Instant.now(), "1", message);
        JWSObject parsed = JWSObject.parse(proof);
        assertThat(parsed.verify(new RSASSAVerifier((RSAPublicKey) signer.keys().getPublic())))
                .isTrue();
        assertThat(parsed.getPayload().toJSONObject())
                .containsEntry("facility", CLINIC.digits())
                .containsEntry(
                        "sha256",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(message)));
    }
}
