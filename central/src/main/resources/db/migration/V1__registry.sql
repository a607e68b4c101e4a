-- The registry: who is insured where, what insurers stated, and when the centre knew it.
--
-- Law of this schema (held by SchemaTest): a table that holds a person carries person_key, is hash-partitioned by it,
-- and has no unique constraint, foreign key or sequence without it. Keys are UUIDv7, made by the centre. So the same
-- tables run as plain partitions on one machine and distributed by person_key on many.
-- Directories find a person by something else than the person; they are partitioned by their own key (docs/adr).
--
-- Time twice: acquired_on / lost_on say what held; known_from / known_until say when the centre knew it. A row is never
-- changed but for known_until, which ends it: a correction closes the row and adds one with the same id.
-- Columns stand widest first, so that no byte is lost to alignment: 125 million people must fit one machine.

-- 保険者 -----------------------------------------------------------------------------------------------------------
create table insurer (
    number  integer primary key check (number between 0 and 99999999), -- the 8 digits as a number
    name    text    not null
);

-- 医療機関・薬局 ----------------------------------------------------------------------------------------------------
create table facility (
    code    text primary key check (code ~ '^[0-9]{10}$'),
    name    text not null,
    state   text not null check (state in ('APPLIED', 'ADMITTED', 'SUSPENDED'))
);

-- 登録中の変更 -------------------------------------------------------------------------------------------------------
-- A change of the registry that is under way. It is inserted and committed on its own BEFORE the change begins; the
-- change takes known_from = clock_timestamp() after that, and deletes this row in its own transaction. Until then
-- answers are given as known at the earliest started_at: the same instant asked about later gives the same answer.
create table registry_change (
    change_id   uuid primary key,
    started_at  timestamptz not null default clock_timestamp()
);

-- 資格 -------------------------------------------------------------------------------------------------------------
create table coverage (
    known_from      timestamptz not null,
    known_until     timestamptz,            -- null: still known
    insurer         integer     not null,   -- insurer.number
    birthdate       date        not null,
    acquired_on     date        not null,
    lost_on         date,                   -- first day without
    card_issued_on  date,
    card_from       date        not null,
    card_until      date,                   -- last day, included
    ratio           smallint check (ratio in (10, 20, 30)),
    classification  "char"      not null,   -- G general, R retired, S short, T short retired, X special expenses,
                                            -- Y special retired, D self-defence forces
    relation        "char",                 -- S self, F family; null for 後期高齢者
    sex             "char"      not null,   -- M, F, U unset
    sex_on_back     "char",
    loss_reason     "char",                 -- D death, P public assistance, C other coverage, O other
    withheld        boolean     not null default false,
    person_key      uuid        not null,
    coverage_id     uuid        not null,   -- the same through corrections
    symbol          text,                   -- as registered
    number          text        not null,
    branch          text,
    name            text        not null,
    kana            text,                   -- full-width katakana
    other_name      text,
    other_kana      text,
    insured_name    text,
    post_number     text,
    address         text,
    primary key (person_key, coverage_id, known_from)
) partition by hash (person_key);

-- 証 ---------------------------------------------------------------------------------------------------------------
create table certificate (
    known_from       timestamptz not null,
    known_until      timestamptz,
    issued_on        date,
    valid_from       date        not null,
    valid_until      date,                  -- last day, included
    long_term_from   date,                  -- C
    self_pay_yen     integer,               -- D
    ratio            smallint check (ratio in (10, 20, 30)), -- E
    kind             "char"      not null check (kind in ('E', 'C', 'D')), -- elderly share, ceiling, disease
    ceiling_kind     "char",                -- C: C ceiling, B both, M meals
    disease          "char",                -- D: D dialysis, H haemophilia, V HIV by blood products
    person_key       uuid        not null,
    coverage_id      uuid        not null,
    certificate_id   uuid        not null,
    ceiling_category text,                  -- C: A01 ... B10
    primary key (person_key, coverage_id, certificate_id, known_from)
) partition by hash (person_key);

-- 照会番号 ---------------------------------------------------------------------------------------------------------
-- A facility's own number for a patient. The last row of a facility and person is the one in use.
create table patient_handle (
    known_from     timestamptz not null,
    known_until    timestamptz,
    person_key     uuid        not null,
    facility_code  text        not null,
    handle         text        not null check (length(handle) <= 50),
    primary key (person_key, facility_code, known_from)
) partition by hash (person_key);

-- カードの結び付け --------------------------------------------------------------------------------------------------
create table card_link (
    known_from   timestamptz not null,
    known_until  timestamptz,
    person_key   uuid        not null,
    card_key     bytea       not null,      -- as in card_lookup
    issuer       text        not null,
    serial       text        not null,
    primary key (person_key, card_key, known_from)
) partition by hash (person_key);

-- 索引（個人以外の鍵から個人へ） ---------------------------------------------------------------------------------------
-- Rows are only ever added: what is known now is decided by the rows of coverage and card_link they lead to.

-- lookup: Matching.lookup of insurer, loose symbol and loose number, 8 bytes; a family shares it. The birth date stands
-- beside it and not in it: a query states one, the registration of a 照会番号 does not.
create table insured_lookup (
    lookup      bigint not null,
    birthdate   date   not null,
    person_key  uuid   not null,
    primary key (lookup, birthdate, person_key)
) partition by hash (lookup);

-- individual_hmac: the first 16 bytes of HMAC-SHA-256 over what tells an individual apart across insurers
create table individual_lookup (
    individual_hmac  bytea not null check (octet_length(individual_hmac) = 16),
    person_key       uuid  not null,
    primary key (individual_hmac)
) partition by hash (individual_hmac);

-- card_key: the first 16 bytes of SHA-256 over the issuer, a line feed and the serial of the certificate
create table card_lookup (
    card_key    bytea not null check (octet_length(card_key) = 16),
    person_key  uuid  not null,
    primary key (card_key)
) partition by hash (card_key);

do $$
declare
    parent text;
begin
    foreach parent in array array['coverage', 'certificate', 'patient_handle', 'card_link',
                                  'insured_lookup', 'individual_lookup', 'card_lookup'] loop
        for part in 0 .. 15 loop
            execute format('create table %s partition of %s for values with (modulus 16, remainder %s)',
                           parent || '_p' || lpad(part::text, 2, '0'), parent, part);
        end loop;
    end loop;
end
$$;
