package jp.tashika.simulation.load;

import java.util.Optional;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.simulation.population.ExpectedAnswer;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;
import jp.tashika.vocabulary.number.FacilityCode;

/** 問題集。Queries about people of a population, drawn evenly; number <i>n</i> is always the same query. */
public final class Questions {

    private static final OqsWriter WRITER = OqsWriter.standard();

    /** The golden ratio's odd neighbour: steps through all people without coming near itself again soon. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final Population population;
    private final Encoding encoding;

    public Questions(Population population, Encoding encoding) {
        this.population = population;
        this.encoding = encoding;
    }

    /** The query of this number, as {@code facility} would ask it. */
    public Question number(long n, FacilityCode facility) {
        long scattered = n * STRIDE;
        FictionalPerson person = population.person(Long.remainderUnsigned(scattered >>> 8, population.size()));
        FictionalCoverage asked =
                person.coverages().get((int) (n % person.coverages().size()));
        ClientMark mark = ClientMark.of("load-" + n);
        EligibilityQuery query = new EligibilityQuery(
                asked.insurer().number(),
                asked.statement().insured(),
                asked.statement().person().birthdate(),
                CeilingConsent.GIVEN,
                Optional.empty());
        EligibilityRequest request =
                new EligibilityRequest(population.today(), new Sender(facility, Optional.of(mark)), QueryRow.of(query));
        return new Question(
                WRITER.write(request, encoding), mark, ExpectedAnswer.of(person, asked, population.today()));
    }
}
