package jp.tashika.certificates.authority;

import java.util.List;

/**
 * 発行の申込み。What certificate is wanted.
 *
 * @param holder whose
 * @param hosts names and addresses a server answers under; empty for all other roles
 * @param days how long it is valid
 * @param renewal whether the files of an earlier certificate of the same holder may be replaced; the earlier one stays
 *     valid until it ends or is revoked
 */
public record Wish(Holder holder, List<String> hosts, int days, boolean renewal) {

    /** 既定の有効日数。 */
    public static final int DAYS = 397;

    public static final int DAYS_MAX = 3650;

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    public Wish {
        hosts = List.copyOf(hosts);
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("1 to " + DAYS_MAX + " days expected: " + days);
        }
        if ((holder.role() == Role.SERVER) == hosts.isEmpty()) {
            throw new IllegalArgumentException("hosts belong to servers, and to servers only");
        }
    }

    /** A certificate of the usual length; a server's is for this machine alone. */
    public static Wish of(Holder holder) {
        return new Wish(holder, holder.role() == Role.SERVER ? LOOPBACK : List.of(), DAYS, false);
    }

    public Wish withHosts(List<String> names) {
        return new Wish(holder, names, days, renewal);
    }

    public Wish withDays(int count) {
        return new Wish(holder, hosts, count, renewal);
    }

    public Wish asRenewal() {
        return new Wish(holder, hosts, days, true);
    }
}
