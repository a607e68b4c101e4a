package jp.tashika.reader.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.message.Scope;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * A terminal and a centre made by hand, over real HTTP: it knows its readers by password, gives each challenge once, and believes
 * no signature that it has not checked against a certificate of its own issuer.
 */
public final class LocalTerminal implements AutoCloseable {

    public static final String DEVICE = "reader-1";
    public static final String PASSWORD = "a password of nobody";

    public static final String NAME = "試験　太郎";

    public final AtomicInteger challengesGiven = new AtomicInteger();
    public final List<CardProof> proofs = new CopyOnWriteArrayList<>();
    public final List<Choices> choices = new CopyOnWriteArrayList<>();
    public final List<PaperSheet> papers = new CopyOnWriteArrayList<>();
    public final List<String> complaints = new CopyOnWriteArrayList<>();

    public volatile Set<Scope> questions = Set.of(Scope.MEDICATION, Scope.CHECKUP);
    public volatile CertificateState state = CertificateState.VALID;
    public volatile boolean isRegistered = true;
    public volatile String outcome = "1";
    public volatile PaperReply.Result paper = PaperReply.Result.UPDATED;
    public volatile Optional<Outcome> refusal = Optional.empty();
    public volatile Optional<Outcome> problem = Optional.empty();

    /** Replaced by a test to hold the reply to a proof back. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    private final HttpServer server;
    private final X509Certificate authority;
    private final Map<String, Instant> challenges = new ConcurrentHashMap<>();
    private final Set<String> visits = ConcurrentHashMap.newKeySet();

    public LocalTerminal(X509Certificate authority) {
        this.authority = authority;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/card/challenge", ChallengeRequest.class, this::challenge);
        serve("/card/proof", CardProof.class, this::proof);
        serve("/card/registration", FirstRegistration.class, this::registration);
        serve("/card/choices", Choices.class, this::choices);
        serve("/card/paper", PaperSheet.class, this::paper);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** As new. */
    public void reset() {
        questions = Set.of(Scope.MEDICATION, Scope.CHECKUP);
        state = CertificateState.VALID;
        isRegistered = true;
        outcome = "1";
        refusal = Optional.empty();
        problem = Optional.empty();
        gate = new CountDownLatch(0);
        challengesGiven.set(0);
        proofs.clear();
        choices.clear();
        papers.clear();
        paper = PaperReply.Result.UPDATED;
    }

    private interface Answering<T> {
        Object answer(T message) throws GeneralSecurityException;
    }

    private <T> void serve(String path, Class<T> kind, Answering<T> answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, kind, answering);
            }
        });
    }

    private <T> void answer(HttpExchange exchange, Class<T> kind, Answering<T> answering) throws IOException {
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((DEVICE + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        UUID.fromString(exchange.getRequestHeaders().getFirst("Request-Id"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (problem.isPresent()) {
            byte[] told = ("{\"code\":\"" + problem.get().code() + "\",\"deskText\":\"窓口\",\"vendorText\":\"担当\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(502, told.length);
            exchange.getResponseBody().write(told);
            return;
        }
        if (!(CardWire.read(body, kind) instanceof Decoded.Ok<T>(T message))) {
            complaints.add("not understood: " + kind.getSimpleName());
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        try {
            byte[] reply = CardWire.write(answering.answer(message));
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (GeneralSecurityException e) {
            complaints.add(e.toString());
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private Challenge challenge(ChallengeRequest request) {
        Challenge challenge =
                new Challenge(UUID.randomUUID().toString(), Instant.now().plusSeconds(120));
        challengesGiven.incrementAndGet();
        challenges.put(challenge.text(), challenge.until());
        return challenge;
    }

    private Object proof(CardProof proof) throws GeneralSecurityException {
        proofs.add(proof);
        await();
        if (challenges.remove(proof.challenge()) == null) {
            return refused(Outcome.CARD_CHALLENGE_USED);
        }
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getDecoder().decode(proof.certificate())));
        certificate.verify(authority.getPublicKey());
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(certificate);
        rsa.update(new Challenge(proof.challenge(), Instant.MAX).content());
        if (!rsa.verify(Base64.getDecoder().decode(proof.signature()))) {
            return refused(Outcome.CARD_SIGNATURE_WRONG);
        }
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return isRegistered
                ? recognised()
                : new Identification.Unregistered(visit(), Instant.now().plusSeconds(600));
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String visit() {
        String visit = UUID.randomUUID().toString();
        visits.add(visit);
        return visit;
    }

    private Identification recognised() {
        return new Identification.Recognised(
                visit(),
                Instant.now().plusSeconds(600),
                questions,
                state,
                LocalDate.of(2026, 12, 10),
                LocalDate.of(2027, 3, 31));
    }

    private Object registration(FirstRegistration registration) {
        return visits.remove(registration.visit()) ? recognised() : refused(Outcome.CARD_VISIT_OVER);
    }

    private Object choices(Choices sent) {
        choices.add(sent);
        return visits.remove(sent.visit())
                ? new Confirmation.Confirmed(
                        "OQSsiquc01res_face_" + "4".repeat(10) + "a".repeat(20) + ".xml",
                        Base64.getEncoder()
                                .encodeToString(FaceMessages.of(NAME, LocalDateTime.now(ZoneId.of("Asia/Tokyo")))),
                        outcome,
                        "a.b.c")
                : refused(Outcome.CARD_VISIT_OVER);
    }

    private Object paper(PaperSheet sheet) {
        papers.add(sheet);
        await();
        return new PaperReply(paper);
    }

    private static Refused refused(Outcome outcome) {
        return new Refused(outcome.code(), outcome.deskText(), outcome.vendorText());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
