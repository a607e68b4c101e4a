package jp.tashika.launcher;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.simulation.jlis.CardOffice;
import jp.tashika.simulation.jlis.CardState;
import jp.tashika.simulation.jlis.FictionalJlis;
import jp.tashika.simulation.jlis.IssuedCard;
import jp.tashika.simulation.jlis.JlisFailed;
import jp.tashika.simulation.jlis.PeopleNote;
import jp.tashika.simulation.jlis.ServerKeys;
import jp.tashika.simulation.population.FictionalPerson;

/**
 * カードの発行者。The fictional J-LIS of a street, in the launcher's own process: the centre asks it little.
 *
 * <p>The first time its keys are made beside what else is started, and whoever needs them waits about a second; later it
 * is opened when it is first asked.
 */
final class CardIssuer implements AutoCloseable {

    private final Path folder;
    private final FutureTask<CardOffice> opening;
    private Optional<FictionalJlis> server = Optional.empty();

    private CardIssuer(Path folder, FutureTask<CardOffice> opening) {
        this.folder = folder;
        this.opening = opening;
    }

    /** Begins to set it up where there is none; returns at once. */
    static CardIssuer in(Path folder, PeopleNote people) {
        FutureTask<CardOffice> opening = new FutureTask<>(() -> CardOffice.open(folder, people, Clock.systemUTC()));
        if (!Files.exists(CardOffice.authorities(folder))) {
            Thread.ofPlatform().daemon().name("card-issuer").start(opening);
        }
        return new CardIssuer(folder, opening);
    }

    private CardOffice office() {
        opening.run(); // unless it has begun
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof JlisFailed failed
                    ? new StartFailed(String.valueOf(failed.getMessage()), failed)
                    : new StartFailed("架空の J-LIS のフォルダ " + folder + " を使えません。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("中断されました。", e);
        }
    }

    /** Answers from now on. */
    void serve(Ports ports, Certificates certificates) {
        try {
            server = Optional.of(FictionalJlis.start(
                    this::office,
                    new ServerKeys(certificates.jlisKeys(), certificates.jlisPassword(), certificates.authority()),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.jlis())));
        } catch (JlisFailed e) {
            throw new StartFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** 認証局の証明書のファイル。There when this returns. */
    Path authorities() {
        Path file = CardOffice.authorities(folder);
        return Files.exists(file) ? file : office().authorities();
    }

    /** The card of a fictional person, in that state. */
    IssuedCard card(long person, CardState state) {
        return office().card(person, state);
    }

    /** By which the street's reader proves itself to the fictional cards. */
    void writeInstitution(Path certificate, Path key) {
        office().writeInstitution(certificate, key);
    }

    /** 紐付け済みの電子証明書。The one that insurers have linked, of people with a card. */
    Optional<CertificateKey> linked(FictionalPerson person) {
        return office().linked(person);
    }

    @Override
    public void close() {
        server.ifPresent(FictionalJlis::close);
    }
}
