-- Which secret this registry knows individual numbers under. Only what is derived from it is here, and only to notice at
-- the start that a centre was given another one: with it nobody known would be found by number, and everybody would be
-- registered a second time.
create table intake_secret (
    one   boolean primary key default true check (one),
    mark  bytea not null check (octet_length(mark) = 16)
);
