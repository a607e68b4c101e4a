-- Cards: who a certificate names, what their holders consented to, and links that somebody has to look at.

alter table card_link
    add column channel "char" not null default 'I', -- I insurer, R reader at a facility, S follows a renewed certificate
    add constraint card_link_channel_check check (channel in ('I', 'R', 'S'));

-- one question and its answer, refusals too
create table consent (
    given_at       timestamptz not null,
    until          timestamptz not null,    -- included; of a refusal as given_at
    withdrawn_at   timestamptz,
    given          boolean     not null,
    person_key     uuid        not null,
    request_id     uuid        not null,    -- of the ledger entry beside it
    facility_code  text        not null,
    scope          text        not null,    -- ConsentTo by name
    purpose        text        not null,    -- Purpose by name
    given_by       text        not null,    -- GivenBy by name
    primary key (person_key, facility_code, request_id, scope)
) partition by hash (person_key);

-- 保留: the certificate's holder and the person under their number do not agree in these items
create table card_doubt (
    found_at    timestamptz not null,
    settled_at  timestamptz,
    person_key  uuid        not null,
    card_key    bytea       not null check (octet_length(card_key) = 16),
    items       text[]      not null,       -- FiveItems.Item by name
    primary key (person_key, card_key)
) partition by hash (person_key);

do $$
declare
    parent text;
begin
    foreach parent in array array['consent', 'card_doubt'] loop
        for part in 0 .. 15 loop
            execute format('create table %s partition of %s for values with (modulus 16, remainder %s)',
                           parent || '_p' || lpad(part::text, 2, '0'), parent, part);
        end loop;
    end loop;
end
$$;

-- a challenge is good for one request; the rows of those that are over are of no use
create table card_challenge (
    challenge_id  uuid        primary key,
    request_id    uuid        not null,
    until         timestamptz not null
);
create index card_challenge_until on card_challenge (until);

-- What is known of one person: a row for each coverage and certificate, with the moments it was asked at and known at.
create type known_row as (
    asked_at timestamptz, known_at timestamptz, person_key uuid, coverage_id uuid, insurer integer, insurer_name text,
    symbol text, number text, branch text, acquired_on date, lost_on date, loss_reason "char",
    classification "char", card_issued_on date, card_from date, card_until date, ratio smallint, withheld boolean,
    name text, kana text, other_name text, other_kana text, sex "char", sex_on_back "char", birthdate date,
    post_number text, address text, relation "char", insured_name text,
    certificate_id uuid, certificate_kind "char", issued_on date, valid_from date, valid_until date,
    certificate_ratio smallint, ceiling_kind "char", ceiling_category text, long_term_from date,
    disease "char", self_pay_yen integer,
    handle text);

-- Inlined where it is called.
create function known_person(the_person uuid, asking_facility text, as_asked timestamptz, as_known timestamptz)
returns setof known_row
language sql stable
as $$
    select as_asked, as_known, c.person_key, c.coverage_id, c.insurer, i.name,
           c.symbol, c.number, c.branch, c.acquired_on, c.lost_on, c.loss_reason,
           c.classification, c.card_issued_on, c.card_from, c.card_until, c.ratio, c.withheld,
           c.name, c.kana, c.other_name, c.other_kana, c.sex, c.sex_on_back, c.birthdate,
           c.post_number, c.address, c.relation, c.insured_name,
           x.certificate_id, x.kind, x.issued_on, x.valid_from, x.valid_until,
           x.ratio, x.ceiling_kind, x.ceiling_category, x.long_term_from,
           x.disease, x.self_pay_yen,
           (select h.handle from patient_handle h
             where h.person_key = the_person and h.facility_code = asking_facility
               and h.known_from <= as_asked and (h.known_until is null or h.known_until > as_asked)
             limit 1)
      from coverage c
      join insurer i on i.number = c.insurer
      left join certificate x
        on x.person_key = the_person and x.coverage_id = c.coverage_id
       and x.known_from <= as_known and (x.known_until is null or x.known_until > as_known)
     where c.person_key = the_person
       and c.known_from <= as_known and (c.known_until is null or c.known_until > as_known)
$$;

drop function known_insured(bigint, date, text, timestamptz, timestamptz);

-- Everybody the numbers may mean; one row with the moments alone when there is nobody.
create function known_insured(
    asked_lookup bigint, asked_birthdate date, asking_facility text, first_at timestamptz, first_known_at timestamptz)
returns setof known_row
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
declare
    the_person uuid;
    nobody     known_row;
    found_any  boolean := false;
begin
    nobody.asked_at := coalesce(first_at, statement_timestamp());
    nobody.known_at := coalesce(first_known_at,
        least(nobody.asked_at, (select min(started_at) from registry_change)));
    for the_person in
        select person_key from insured_lookup where lookup = asked_lookup and birthdate = asked_birthdate
    loop
        return query select * from known_person(the_person, asking_facility, nobody.asked_at, nobody.known_at);
        found_any := found_any or found;
    end loop;
    if not found_any then
        return next nobody;
    end if;
end
$$;

-- The same of a person whose key is known: of a card, of a visit.
create function known_one(the_person uuid, asking_facility text, first_at timestamptz, first_known_at timestamptz)
returns setof known_row
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
declare
    nobody known_row;
begin
    nobody.asked_at := coalesce(first_at, statement_timestamp());
    nobody.known_at := coalesce(first_known_at,
        least(nobody.asked_at, (select min(started_at) from registry_change)));
    return query select * from known_person(the_person, asking_facility, nobody.asked_at, nobody.known_at);
    if not found then
        return next nobody;
    end if;
end
$$;
