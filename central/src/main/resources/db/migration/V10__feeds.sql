-- Insurer feeds: what was received, what became of it, row by row. Nothing here names a person; the rows themselves are
-- kept encrypted on disk and staged only while a feed is worked.

-- How many people an insurer covers: the whole against which the shares of a difference are measured.
create table feed_insurer (
    insurer         integer     primary key,
    insured_people  bigint      not null,
    counted_at      timestamptz not null
);

-- Commits of feeds follow each other: each takes this one row and moves the turn on. A feed compared at another turn is
-- compared again before it is committed.
create table feed_turn (
    one   boolean primary key default true check (one),
    turn  bigint  not null
);
insert into feed_turn (turn) values (0);

create table feed (
    feed_id        uuid        primary key,
    insurer        integer     not null,
    feed_number    bigint      not null,
    insurer_name   text        not null,
    state          text        not null check (state in ('RECEIVED', 'READY', 'HELD', 'COMMITTED', 'REJECTED')),
    received_at    timestamptz not null,
    made_at        timestamptz not null,
    sha256         bytea       not null check (octet_length(sha256) = 32),
    bytes          bigint      not null,
    rows           bigint      not null default 0,
    compared_turn  bigint,                      -- feed_turn at which the difference was found
    difference     jsonb,                       -- FeedDifference
    reasons        jsonb,                       -- why it is held: list of Gate.Reason
    faults         jsonb,                       -- why it was rejected: list of Fault
    released       boolean     not null default false,
    decided_by     text,                        -- the operator who released or rejected it
    decided_why    text,
    decided_at     timestamptz,
    committed_at   timestamptz,
    known_from     timestamptz,                 -- of the registry rows it wrote
    purged_at      timestamptz,                 -- raw file and verdicts are gone
    unique (insurer, feed_number)
);

create index feed_open on feed (received_at) where state in ('RECEIVED', 'READY', 'HELD');

-- The verdict of each row that is not simply accepted; a row without one is ACCEPTED.
create table feed_verdict (
    row_number   integer not null,              -- from 1, the header not counted
    kind         "char"  not null,              -- A acquire, L lose, C correct, V void, E certificate, K card link
    verdict      "char"  not null,              -- U unchanged, Q quarantined, R rejected
    compared     boolean not null,              -- found by comparing with the registry, so found anew at each comparison
    feed_id      uuid    not null references feed on delete cascade,
    outcome      text,                          -- constant of Outcome; null when unchanged
    column_name  text
);

create index feed_verdict_feed on feed_verdict (feed_id, kind, row_number);

-- Counting an insurer's people reads only the pages that hold them: feeds write an insurer's rows together.
create index coverage_insurer on coverage using brin (insurer) with (pages_per_range = 32);
