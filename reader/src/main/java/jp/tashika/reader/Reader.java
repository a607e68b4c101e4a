package jp.tashika.reader;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.reader.guard.StaffCode;
import jp.tashika.reader.kiosk.Wording;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.pcsc.PcscFailed;
import jp.tashika.reader.slot.VirtualReaders;
import jp.tashika.reader.staff.About;
import jp.tashika.reader.staff.Checks;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.reader.station.FaceCheck;
import jp.tashika.reader.station.Institution;
import jp.tashika.reader.station.PcscCardReaders;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.station.Stations;
import jp.tashika.reader.terminal.HttpTerminal;
import jp.tashika.reader.terminal.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** 読取機の組立て。How the rooms of the reader are put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan({"jp.tashika.reader.kiosk", "jp.tashika.reader.staff", "jp.tashika.reader.guard"})
class Reader {

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

    /** What has no key of an institution, or no engine for faces, does without: such ways are then not offered. */
    @Bean(initMethod = "start")
    Stations stations(
            ReaderConfig config,
            CardReaders readers,
            Terminal terminal,
            ObjectProvider<Institution> institution,
            ObjectProvider<FaceCheck> face,
            StaffCode code,
            OperationLog log,
            Clock clock) {
        Station.Parts parts = new Station.Parts(
                readers,
                terminal,
                new ChallengeRequest(config.terminal().device()),
                Optional.ofNullable(institution.getIfAvailable()),
                Optional.ofNullable(face.getIfAvailable()),
                code,
                log,
                clock,
                new SecureRandom());
        return new Stations(config.kiosks().stream()
                .map(kiosk -> new Station(kiosk.name(), kiosk.reader(), parts.possible(config.rules()), parts))
                .toList());
    }

    @Bean
    Checks checks(ReaderConfig config, Terminal terminal, CardReaders readers) {
        return new Checks(terminal, new ChallengeRequest(config.terminal().device()), readers);
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
