package jp.tashika.central.visit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.usecase.Ids;
import jp.tashika.format.card.message.Challenge;

/** 署名要求の発行。Gives challenges and takes them back: each for one counter and a short time, and good for one request. */
public final class Challenges {

    /** 有効時間。From the card's being placed to its signature: the patient chooses, is photographed or types a PIN. */
    static final Duration TERM = Duration.ofMinutes(5);

    private static final String PURPOSE = "tashika challenge 1";

    private final Seal seal;
    private final Ids ids;
    private final SpentChallenges spent;

    public Challenges(Seal seal, Ids ids, SpentChallenges spent) {
        this.seal = seal;
        this.ids = ids;
        this.spent = spent;
    }

    /** 発行。Keeps nothing. */
    public Challenge give(Counter counter, Instant now) {
        UUID id = ids.next();
        Instant until = Instant.ofEpochMilli(now.plus(TERM).toEpochMilli());
        byte[] device = counter.device().getBytes(StandardCharsets.UTF_8);
        byte[] facility = counter.facility().digits().getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(24 + facility.length + device.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(until.toEpochMilli())
                .put(facility)
                .put(device);
        return new Challenge(seal.close(PURPOSE, content.array()), until);
    }

    /** 受戻し。Empty when it is none of this centre, of another counter, or over. */
    Optional<Given> given(String text, Counter counter, Instant now) {
        return seal.open(PURPOSE, text)
                .map(ByteBuffer::wrap)
                .map(content -> {
                    UUID id = new UUID(content.getLong(), content.getLong());
                    Instant until = Instant.ofEpochMilli(content.getLong());
                    String at = StandardCharsets.UTF_8.decode(content).toString();
                    return new Given(id, until, at);
                })
                .filter(given -> given.at().equals(counter.facility().digits() + counter.device())
                        && now.isBefore(given.until()));
    }

    /** 消費。Whether it is spent by this request, now or before; no other can use it. */
    boolean spend(Given given, UUID request) {
        return spent.spend(given.id(), request, given.until());
    }

    /** A challenge that came back. */
    record Given(UUID id, Instant until, String at) {}
}
