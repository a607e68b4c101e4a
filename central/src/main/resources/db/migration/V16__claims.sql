-- Claims: what facilities sent, what became of each claim, and what it tells of its person's care.
--
-- A record is seen from ready_on (its morning by the calendar of extraction) up to the day before ended_on. What is
-- claimed again ends the record before it on the very day on which it begins: there is no day without one. A claim that
-- is withdrawn ends its record at once.

create table claim_file (
    received_at    timestamptz not null,
    taken_at       timestamptz,                 -- every claim of it was taken or put aside
    purged_at      timestamptz,                 -- the raw file is gone
    bytes          bigint      not null,
    lines_taken    bigint      not null default 0,  -- up to this line its claims are taken, if work has to go on
    claimed_in     date        not null,        -- 請求年月, its first day
    received_on    date        not null,        -- business day in Japan
    ready_on       date        not null,        -- the morning on which its claims are seen
    identified     integer     not null default 0,
    unidentified   integer     not null default 0,
    quarantined    integer     not null default 0,
    kind           "char"      not null check (kind in ('M', 'D', 'S', 'P')), -- medical, DPC, dental, pharmacy
    channel        "char"      not null check (channel in ('L', 'F')),        -- line, folder
    file_id        uuid        primary key,
    facility_code  text        not null,
    facility_name  text        not null,
    sha256         bytea       not null check (octet_length(sha256) = 32)
);
create index claim_file_open on claim_file (received_at) where taken_at is null;
create index claim_file_sender on claim_file (facility_code, claimed_in, kind, received_at);

-- What is wrong with a file, line by line; nothing of its content.
create table claim_fault (
    line         bigint  not null,              -- from 1; 0 when it is about the file
    claim        integer,                       -- レセプト番号
    field        integer not null,              -- from 1; 0 when it is about the record
    is_error     boolean not null,
    file_id      uuid    not null references claim_file on delete cascade,
    record       text    not null,
    outcome      text    not null,              -- constant of Outcome
    detail       text    not null
);
create index claim_fault_file on claim_fault (file_id, line);

-- Every claim that could be read, by its key: a directory, partitioned by who sent it (docs/adr).
create table claim (
    claimed_in     date     not null,
    care_month     date     not null,
    received_on    date     not null,
    withdrawn_on   date,
    number         integer  not null,           -- レセプト番号
    part           smallint not null,           -- of claims that share a number: those a DPC claim sums up
    kind           "char"   not null,
    standing       "char"   not null check (standing in ('I', 'N', 'S', 'P')),
                                                -- identified, nobody fits, several fit, public programme alone
    person_key     uuid,
    file_id        uuid     not null,
    facility_code  text     not null,
    primary key (facility_code, claimed_in, kind, number, part)
) partition by hash (facility_code);

-- What a claim tells of its person, as JSON: the head, and each thing that is consented to by itself.
create table care_record (
    ready_on       date     not null,
    ended_on       date,                        -- first day on which it is not seen
    care_month     date     not null,
    claimed_in     date     not null,
    number         integer  not null,
    part           smallint not null,
    kind           "char"   not null,
    person_key     uuid     not null,
    record_id      uuid     not null,
    facility_code  text     not null,
    head           json     not null,
    drugs          json,
    treatments     json,
    surgeries      json,
    primary key (person_key, care_month, record_id)
) partition by hash (person_key);

do $$
declare
    parent text;
begin
    foreach parent in array array['claim', 'care_record'] loop
        for part in 0 .. 15 loop
            execute format('create table %s partition of %s for values with (modulus 16, remainder %s)',
                           parent || '_p' || lpad(part::text, 2, '0'), parent, part);
        end loop;
    end loop;
end
$$;
