package jp.tashika.simulation.claim;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import jp.tashika.simulation.care.District;
import jp.tashika.simulation.population.Population;

/**
 * レセプトの作成。Writes the claims of a population: a folder for each facility and month of billing, in it a file for each kind
 * of claim, and beside them a list of the claims with something special about them.
 */
public final class WriteClaims {

    /** 目印の一覧。The name of the list. */
    public static final String MARKED = "marked-claims.csv";

    private static final int DISTRICTS_AHEAD = 2;

    private final ClaimPlan plan;
    private final Population population;
    private final int threads;

    public WriteClaims(ClaimPlan plan, Population population, int threads) {
        this.plan = plan;
        this.population = population;
        this.threads = threads;
    }

    /** @param progress told after each district how many are done, and what was written so far */
    public ClaimTally run(BiConsumer<Integer, ClaimTally> progress) throws IOException {
        Files.createDirectories(plan.folder());
        Path list = plan.folder().resolve(MARKED);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads);
                CsvWriter marked =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(list, StandardCharsets.UTF_8)) {
            marked.writeRecord("医療機関コード", "請求年月", "ファイル", "レセプト番号", "診療年月", "人の番号", "目印");
            return inOrder(executor, marked, progress);
        }
    }

    /** Districts are made side by side and counted in their order, few of them ahead of time. */
    private ClaimTally inOrder(ExecutorService executor, CsvWriter marked, BiConsumer<Integer, ClaimTally> progress)
            throws IOException {
        Iterator<District> districts = District.of(population).iterator();
        Deque<Future<DistrictClaims.Written>> running = new ArrayDeque<>();
        ClaimTally tally = ClaimTally.NONE;
        int done = 0;
        try {
            while (districts.hasNext() || !running.isEmpty()) {
                while (districts.hasNext() && running.size() < threads + DISTRICTS_AHEAD) {
                    District district = districts.next();
                    running.add(executor.submit(() -> DistrictClaims.write(plan, population, district)));
                }
                DistrictClaims.Written written = result(running.remove());
                written.marked().forEach(claim -> list(marked, claim));
                tally = tally.plus(written.tally());
                progress.accept(++done, tally);
            }
        } finally {
            running.forEach(task -> task.cancel(true));
        }
        return tally;
    }

    private static DistrictClaims.Written result(Future<DistrictClaims.Written> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void list(CsvWriter marked, MarkedClaim claim) {
        marked.writeRecord(
                claim.facility().code().digits(),
                claim.billed().toString(),
                claim.kind().fileName(),
                Integer.toString(claim.number()),
                claim.month().toString(),
                Long.toString(claim.person()),
                claim.mark().label());
    }
}
