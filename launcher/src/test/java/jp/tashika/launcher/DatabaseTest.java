package jp.tashika.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("止め終えたとき、データベースのプロセスは残っていない。二度目はデータを保つ")
    void isGoneWhenItIsClosed() throws IOException {
        try (StateFolder state = StateFolder.open(folder, 0)) {
            for (int start = 0; start < 3; start++) {
                Database.Embedded database = (Database.Embedded) Database.embedded(state, freePort());
                List<ProcessHandle> processes = new ArrayList<>();
                ProcessHandle server = database.server().orElseThrow();
                processes.add(server);
                server.descendants().forEach(processes::add);
                assertThat(processes).hasSizeGreaterThan(3).allMatch(ProcessHandle::isAlive);
                database.close();
                assertThat(processes).noneMatch(ProcessHandle::isAlive);
                assertThat(state.file("postgres", Database.PID_FILE)).doesNotExist();
            }
        }
    }

    @Test
    @DisplayName("動かすプログラムのフォルダには、ほかの利用者は書けない")
    void nobodyElseWritesWhereTheProgramsAre() throws IOException {
        try (StateFolder state = StateFolder.open(folder, 0)) {
            Database.embedded(state, freePort()).close();
            Path binaries = state.file("postgres-binaries");
            if (Files.getFileAttributeView(binaries, PosixFileAttributeView.class) != null) {
                assertThat(Files.getPosixFilePermissions(binaries))
                        .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
            }
            assertThat(Files.isWritable(binaries)).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
