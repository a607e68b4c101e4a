package jp.tashika.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** ポート番号。The ports of one running street, counted from a base. */
public record Ports(int base) {

    static final int BASE_USUAL = 18_440;

    public Ports {
        if (base < 1024 || base > 65_000) {
            throw new StartFailed("--port-base は 1024 から 65000 の間で指定してください。");
        }
    }

    public int centre() {
        return base;
    }

    public int centreManagement() {
        return base + 1;
    }

    public int terminal() {
        return base + 2;
    }

    public int terminalManagement() {
        return base + 3;
    }

    public int database() {
        return base + 4;
    }

    /** 架空のJ-LIS。 */
    public int jlis() {
        return base + 5;
    }

    /** 読取機の画面。 */
    public int reader() {
        return base + 6;
    }

    /** 仮想カードの差込口。 */
    int cardSlot() {
        return base + 7;
    }

    /** 架空のカメラ。 */
    int cameras() {
        return base + 8;
    }

    /** Says in one sentence which port is busy, if any is. */
    public void requireFree(boolean withDatabase) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        wanted.put(centre(), "センター");
        wanted.put(centreManagement(), "センターの監視");
        wanted.put(terminal(), "端末の画面");
        wanted.put(terminalManagement(), "端末の監視");
        wanted.put(jlis(), "架空の J-LIS");
        wanted.put(reader(), "読取機の画面");
        wanted.put(cardSlot(), "仮想カードの差込口");
        wanted.put(cameras(), "架空のカメラ");
        if (withDatabase) {
            wanted.put(database(), "データベース");
        }
        wanted.forEach(Ports::requireFree);
    }

    private static void requireFree(int port, String use) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartFailed("ポート " + port + "（" + use + "）は別のプログラムが使っています。--port-base で別の番号を指定してください。", e);
        }
    }
}
