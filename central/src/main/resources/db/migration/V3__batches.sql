-- Batches: documents in transit. They are purged after their retention; what was told stays in the ledger.

create table batch (
    batch_id      uuid        primary key,
    reception     text        not null unique,          -- 受付番号
    facility_code text        not null,
    request_id    uuid        not null,
    kind          text        not null check (kind in ('ELIGIBILITY', 'HANDLES')),
    state         text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    received_at   timestamptz not null,
    done_at       timestamptz,
    row_count     integer     not null,
    tries         integer     not null default 0,       -- how often a worker began
    request       bytea       not null,                 -- the message as it came
    unique (facility_code, request_id)
);

create index batch_waiting on batch (received_at) where state = 'WAITING';
create index batch_received on batch (received_at);

-- The finished slices of a batch, each a result message of its own; together they are the result.
create table batch_slice (
    batch_id     uuid    not null references batch on delete cascade,
    slice        integer not null,
    error_count  integer not null,
    result       bytea   not null,
    primary key (batch_id, slice)
);
