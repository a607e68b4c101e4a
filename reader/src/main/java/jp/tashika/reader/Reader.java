package jp.tashika.reader;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.command.StartRefused;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.accuracy.AccuracyFile;
import jp.tashika.reader.accuracy.AccuracyReader;
import jp.tashika.reader.accuracy.AccuracyReading;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.face.AccuracySettings;
import jp.tashika.reader.face.FaceEngine;
import jp.tashika.reader.front.FrontNumbers;
import jp.tashika.reader.front.FrontReader;
import jp.tashika.reader.guard.StaffCode;
import jp.tashika.reader.kiosk.Wording;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.option.Activation;
import jp.tashika.reader.option.Options;
import jp.tashika.reader.paper.PaperScan;
import jp.tashika.reader.pcsc.PcscFailed;
import jp.tashika.reader.print.InstalledPrint;
import jp.tashika.reader.recognition.OnnxFaceEngine;
import jp.tashika.reader.recognition.TemplateModel;
import jp.tashika.reader.signing.OperatorSignature;
import jp.tashika.reader.slot.VirtualReaders;
import jp.tashika.reader.staff.About;
import jp.tashika.reader.staff.Checks;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.reader.station.FaceCheck;
import jp.tashika.reader.station.FaceNumbers;
import jp.tashika.reader.station.PcscCardReaders;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.station.Stations;
import jp.tashika.reader.terminal.HttpTerminal;
import jp.tashika.reader.terminal.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;

/** 読取機の組立て。How the rooms of the reader are put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan({"jp.tashika.reader.kiosk", "jp.tashika.reader.staff", "jp.tashika.reader.guard"})
class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private static final TemplateModel ENGINE = TemplateModel.ARC;
    private static final int FACE_THREADS = 2;

    @Bean
    OperationLog operationLog(ReaderConfig config, Clock clock) {
        return new OperationLog(config.stateFolder().resolve("log"), config.logDays(), clock);
    }

    @Bean
    StaffCode staffCode(ReaderConfig config, Clock clock) {
        return new StaffCode(config.staffCode(), clock);
    }

    @Bean
    Wording wording(ReaderConfig config) {
        return new Wording(config.texts());
    }

    @Bean
    HttpTerminal terminal(ReaderConfig config) {
        return new HttpTerminal(config.terminal());
    }

    @Bean
    CardReaders cardReaders(ReaderConfig config) {
        if (config.virtualSlots().isEmpty()) {
            return pcsc().orElseThrow(() ->
                    new StartRefused("カードリーダーの仕組み（PC/SC）がこの機械にありません。Linux では pcscd と libpcsclite1 を入れてください"));
        }
        try {
            return VirtualReaders.open(config.virtualSlots(), pcsc());
        } catch (IOException e) {
            throw new StartRefused("設定項目 virtual.slots のポートは別のプログラムが使っています", e);
        }
    }

    private static Optional<CardReaders> pcsc() {
        try {
            return Optional.of(PcscCardReaders.open());
        } catch (PcscFailed e) {
            return Optional.empty(); // said by whoever cannot do without
        }
    }

    /** Opened only where faces are compared: its models need a hundred megabytes. */
    @Bean
    @Lazy
    FaceEngine faceEngine() {
        return OnnxFaceEngine.open(ENGINE, FACE_THREADS);
    }

    @Bean
    Cameras cameras(ReaderConfig config) {
        return config.cameras();
    }

    /** Opened only where something printed is read. */
    @Bean
    @Lazy
    InstalledPrint installedPrint() {
        return InstalledPrint.open();
    }

    /** Empty without a camera over a tray, or an engine for print; the log says what to install. */
    private static Optional<FaceNumbers> numbers(Cameras cameras, ObjectProvider<InstalledPrint> print, Clock clock) {
        if (cameras.trays().isEmpty()) {
            return Optional.empty();
        }
        InstalledPrint installed = print.getObject();
        installed.missing().ifPresent(sentence -> LOG.warn("{}。顔認証は使えません", sentence));
        return installed
                .reader()
                .map(reader -> new FrontNumbers(cameras, new FrontReader(reader), () -> LocalDate.now(clock)));
    }

    /** What has no key of an institution, or nothing that reads a card's face, does without: the ways are not offered. */
    @Bean(initMethod = "start")
    Stations stations(
            ReaderConfig config,
            CardReaders readers,
            Terminal terminal,
            ObjectProvider<InstalledPrint> print,
            ObjectProvider<FaceEngine> engine,
            Cameras cameras,
            Options options,
            StaffCode code,
            OperationLog log,
            Clock clock) {
        SecureRandom random = new SecureRandom();
        boolean wantsFace = config.rules().methods().contains(Method.FACE);
        Optional<FaceCheck> face = (wantsFace ? numbers(cameras, print, clock) : Optional.<FaceNumbers>empty())
                .map(known ->
                        new FaceCheck(engine.getObject(), accuracy(config, clock), known, cameras, random, clock));
        Station.Parts parts = new Station.Parts(
                readers,
                terminal,
                new ChallengeRequest(config.terminal().device()),
                config.institution().map(it -> it),
                face,
                paper(config, options, cameras, print),
                code,
                log,
                clock,
                random);
        return new Stations(config.kiosks().stream()
                .map(kiosk ->
                        new Station(kiosk.name(), kiosk.reader(), parts.possible(config.rules(), kiosk.name()), parts))
                .toList());
    }

    // spec| OCR-003, OCR-012: by the facility's setting and the operator's code, from the next start on
    private static Optional<PaperScan> paper(
            ReaderConfig config, Options options, Cameras cameras, ObjectProvider<InstalledPrint> print) {
        if (!config.rules().asksForPaper() || !options.isActive(Activation.Option.PAPER)) {
            return Optional.empty();
        }
        InstalledPrint installed = print.getObject();
        return Optional.of(new PaperScan(
                cameras,
                installed
                        .reader()
                        .orElseThrow(() -> new StartRefused(installed.missing().orElse("")))));
    }

    @Bean
    Options options(ReaderConfig config, Clock clock) {
        return new Options(
                config.stateFolder().resolve("option"),
                config.optionRoot().map(OperatorSignature::new),
                config.terminal().device(),
                clock);
    }

    /** As the operator has signed it, or as it was measured with the model. */
    private static AccuracySettings accuracy(ReaderConfig config, Clock clock) {
        return config.accuracy()
                .map(signed -> switch (new AccuracyReader(signed.root(), ENGINE.engine())
                        .read(signed.file(), clock.instant())) {
                    case AccuracyReading.Accepted(AccuracyFile file) -> file.settings();
                    case AccuracyReading.Refused refused -> throw new StartRefused(refused.sentence());
                })
                .orElseGet(ENGINE::measured);
    }

    @Bean
    Checks checks(ReaderConfig config, Terminal terminal, CardReaders readers, Cameras cameras) {
        return new Checks(terminal, new ChallengeRequest(config.terminal().device()), readers, cameras);
    }

    @Bean
    About about(ReaderConfig config, Hardened hardened) {
        return About.of(config.settings(), hardened.isDumpOff());
    }

    @Bean(initMethod = "begin")
    LogKeeping logKeeping(ReaderConfig config, OperationLog log) {
        return new LogKeeping(config, log);
    }
}
