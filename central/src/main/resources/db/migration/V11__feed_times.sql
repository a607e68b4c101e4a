-- When each step of a feed was done: what it waits for, and how long it took, is seen without a log.
alter table feed
    add column staged_at    timestamptz,    -- every row was read, checked and staged
    add column compared_at  timestamptz;    -- the difference was found, last
