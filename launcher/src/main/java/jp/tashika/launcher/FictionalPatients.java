package jp.tashika.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.simulation.camera.FictionalCameras;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.PrintQuality;
import jp.tashika.simulation.camera.PrintedCard;
import jp.tashika.simulation.jlis.CardState;
import jp.tashika.simulation.jlis.IssuedCard;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;

/**
 * 架空の患者。Fictional people who come to the kiosk one after another: each stands before the cameras, places a card,
 * and takes it when the reader has done with it. What is typed on the screen is left to whoever sits before it.
 */
final class FictionalPatients implements AutoCloseable {

    private static final Duration BEFORE_TAKING = Duration.ofSeconds(6);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final long LOOKED_THROUGH = 5_000;

    private final CardIssuer issuer;
    private final List<Coming> coming;
    private final Ports ports;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("fictional-patients").unstarted(this::come);

    private FictionalPatients(CardIssuer issuer, List<Coming> coming, Ports ports) {
        this.issuer = issuer;
        this.coming = List.copyOf(coming);
        this.ports = ports;
    }

    /** 来る人。Who comes with a card in which state. */
    private record Coming(long person, CardState state, String words, FictionalFace face) {

        Coming(long person, CardState state, String words) {
            this(person, state, words, FictionalFace.BEARER);
        }
    }

    /** Begins to come; the first places a card as soon as the reader is there. */
    static FictionalPatients start(Population population, CardIssuer issuer, Ports ports) {
        long linked = registered(population);
        long unlinked = first(population, person -> person.card().isEmpty());
        long another = first(
                population,
                person -> person.card().isPresent()
                        && !person.card().equals(population.person(linked).card()));
        List<Coming> coming = new ArrayList<>();
        coming.add(new Coming(linked, CardState.VALID, "登録済みのカード"));
        coming.add(new Coming(unlinked, CardState.VALID, "初回登録がまだのカード"));
        coming.add(new Coming(linked, CardState.EXPIRING, "期限の近いカード"));
        coming.add(new Coming(linked, CardState.GRACE, "期限が切れて間もないカード"));
        coming.add(new Coming(another, CardState.REVOKED, "失効したカード")); // nobody has said yet that it is good
        coming.add(new Coming(linked, CardState.VALID, "ほかの人のカード", FictionalFace.SOMEBODY_ELSE));
        FictionalPatients patients = new FictionalPatients(issuer, coming, ports);
        patients.thread.start();
        return patients;
    }

    /** 登録済みの人。Who is insured today, and known at the centre by the card. */
    static long registered(Population population) {
        return first(population, person -> person.card().isPresent());
    }

    /** Behind the sample people, whose coverages are odd on purpose, and with one that holds today. */
    private static long first(Population population, Predicate<FictionalPerson> wanted) {
        long from = Math.min(population.samples().people().size(), population.size() - 1);
        return LongStream.range(from, Math.min(population.size(), from + LOOKED_THROUGH))
                .filter(index -> isInsured(population.person(index), population.today())
                        && wanted.test(population.person(index)))
                .findFirst()
                .orElse(from);
    }

    private static boolean isInsured(FictionalPerson person, LocalDate day) {
        return person.coverages().stream()
                .anyMatch(coverage -> coverage.period().covers(day) && !coverage.isExpired(day));
    }

    private void come() {
        try (FictionalCameras cameras = FictionalCameras.start(ports.cameras())) {
            for (int turn = 0; ; turn = (turn + 1) % coming.size()) {
                visit(coming.get(turn), cameras);
                Thread.sleep(BETWEEN);
            }
        } catch (IOException e) {
            throw new StartFailed("架空のカメラを動かせませんでした。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop
        }
    }

    private void visit(Coming patient, FictionalCameras cameras) throws InterruptedException {
        Semaphore done = new Semaphore(0);
        try {
            IssuedCard card = issuer.card(patient.person(), patient.state());
            cameras.stand(patient.face());
            if (PrintedCard.isPossible()) {
                cameras.lay(PrintedCard.of(card.holder(), patient.person()).moments(PrintQuality.CLEAN));
            }
            InetSocketAddress slot = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.cardSlot());
            try (VpcdLine line = VpcdLine.insert(card.virtual(), slot, done::release)) {
                Console.line("架空の患者が台にカードを置きました: " + patient.words() + "、暗証番号 " + card.pin());
                done.acquire();
                Thread.sleep(BEFORE_TAKING);
                line.takeOut();
            }
        } catch (IOException e) {
            Thread.sleep(AGAIN); // the reader is not there yet, or no more
        } catch (GeneralSecurityException e) {
            throw new StartFailed("架空のカードを作れませんでした。", e);
        } finally {
            cameras.leave();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
