-- Checkups: what insurers sent, what became of each document, and what it tells of its person.

create table checkup_archive (
    received_at    timestamptz not null,
    taken_at       timestamptz,                 -- every document of it has its verdict
    purged_at      timestamptz,                 -- the raw file is gone
    bytes          bigint      not null,
    entries_taken  integer     not null default 0,  -- up to this entry its documents are taken, if work has to go on
    accepted       integer     not null default 0,
    replaced       integer     not null default 0,
    unchanged      integer     not null default 0,
    deleted        integer     not null default 0,
    refused        integer     not null default 0,
    received_on    date        not null,        -- business day in Japan
    channel        "char"      not null check (channel in ('L', 'F')), -- line, folder
    file_id        uuid        primary key,
    insurer        text        not null,
    sha256         bytea       not null check (octet_length(sha256) = 32),
    faults         json        not null default '[]'  -- of the archive as a whole
);
create index checkup_archive_open on checkup_archive (received_at) where taken_at is null;
create index checkup_archive_sender on checkup_archive (insurer, received_at);
create unique index checkup_archive_once on checkup_archive (insurer, sha256);

-- What became of each document; nothing of its content.
create table checkup_verdict (
    entry          integer     not null,        -- which entry of the archive, from 1
    verdict        "char"      not null check (verdict in ('A', 'R', 'U', 'D', 'X')),
                                                -- accepted, replaced, unchanged, deleted, refused
    file_id        uuid        not null references checkup_archive on delete cascade,
    faults         json        not null         -- those it was refused for, and what was noted
);
create index checkup_verdict_file on checkup_verdict (file_id, entry);

-- What the checkups of a person came to, line by line as JSON; the document itself is in the raw archive.
create table checkup (
    received_at    timestamptz not null,
    held_on        date        not null,        -- 健診実施日
    created_on     date        not null,        -- the document was made
    entry          integer     not null,        -- which entry of the archive
    fiscal_year    smallint    not null,
    person_key     uuid        not null,
    checkup_id     uuid        not null,
    file_id        uuid        not null,
    kind           text        not null,        -- 報告区分
    programme      text        not null,        -- プログラム種別
    insurer        text        not null,
    institution    text        not null,        -- 健診機関番号
    identity       bytea       not null check (octet_length(identity) = 32), -- by what it is replaced or deleted
    sha256         bytea       not null check (octet_length(sha256) = 32),   -- of the document as it came
    lines          json        not null,
    primary key (person_key, held_on, checkup_id)
) partition by hash (person_key);

do $$
begin
    for part in 0 .. 15 loop
        execute format('create table %s partition of checkup for values with (modulus 16, remainder %s)',
                       'checkup_p' || lpad(part::text, 2, '0'), part);
    end loop;
end
$$;
