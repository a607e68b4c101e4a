-- The keys of the staging tables, and what the planner must know of them; made once all rows are there.

create unique index on stage_coverage (kind, row_number);
create unique index on stage_certificate (row_number);
create unique index on stage_link (row_number);
analyze stage_coverage, stage_certificate, stage_link;
