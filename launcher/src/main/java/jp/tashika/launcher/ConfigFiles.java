package jp.tashika.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import jp.tashika.simulation.camera.FictionalCameras;

/** 設定ファイル。The files by which the houses of a street are told what to be; written anew at each start. */
record ConfigFiles(
        StateFolder folder,
        Ports ports,
        Certificates certificates,
        Database database,
        CardIssuer issuer,
        String facility) {

    /** The centre's file, with settings that are not as usual. */
    Path centre(Map<String, String> more) {
        Properties settings = new Properties();
        settings.setProperty("server.host", "127.0.0.1");
        settings.setProperty("server.port", Integer.toString(ports.centre()));
        settings.setProperty("management.port", Integer.toString(ports.centreManagement()));
        settings.setProperty("tls.keystore", text(certificates.centreKeys()));
        settings.setProperty("tls.keystore.password.file", text(certificates.centrePassword()));
        settings.setProperty("tls.ca", text(certificates.authority()));
        settings.setProperty("tls.crl", text(certificates.revocationList()));
        settings.setProperty("intake.folder", text(folder.file("feeds")));
        settings.setProperty(
                "intake.secret.file", text(IntakeSecretFile.in(folder).file()));
        settings.setProperty("database.url", database.url());
        if (!database.user().isEmpty()) {
            settings.setProperty("database.user", database.user());
        }
        if (!database.password().isEmpty()) {
            settings.setProperty("database.password", database.password());
        }
        cards(settings);
        more.forEach(settings::setProperty);
        return write("central.properties", settings);
    }

    /** Cards of the fictional issuer are taken, and it is asked about them. */
    private void cards(Properties settings) {
        settings.setProperty("card.authorities", text(issuer.authorities()));
        settings.setProperty("card.authorities.test", "true");
        settings.setProperty("jlis.url", "https://localhost:" + ports.jlis());
        settings.setProperty("jlis.ca", text(certificates.authority()));
        settings.setProperty("jlis.keystore", text(certificates.verifierKeys()));
        settings.setProperty("jlis.keystore.password.file", text(certificates.verifierPassword()));
        settings.setProperty("jlis.crl.minutes", "1");
    }

    /** The terminal's file. */
    Path terminal() {
        Properties settings = new Properties();
        settings.setProperty("folder.root", text(folder.file("oqs")));
        settings.setProperty("folder.work", text(folder.file("terminal", "work")));
        settings.setProperty("folder.archive", text(folder.file("terminal", "archive")));
        settings.setProperty("folder.log", text(folder.file("terminal", "log")));
        settings.setProperty("centre.url", "https://localhost:" + ports.centre());
        settings.setProperty("centre.keystore", text(certificates.facilityKeys(facility)));
        settings.setProperty("centre.keystore.password", text(certificates.facilityPassword(facility)));
        settings.setProperty("centre.authority", text(certificates.authority()));
        settings.setProperty("reader.devices", text(readerKeys().devices()));
        settings.setProperty("page.port", Integer.toString(ports.terminal()));
        settings.setProperty("management.port", Integer.toString(ports.terminalManagement()));
        return write("terminal.properties", settings);
    }

    /** The reader's file. */
    Path reader() {
        Properties settings = new Properties();
        settings.setProperty("port", Integer.toString(ports.reader()));
        settings.setProperty("terminal.url", "http://127.0.0.1:" + ports.terminal());
        settings.setProperty("device.id", ReaderKeys.DEVICE);
        settings.setProperty("device.password.file", text(readerKeys().password()));
        settings.setProperty("staff.code.file", text(readerKeys().staffCode()));
        settings.setProperty("state.folder", text(folder.file("reader")));
        settings.setProperty("virtual.slots", Integer.toString(ports.cardSlot()));
        settings.setProperty("kiosk.1.reader", "Tashika Virtual Reader");
        Path institution = folder.file("institution.cvc");
        Path key = folder.file("institution.key");
        issuer.writeInstitution(institution, key);
        settings.setProperty("institution.certificate", text(institution));
        settings.setProperty("institution.key", text(key));
        settings.setProperty(
                "kiosk.1.camera",
                FictionalCameras.patientAddress(ports.cameras()).toString());
        settings.setProperty(
                "kiosk.1.tray.camera",
                FictionalCameras.trayAddress(ports.cameras()).toString());
        settings.setProperty("methods", "FACE, PIN, VISUAL");
        return write("reader.properties", settings);
    }

    private ReaderKeys readerKeys() {
        return ReaderKeys.in(folder);
    }

    /** Properties files read a backslash as an escape; a slash is understood everywhere. */
    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Path write(String name, Properties settings) {
        Path file = folder.file(name);
        StringWriter text = new StringWriter();
        try {
            settings.store(text, "written by ./run at each start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file, text.toString());
        return file;
    }

    /** Hides what may hold a password. */
    @Override
    public String toString() {
        return "ConfigFiles[" + folder.root() + "]";
    }
}
