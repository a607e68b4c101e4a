package jp.tashika.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.central.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 表の法則。A table that holds a person is partitioned by the person's key and keeps nothing unique without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    /** Directories find a person by another key, and are partitioned by that (docs/adr). */
    private static final List<String> DIRECTORIES =
            List.of("insured_lookup", "individual_lookup", "card_lookup", "claim");

    private static final String UNPARTITIONED = """
            select c.relname from pg_class c
              join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_key' and not a.attisdropped
             where c.relkind in ('r', 'p') and not c.relispartition
               and not exists (
                   select from pg_partitioned_table p join pg_attribute k
                     on k.attrelid = p.partrelid and k.attnum = any(p.partattrs::smallint[])
                    where p.partrelid = c.oid and p.partstrat = 'h' and k.attname = 'person_key')""";

    private static final String UNIQUE_WITHOUT_PERSON = """
            select c.relname || ': ' || x.relname from pg_index i
              join pg_class c on c.oid = i.indrelid and not c.relispartition
              join pg_class x on x.oid = i.indexrelid
              join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_key' and not a.attisdropped
             where (i.indisunique or i.indisexclusion) and not (a.attnum = any(i.indkey::smallint[]))""";

    private static final String FOREIGN_KEYS = """
            select c.relname || ': ' || k.conname from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_key' and not a.attisdropped
             where k.contype = 'f' and not (a.attnum = any(k.conkey))""";

    private static final String SEQUENCES = "select relname from pg_class where relkind = 'S'";

    private static final String PARTITIONS = """
            select c.relname || ' ' || count(*) from pg_class c join pg_inherits i on i.inhparent = c.oid
             where c.relkind = 'p' group by c.relname having count(*) <> 16""";

    private TestDatabase database;

    @BeforeAll
    void migrate() {
        database = new TestDatabase();
    }

    @Test
    @Tag("SYS-017")
    @DisplayName("個人を持つ表は、個人キーでハッシュ分割されている")
    void personTablesArePartitionedByPerson() {
        assertThat(found(UNPARTITIONED)).containsExactlyInAnyOrderElementsOf(DIRECTORIES);
        assertThat(found(PARTITIONS)).isEmpty();
    }

    @Test
    @Tag("SYS-017")
    @DisplayName("一意制約は個人キーを含む（索引はその鍵を含む）")
    void uniqueConstraintsHoldThePerson() {
        assertThat(found(UNIQUE_WITHOUT_PERSON))
                .containsExactlyInAnyOrder(
                        "individual_lookup: individual_lookup_pkey",
                        "card_lookup: card_lookup_pkey",
                        "claim: claim_pkey");
    }

    @Test
    @Tag("SYS-017")
    @DisplayName("個人キーのない外部キーと、連番がない")
    void noForeignKeysWithoutPersonAndNoSequences() {
        assertThat(found(FOREIGN_KEYS)).isEmpty();
        assertThat(found(SEQUENCES)).isEmpty();
    }

    @Test
    @Tag("SYS-017")
    @DisplayName("法則に反する表を作ると、この検査が見つける")
    void findsABreach() {
        TestDatabase breached = new TestDatabase();
        breached.execute(
                "create sequence planted_sequence",
                "create table planted (person_key uuid primary key, number text unique,"
                        + " insurer integer references insurer)");
        database = breached;
        assertThat(found(UNPARTITIONED)).contains("planted");
        assertThat(found(UNIQUE_WITHOUT_PERSON)).contains("planted: planted_number_key");
        assertThat(found(FOREIGN_KEYS)).contains("planted: planted_insurer_fkey");
        assertThat(found(SEQUENCES)).containsExactly("planted_sequence");
        database = new TestDatabase();
    }

    private List<String> found(String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
