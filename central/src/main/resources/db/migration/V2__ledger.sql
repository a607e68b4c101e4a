-- The ledger: what was told to whom, append-only, in chains of hashes.
--
-- Each start of a centre opens its own chains. An entry's hash covers the entry, its number in the chain and the hash
-- before it; the first entry follows the chain's genesis, which commits to the heads of the chains before it.

create table ledger_chain (
    chain_id       uuid        primary key,
    opened_at      timestamptz not null,
    genesis        bytea       not null,
    head_sequence  bigint      not null,    -- 0: no entry yet
    head_hash      bytea       not null,    -- written in the transaction of the entries
    closed_by      uuid                     -- the later chain whose genesis commits to the last head
);

-- The heads that a genesis commits to.
create table ledger_witness (
    chain_id       uuid   not null,         -- the chain that commits
    earlier_id     uuid   not null,         -- the chain committed to
    head_sequence  bigint not null,
    head_hash      bytea  not null,
    primary key (chain_id, earlier_id)
);

create table ledger_entry (
    at             timestamptz not null,
    known_at       timestamptz not null,    -- the registry as known at this instant was asked
    sequence       bigint      not null,
    told           integer     not null,    -- bits: 1 eligibility, 2 elderly share, 4 ceiling, 8 disease, 16 handle
    actor_kind     "char"      not null,    -- F facility, I insurer, O operator
    deed           "char"      not null,    -- N numbers, C card, B batch, H handle, X foreign code refused, R registration
    oral_consent   boolean     not null,
    person_key     uuid        not null,    -- all zeros: nobody was found
    entry_id       uuid        not null,
    request_id     uuid        not null,
    chain_id       uuid        not null,
    actor_code     text        not null,
    outcome        text        not null,
    hash           bytea       not null,
    primary key (person_key, at, entry_id)
) partition by hash (person_key);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();

do $$
declare
    child text;
begin
    for part in 0 .. 15 loop
        child := 'ledger_entry_p' || lpad(part::text, 2, '0');
        execute format('create table %s partition of ledger_entry for values with (modulus 16, remainder %s)',
                       child, part);
        execute format('create trigger append_only before update or delete or truncate on %s '
                       'for each statement execute function ledger_is_append_only()', child);
    end loop;
end
$$;

-- A retried request finds its entries.
create index ledger_entry_request on ledger_entry (request_id);
