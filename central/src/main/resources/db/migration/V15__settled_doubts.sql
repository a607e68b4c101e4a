-- What staff of the centre settle about cards and consents, and what the issuer of cards said, for when it is silent.

-- 保留: since when, of which certificate, and what became of it
-- Those found before cannot be looked at: their certificate was not written down. They come back with the next visit.
delete from card_doubt;
alter table card_doubt
    add column doubt_id    uuid        not null,
    add column changed_at  timestamptz not null, -- when state or items changed last by a visit
    add column issuer      text        not null,
    add column serial      text        not null,
    add column state       text        not null check (state in ('OPEN', 'ASKED', 'LINKED', 'REFUSED', 'AGREED')),
    add column decided_by  text,                 -- the operator, of ASKED, LINKED and REFUSED
    add column decided_why text;

create index card_doubt_waiting on card_doubt (found_at, doubt_id) where state in ('OPEN', 'ASKED');
create index card_doubt_id on card_doubt (doubt_id);
create index card_doubt_card on card_doubt (card_key);

alter table card_link
    drop constraint card_link_channel_check,
    add constraint card_link_channel_check check (channel in ('I', 'R', 'S', 'O')); -- O an operator decided

-- 撤回: how the patient said so, and the request of the ledger entry about it
alter table consent
    add column withdrawn_by         text,       -- GivenBy by name
    add column withdrawn_request_id uuid,
    add constraint consent_withdrawn check (withdrawn_at is null or given);

-- 失効の回答: the last answer about each certificate; so many are kept, the one asked about longest ago goes first
create table card_revocation (
    asked_at    timestamptz not null,
    as_of       timestamptz not null,           -- when the issuer knew it to be so
    until       timestamptz not null,           -- when it has something newer
    revoked_at  timestamptz,                    -- null: not revoked
    card_key    bytea       primary key check (octet_length(card_key) = 16), -- as in card_lookup
    reason      text,                           -- CRLReason by name, of the revoked
    check ((revoked_at is null) = (reason is null))
);
create index card_revocation_asked on card_revocation (asked_at);
