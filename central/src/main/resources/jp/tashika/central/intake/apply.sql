-- Writes a compared feed into the registry, in one transaction. Parameters: insurer, insurer_name, feed, known_from.

-- what was known until now ends
update coverage c set known_until = :known_from
from coverage_verdict v
where v.ruling = 'A' and v.kind in ('C', 'L', 'V')
    and c.person_key = v.person_key and c.coverage_id = v.coverage_id and c.known_from = v.known_from;

-- acquisitions and corrections, as stated
insert into coverage (known_from, insurer, birthdate, acquired_on, lost_on, card_issued_on, card_from, card_until, ratio,
    classification, relation, sex, sex_on_back, loss_reason, withheld, person_key, coverage_id, symbol, number, branch,
    name, kana, other_name, other_kana, insured_name, post_number, address)
select :known_from, :insurer, s.birthdate, s.acquired_on, s.lost_on, s.card_issued_on, s.card_from, s.card_until,
    s.ratio, s.classification, s.relation, s.sex, s.sex_on_back, s.loss_reason, s.withheld, v.person_key, v.coverage_id,
    s.symbol, s.number, s.branch, s.name, s.kana, s.other_name, s.other_kana, s.insured_name, s.post_number, s.address
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
where v.ruling = 'A' and v.kind in ('A', 'C');

-- a correction that states a later card renews it: the card until then stays, for the days before
insert into certificate (known_from, issued_on, valid_from, valid_until, ratio, kind, person_key, coverage_id,
    certificate_id)
select :known_from, c.card_issued_on, c.card_from, c.card_until, c.ratio, 'F', c.person_key, c.coverage_id,
    s.former_card_id
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
join coverage c on c.person_key = v.person_key and c.coverage_id = v.coverage_id and c.known_from = v.known_from
where v.ruling = 'A' and v.renewed;

-- one that states an earlier card corrects it: former cards from that day on end
update certificate x set known_until = :known_from
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
where v.ruling = 'A' and v.card_earlier
    and x.person_key = v.person_key and x.coverage_id = v.coverage_id and x.known_until is null
    and x.kind = 'F' and x.valid_from >= s.card_from;

-- losses: as known, with the day and the reason
insert into coverage (known_from, insurer, birthdate, acquired_on, lost_on, card_issued_on, card_from, card_until, ratio,
    classification, relation, sex, sex_on_back, loss_reason, withheld, person_key, coverage_id, symbol, number, branch,
    name, kana, other_name, other_kana, insured_name, post_number, address)
select :known_from, c.insurer, c.birthdate, c.acquired_on, s.lost_on, c.card_issued_on, c.card_from, c.card_until,
    c.ratio, c.classification, c.relation, c.sex, c.sex_on_back, s.loss_reason, c.withheld, c.person_key, c.coverage_id,
    c.symbol, c.number, c.branch, c.name, c.kana, c.other_name, c.other_kana, c.insured_name, c.post_number, c.address
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
join coverage c on c.person_key = v.person_key and c.coverage_id = v.coverage_id and c.known_from = v.known_from
where v.ruling = 'A' and v.kind = 'L';

-- certificates: those of voided coverages, those withdrawn and those replaced end
update certificate c set known_until = :known_from
from coverage_verdict v
where v.ruling = 'A' and v.kind = 'V'
    and c.person_key = v.person_key and c.coverage_id = v.coverage_id and c.known_until is null;

update certificate c set known_until = :known_from
from certificate_verdict v
where v.ruling = 'A' and v.known_from is not null
    and c.person_key = v.person_key and c.coverage_id = v.coverage_id and c.certificate_id = v.certificate_id
    and c.known_from = v.known_from;

insert into certificate (known_from, issued_on, valid_from, valid_until, long_term_from, self_pay_yen, ratio, kind,
    ceiling_kind, disease, person_key, coverage_id, certificate_id, ceiling_category)
select :known_from, s.issued_on, s.valid_from, s.valid_until, s.long_term_from, s.self_pay_yen, s.ratio, s.kind,
    s.ceiling_kind, s.disease, v.person_key, v.coverage_id, v.certificate_id, s.ceiling_category
from certificate_verdict v
join stage_certificate s on s.row_number = v.row_number
where v.ruling = 'A' and not v.withdrawn;

-- the directories
insert into insured_lookup (lookup, birthdate, person_key)
select s.lookup, s.birthdate, v.person_key
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
where v.ruling = 'A' and v.kind in ('A', 'C')
on conflict do nothing;

insert into individual_lookup (individual_hmac, person_key)
select distinct on (s.individual_hmac) s.individual_hmac, v.person_key
from coverage_verdict v
join stage_coverage s on s.kind = v.kind and s.row_number = v.row_number
where v.ruling = 'A' and v.kind = 'A' and v.new_person
order by s.individual_hmac;

insert into card_lookup (card_key, person_key)
select card_key, person_key from link_verdict where ruling = 'A';

insert into card_link (known_from, person_key, card_key, issuer, serial)
select :known_from, v.person_key, v.card_key, s.issuer, s.serial
from link_verdict v
join stage_link s on s.row_number = v.row_number
where v.ruling = 'A';

insert into insurer (number, name) values (:insurer, :insurer_name)
on conflict (number) do update set name = excluded.name where insurer.name <> excluded.name;
