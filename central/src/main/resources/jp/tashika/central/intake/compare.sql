-- Compares a staged feed with the registry: finds whom and what each row means, gives each row its verdict, and counts
-- what would change. Parameters: insurer, today, past (the last day whose charges count as settled), feed.

drop table if exists reference, acquisition, disagreeing, standing, coverage_verdict, coverage_after, certificate_meant,
    certificate_verdict, certificate_after, link_verdict, person_change;

-- What the known_ columns mean. Numbers are looked up loosely; when several fit, the exact spelling decides.
create unlogged table reference as
with wanted as (
    select kind, row_number, known_lookup, known_birthdate, known_acquired_on, known_symbol, known_number, known_branch
    from stage_coverage where known_lookup is not null
    union all
    select 'E', row_number, known_lookup, known_birthdate, known_acquired_on, known_symbol, known_number, known_branch
    from stage_certificate
    union all
    select 'K', row_number, known_lookup, known_birthdate, known_acquired_on, known_symbol, known_number, known_branch
    from stage_link where known_lookup is not null
), fitting as (
    select w.kind, w.row_number, c.person_key, c.coverage_id, c.known_from,
           (c.symbol is not distinct from w.known_symbol and c.number = w.known_number) as exact
    from wanted w
    join insured_lookup l on l.lookup = w.known_lookup and l.birthdate = w.known_birthdate
    join coverage c on c.person_key = l.person_key
        and c.known_until is null
        and c.insurer = :insurer
        and c.birthdate = w.known_birthdate
        and c.acquired_on = w.known_acquired_on
        and c.branch is not distinct from w.known_branch
)
select distinct on (kind, row_number) kind, row_number, person_key, coverage_id, known_from,
       count(*) over same_row = 1 or count(*) filter (where exact) over same_row = 1 as clear
from fitting
window same_row as (partition by kind, row_number)
order by kind, row_number, exact desc;
create unique index on reference (kind, row_number);
analyze reference;

-- Whom acquisitions mean: by the keyed digest of the individual number, else somebody new.
create unlogged table acquisition as
select s.row_number,
       coalesce(i.person_key, first_value(s.person_key) over by_number) as person_key,
       i.person_key is null as new_person,
       min(s.birthdate) over one_number <> max(s.birthdate) over one_number
           or (count(*) filter (where s.sex = 'M') over one_number > 0
               and count(*) filter (where s.sex = 'F') over one_number > 0) as disagrees,
       count(*) over one_number as rows_of_person,
       row_number() over (partition by s.lookup, s.birthdate, s.acquired_on, s.branch, s.symbol, s.number
                          order by s.row_number) > 1 as repeated
from stage_coverage s
left join individual_lookup i on i.individual_hmac = s.individual_hmac
where s.kind = 'A'
window one_number as (partition by s.individual_hmac),
       by_number as (partition by s.individual_hmac order by s.row_number);
create unique index on acquisition (row_number);
analyze acquisition;

-- F4: no link when birth date or sex disagree with what the person is known by, at any insurer.
create unlogged table disagreeing as
select distinct a.row_number
from acquisition a
join stage_coverage s on s.kind = 'A' and s.row_number = a.row_number
join coverage c on c.person_key = a.person_key
    and c.known_until is null
    and (c.birthdate <> s.birthdate or (c.sex <> s.sex and c.sex <> 'U' and s.sex <> 'U'))
where not a.new_person;
create unique index on disagreeing (row_number);
analyze disagreeing;

-- Which known coverage already stands under the numbers a row states.
create unlogged table standing as
select distinct on (s.kind, s.row_number) s.kind, s.row_number, c.person_key, c.coverage_id, c.known_from
from stage_coverage s
join insured_lookup l on l.lookup = s.lookup and l.birthdate = s.birthdate
join coverage c on c.person_key = l.person_key
    and c.known_until is null
    and c.insurer = :insurer
    and c.birthdate = s.birthdate
    and c.acquired_on = s.acquired_on
    and c.branch is not distinct from s.branch
    and c.symbol is not distinct from s.symbol
    and c.number = s.number
where s.kind in ('A', 'C')
order by s.kind, s.row_number, c.coverage_id;
create unique index on standing (kind, row_number);
analyze standing;

-- The verdict of every coverage row, with what it would change.
create unlogged table coverage_verdict as
with meant as (
    select s.kind, s.row_number,
           case when s.kind = 'A' then a.person_key else r.person_key end as person_key,
           case when s.kind = 'A' then s.coverage_id else r.coverage_id end as coverage_id,
           r.known_from,
           case when s.kind = 'A' then
               case when a.repeated then 'R:ROW_REPEATED:number'
                    when a.disagrees or d.row_number is not null then 'Q:ROW_PERSON_DISAGREES:individual_number'
                    when t.row_number is not null and t.person_key <> a.person_key
                        then 'Q:ROW_PERSON_DISAGREES:individual_number'
                    when t.row_number is not null then 'T'
               end
           else
               case when r.row_number is null then 'R:ROW_COVERAGE_UNKNOWN:known_number'
                    when not r.clear then 'R:ROW_COVERAGE_AMBIGUOUS:known_branch'
                    when row_number() over (partition by r.coverage_id order by s.kind, s.row_number) > 1
                        and s.kind <> 'A' then 'R:ROW_REPEATED:known_number'
                    when s.kind = 'C' and t.row_number is not null and t.coverage_id <> r.coverage_id
                        then 'R:ROW_ALREADY_REGISTERED:number'
               end
           end as ruling,
           coalesce(r.person_key, t.person_key) as old_person,
           coalesce(r.coverage_id, t.coverage_id) as old_coverage,
           coalesce(r.known_from, t.known_from) as old_from,
           a.new_person, a.rows_of_person
    from stage_coverage s
    left join acquisition a on s.kind = 'A' and a.row_number = s.row_number
    left join disagreeing d on s.kind = 'A' and d.row_number = s.row_number
    left join reference r on r.kind = s.kind and r.row_number = s.row_number
    left join standing t on t.kind = s.kind and t.row_number = s.row_number
), beside as (
    select m.*, s.lost_on as new_lost_on, s.withheld as new_withheld,
           case s.kind
               when 'V' then true
               when 'L' then (c.lost_on, c.loss_reason) is distinct from (s.lost_on, s.loss_reason)
               else c.coverage_id is null
                   or (c.birthdate, c.acquired_on, c.lost_on, c.card_issued_on, c.card_from, c.card_until, c.ratio,
                       c.classification, c.relation, c.sex, c.sex_on_back, c.loss_reason, c.withheld, c.symbol,
                       c.number, c.branch, c.name, c.kana, c.other_name, c.other_kana, c.insured_name,
                       c.post_number, c.address)
                      is distinct from
                      (s.birthdate, s.acquired_on, s.lost_on, s.card_issued_on, s.card_from, s.card_until, s.ratio,
                       s.classification, s.relation, s.sex, s.sex_on_back, s.loss_reason, s.withheld, s.symbol,
                       s.number, s.branch, s.name, s.kana, s.other_name, s.other_kana, s.insured_name,
                       s.post_number, s.address)
           end as differs,
           s.kind in ('C', 'L') and c.lost_on is null and s.lost_on is not null as lost,
           s.kind = 'C' and c.lost_on is not null and s.lost_on is null as revived,
           s.kind = 'C' and c.ratio <> s.ratio as ratio,
           s.kind = 'C' and c.ratio <> s.ratio
               and case when s.card_from > c.card_from then s.card_from else c.card_from end <= :past as ratio_in_past,
           s.kind = 'C' and s.card_from > c.card_from as renewed,
           s.kind = 'C' and s.card_from < c.card_from as card_earlier,
           s.kind = 'C' and c.name <> s.name as name,
           s.kind = 'C' and c.birthdate <> s.birthdate as birthdate,
           s.kind = 'C' and c.sex <> s.sex and s.sex <> 'U' as sex,
           s.kind = 'C' and (c.symbol, c.number, c.branch) is distinct from (s.symbol, s.number, s.branch) as number,
           s.kind = 'C' and c.acquired_on <> s.acquired_on as acquisition_day,
           s.kind in ('A', 'C') and s.withheld and not coalesce(c.withheld, false) as withheld,
           case when s.kind = 'C' then
               case when c.symbol is not null and s.symbol is null then 1 else 0 end
               + case when c.branch is not null and s.branch is null then 2 else 0 end
               + case when c.kana is not null and s.kana is null then 4 else 0 end
               + case when c.other_name is not null and s.other_name is null then 8 else 0 end
               + case when c.other_kana is not null and s.other_kana is null then 16 else 0 end
               + case when c.sex <> 'U' and s.sex = 'U' then 32 else 0 end
               + case when c.sex_on_back is not null and s.sex_on_back is null then 64 else 0 end
               + case when c.address is not null and s.address is null then 128 else 0 end
               + case when c.post_number is not null and s.post_number is null then 256 else 0 end
               + case when c.relation is not null and s.relation is null then 512 else 0 end
               + case when c.insured_name is not null and s.insured_name is null then 1024 else 0 end
               + case when c.card_issued_on is not null and s.card_issued_on is null then 2048 else 0 end
               + case when c.card_until is not null and s.card_until is null then 4096 else 0 end
               + case when c.ratio is not null and s.ratio is null then 8192 else 0 end
           else 0 end as blanked
    from meant m
    join stage_coverage s on s.kind = m.kind and s.row_number = m.row_number
    left join coverage c on c.person_key = m.old_person and c.coverage_id = m.old_coverage and c.known_from = m.old_from
)
select kind, row_number, person_key, coverage_id, known_from, new_person, rows_of_person,
       case when ruling = 'T' then case when differs then 'R:ROW_ALREADY_REGISTERED:number' else 'U' end
            when ruling is not null then ruling
            when not differs then 'U'
            else 'A' end as ruling,
       renewed, card_earlier,
       kind = 'A' as acquired, lost, revived, kind = 'V' as voided, ratio, ratio_in_past, name, birthdate, sex, number,
       acquisition_day, withheld, blanked,
       kind = 'C' and not (lost or revived or ratio is true or name or birthdate or sex or number or acquisition_day
           or withheld or blanked > 0) as other
from beside;
create unique index on coverage_verdict (kind, row_number);
analyze coverage_verdict;

-- The coverages at this insurer, as they would be, of people with more than one: two in force at once betray a
-- superseded row that was not closed.
create unlogged table coverage_after as
with several as (
    select person_key from coverage_verdict
    where ruling = 'A' and kind in ('A', 'C') and (not coalesce(new_person, false) or rows_of_person > 1)
)
select v.person_key, v.coverage_id, s.acquired_on, s.lost_on, true as fed
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
where v.ruling = 'A' and v.kind in ('A', 'C') and v.person_key in (select person_key from several)
union all
select c.person_key, c.coverage_id, c.acquired_on,
       case when v.kind = 'L' then s.lost_on else c.lost_on end, false
from coverage c
left join coverage_verdict v on v.person_key = c.person_key and v.coverage_id = c.coverage_id
    and v.ruling = 'A' and v.kind <> 'A'
left join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
where c.person_key in (select person_key from several)
    and c.insurer = :insurer
    and c.known_until is null
    and coalesce(v.kind, 'L') = 'L';
analyze coverage_after;

-- Which coverage each certificate belongs to: a known one, or one this feed acquires.
create unlogged table certificate_meant as
select s.row_number, r.person_key, r.coverage_id, r.clear, r.known_from, c.acquired_on, c.lost_on, c.ratio,
       least(c.card_from, n.card_from) as card_from, false as acquired_here
from stage_certificate s
join reference r on r.kind = 'E' and r.row_number = s.row_number
join coverage c on c.person_key = r.person_key and c.coverage_id = r.coverage_id and c.known_from = r.known_from
left join coverage_verdict m on m.kind = 'C' and m.ruling = 'A' and m.card_earlier and m.person_key = r.person_key
    and m.coverage_id = r.coverage_id
left join stage_coverage n on n.kind = m.kind and n.row_number = m.row_number
where not exists (select 1 from coverage_verdict v
                  where v.kind = 'V' and v.ruling = 'A' and v.person_key = r.person_key
                      and v.coverage_id = r.coverage_id)
union all
select s.row_number, v.person_key, v.coverage_id, true, null, a.acquired_on, a.lost_on, a.ratio, a.card_from,
       true
from stage_certificate s
join stage_coverage a on a.kind = 'A'
    and a.lookup = s.known_lookup
    and a.birthdate = s.known_birthdate
    and a.acquired_on = s.known_acquired_on
    and a.branch is not distinct from s.known_branch
    and a.symbol is not distinct from s.known_symbol
    and a.number = s.known_number
join coverage_verdict v on v.kind = 'A' and v.row_number = a.row_number and v.ruling = 'A';
create index on certificate_meant (row_number);
analyze certificate_meant;

create unlogged table certificate_verdict as
with beside as (
    select s.row_number, m.person_key, m.coverage_id, s.kind, s.withdrawn, s.valid_from,
           coalesce(c.certificate_id, s.certificate_id) as certificate_id,
           c.known_from,
           case when m.row_number is null then 'R:ROW_COVERAGE_UNKNOWN:known_number'
                when not m.clear then 'R:ROW_COVERAGE_AMBIGUOUS:known_branch'
                when row_number() over (partition by m.coverage_id, s.kind, s.disease, s.valid_from
                                        order by s.row_number) > 1 then 'R:ROW_REPEATED:from'
                when s.withdrawn and c.certificate_id is null then 'R:ROW_COVERAGE_UNKNOWN:from'
                when s.withdrawn then 'A'
                when s.valid_from < m.acquired_on or s.valid_from >= m.lost_on
                    then 'R:ROW_TERM_OUTSIDE_COVERAGE:from'
                when s.kind = 'F' and s.valid_from >= m.card_from then 'R:ROW_CARD_NOT_FORMER:from'
                when c.certificate_id is not null
                    and (c.issued_on, c.valid_until, c.long_term_from, c.self_pay_yen, c.ratio, c.ceiling_kind,
                         c.ceiling_category)
                        is not distinct from
                        (s.issued_on, s.valid_until, s.long_term_from, s.self_pay_yen, s.ratio, s.ceiling_kind,
                         s.ceiling_category) then 'U'
                else 'A' end as ruling,
           not s.withdrawn and stood.ratio <> s.ratio as ratio,
           not s.withdrawn and stood.ratio <> s.ratio and s.valid_from <= :past as ratio_in_past,
           not s.withdrawn and before.ceiling_category <> s.ceiling_category as category,
           case when s.withdrawn then 0 else
               case when before.valid_until is not null and s.valid_until is null then 1 else 0 end
               + case when before.issued_on is not null and s.issued_on is null then 2 else 0 end
           end as blanked
    from stage_certificate s
    left join certificate_meant m on m.row_number = s.row_number
    left join certificate c on c.person_key = m.person_key
        and c.coverage_id = m.coverage_id
        and c.known_until is null
        and c.kind = s.kind
        and c.disease is not distinct from s.disease
        and c.valid_from = s.valid_from
    left join lateral (
        select p.ratio, p.ceiling_category, p.valid_until, p.issued_on
        from certificate p
        where p.person_key = m.person_key
            and p.coverage_id = m.coverage_id
            and p.known_until is null
            and p.kind = s.kind
            and p.disease is not distinct from s.disease
            and p.valid_from <= s.valid_from
        order by p.valid_from desc
        limit 1) before on not m.acquired_here
    -- before its first card, a coverage is answered with the first it has
    cross join lateral (
        select coalesce(before.ratio, case when s.kind = 'F' and not m.acquired_here then m.ratio end) as ratio) stood
)
select * from beside;
create unique index on certificate_verdict (row_number);
analyze certificate_verdict;

-- The ratios and categories, as they would be, of every coverage whose certificates or ratio this feed touches.
create unlogged table certificate_after as
with touched as (
    select person_key, coverage_id from certificate_verdict where ruling = 'A' and kind in ('E', 'C', 'F')
    union
    select v.person_key, v.coverage_id
    from coverage_verdict v
    join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
    where v.ruling = 'A' and v.kind = 'C' and s.ratio is not null
)
select v.person_key, v.coverage_id, v.certificate_id, s.kind, s.valid_from, s.valid_until, s.ratio, s.ceiling_category,
       true as fed
from certificate_verdict v
join stage_certificate s on s.row_number = v.row_number
where v.ruling = 'A' and not v.withdrawn and v.kind in ('E', 'C')
union all
select c.person_key, c.coverage_id, c.certificate_id, c.kind, c.valid_from, c.valid_until, c.ratio, c.ceiling_category,
       false
from touched t
join certificate c on c.person_key = t.person_key and c.coverage_id = t.coverage_id and c.known_until is null
    and c.kind in ('E', 'C')
where not exists (select 1 from certificate_verdict v
                  where v.ruling = 'A' and v.person_key = c.person_key and v.certificate_id = c.certificate_id)
union all
-- the ratio of 後期高齢者 stands on the card, and holds until the next card begins
select person_key, coverage_id, certificate_id, 'P', valid_from,
       least(valid_until, lead(valid_from) over (partition by person_key, coverage_id order by valid_from) - 1),
       ratio, null, fed
from (
    -- as stated
    select v.person_key, v.coverage_id, v.coverage_id as certificate_id, s.card_from as valid_from,
           s.card_until as valid_until, s.ratio, true as fed
    from coverage_verdict v
    join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
    where v.ruling = 'A' and v.kind in ('A', 'C') and s.ratio is not null
        and (v.person_key, v.coverage_id) in (select person_key, coverage_id from touched)
    union all
    -- as known, or known until another is stated
    select c.person_key, c.coverage_id, coalesce(s.former_card_id, c.coverage_id), c.card_from, c.card_until, c.ratio,
           v.row_number is not null
    from touched t
    join coverage c on c.person_key = t.person_key and c.coverage_id = t.coverage_id and c.known_until is null
    left join coverage_verdict v on v.ruling = 'A' and v.kind <> 'L' and v.person_key = c.person_key
        and v.coverage_id = c.coverage_id
    left join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
    where c.ratio is not null and (v.row_number is null or v.renewed)
    union all
    select v.person_key, v.coverage_id, v.certificate_id, s.valid_from, s.valid_until, s.ratio, true
    from certificate_verdict v
    join stage_certificate s on s.row_number = v.row_number
    where v.ruling = 'A' and not v.withdrawn and v.kind = 'F' and s.ratio is not null
    union all
    select x.person_key, x.coverage_id, x.certificate_id, x.valid_from, x.valid_until, x.ratio, false
    from touched t
    join certificate x on x.person_key = t.person_key and x.coverage_id = t.coverage_id and x.known_until is null
        and x.kind = 'F'
    where x.ratio is not null
        and not exists (select 1 from certificate_verdict v
                        where v.ruling = 'A' and v.person_key = x.person_key and v.certificate_id = x.certificate_id)
        and not exists (select 1 from coverage_verdict v
                        join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
                        where v.ruling = 'A' and v.card_earlier and v.person_key = x.person_key
                            and v.coverage_id = x.coverage_id and x.valid_from >= s.card_from)
) card;
analyze certificate_after;

-- Card links: the person by coverage or by number, and nobody else may hold the card.
create unlogged table link_verdict as
with meant as (
    select s.row_number, s.card_key,
           coalesce(r.person_key, h.person_key, i.person_key, n.person_key) as person_key,
           r.clear,
           s.known_lookup is not null as by_coverage,
           coalesce(s.birthdate <> n.birthdate, false)
               or exists (select 1 from coverage c
                          where c.person_key = i.person_key and c.known_until is null
                              and c.birthdate <> s.birthdate) as disagrees,
           row_number() over (partition by s.card_key order by s.row_number) > 1 as repeated
    from stage_link s
    left join reference r on r.kind = 'K' and r.row_number = s.row_number
    left join individual_lookup i on i.individual_hmac = s.individual_hmac
    left join (
        select distinct on (w.row_number) w.row_number, v.person_key
        from stage_link w
        join stage_coverage a on a.kind = 'A' and a.lookup = w.known_lookup and a.birthdate = w.known_birthdate
            and a.acquired_on = w.known_acquired_on and a.number = w.known_number
            and a.branch is not distinct from w.known_branch and a.symbol is not distinct from w.known_symbol
        join coverage_verdict v on v.kind = 'A' and v.row_number = a.row_number and v.ruling = 'A'
        order by w.row_number, a.row_number) h on h.row_number = s.row_number and r.row_number is null
    left join (
        select distinct on (a.individual_hmac) a.individual_hmac, v.person_key, a.birthdate
        from stage_coverage a
        join coverage_verdict v on v.kind = 'A' and v.row_number = a.row_number and v.ruling = 'A'
        where a.kind = 'A' and exists (select 1 from stage_link)
        order by a.individual_hmac, a.row_number) n on n.individual_hmac = s.individual_hmac
)
select m.row_number, m.card_key, m.person_key,
       case when m.repeated then 'R:ROW_REPEATED:serial'
            when m.person_key is null and m.by_coverage then 'R:ROW_COVERAGE_UNKNOWN:known_number'
            when m.person_key is null then 'R:ROW_PERSON_UNKNOWN:individual_number'
            when m.clear is false then 'R:ROW_COVERAGE_AMBIGUOUS:known_branch'
            when m.disagrees then 'Q:ROW_PERSON_DISAGREES:individual_number'
            when k.person_key is not null and k.person_key <> m.person_key then 'Q:ROW_CARD_TAKEN:serial'
            when k.person_key is not null then 'U'
            else 'A' end as ruling
from meant m
left join card_lookup k on k.card_key = m.card_key;

-- What would change of each person.
create unlogged table person_change as
with change as (
    select person_key, acquired, lost, revived, voided, ratio, ratio_in_past, name, birthdate, sex, number,
           acquisition_day, withheld, blanked > 0 as blanked, other,
           false as category, false as issued, false as certificate_withdrawn, false as linked,
           false as coverage_overlap, false as ratio_overlap, false as category_overlap, false as ratio_contradicted
    from coverage_verdict where ruling = 'A'
    union all
    select person_key, false, false, false, false, ratio, ratio_in_past, false, false, false, false, false, false,
           blanked > 0, false, category, not withdrawn, withdrawn, false, false, false, false, false
    from certificate_verdict where ruling = 'A'
    union all
    select person_key, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
           false, false, false, true, false, false, false, false
    from link_verdict where ruling = 'A'
    union all
    select a.person_key, false, false, false, false, false, false, false, false, false, false, false, false, false,
           false, false, false, false, false, true, false, false, false
    from coverage_after a
    join coverage_after b on b.person_key = a.person_key and b.coverage_id <> a.coverage_id
        and a.acquired_on < coalesce(b.lost_on, 'infinity') and b.acquired_on < coalesce(a.lost_on, 'infinity')
        and a.acquired_on < coalesce(a.lost_on, 'infinity') and b.acquired_on < coalesce(b.lost_on, 'infinity')
    where a.fed
    union all
    select a.person_key, false, false, false, false, false, false, false, false, false, false, false, false, false,
           false, false, false, false, false, false,
           a.kind = 'E' and b.kind = 'E' and a.ratio <> b.ratio,
           a.kind = 'C' and b.kind = 'C' and a.ceiling_category <> b.ceiling_category,
           a.kind <> 'C' and b.kind = 'C'
               and ((a.ratio = 30) <> (b.ceiling_category in ('B01', 'B02', 'B03'))
                    or (a.kind = 'P' and b.ceiling_category = 'B09' and a.ratio <> 20)
                    or (a.kind = 'P' and b.ceiling_category = 'B10' and a.ratio <> 10))
    from certificate_after a
    join certificate_after b on b.person_key = a.person_key and b.coverage_id = a.coverage_id
        and b.certificate_id <> a.certificate_id
        and a.valid_from <= coalesce(b.valid_until, 'infinity') and b.valid_from <= coalesce(a.valid_until, 'infinity')
    where a.fed or b.fed
)
select person_key,
       bool_or(acquired) as acquired, bool_or(lost) as lost, bool_or(revived) as revived, bool_or(voided) as voided,
       bool_or(ratio) as ratio, bool_or(ratio_in_past) as ratio_in_past,
       bool_or(ratio_contradicted) as ratio_contradicted, bool_or(ratio_overlap) as ratio_overlap,
       bool_or(coverage_overlap) as coverage_overlap, bool_or(category) as category,
       bool_or(category_overlap) as category_overlap, bool_or(name) as name, bool_or(birthdate) as birthdate,
       bool_or(sex) as sex, bool_or(number) as number, bool_or(acquisition_day) as acquisition_day,
       bool_or(blanked) as blanked, bool_or(other) as other, bool_or(withheld) as withheld,
       bool_or(issued) as certificate_issued, bool_or(certificate_withdrawn) as certificate_withdrawn,
       bool_or(linked) as card_linked
from change
group by person_key;

-- Verdicts that are not simply ACCEPTED are kept.
delete from feed_verdict where feed_id = :feed and compared;

insert into feed_verdict (feed_id, kind, row_number, verdict, outcome, column_name, compared)
select :feed, kind, row_number, left(ruling, 1)::"char", nullif(split_part(ruling, ':', 2), ''),
       nullif(split_part(ruling, ':', 3), ''), true
from (
    select kind, row_number, ruling from coverage_verdict where ruling <> 'A'
    union all
    select 'E', row_number, ruling from certificate_verdict where ruling <> 'A'
    union all
    select 'K', row_number, ruling from link_verdict where ruling <> 'A'
) found;
