-- A coverage has several cards (被保険者証・資格確認書), one after the other. The one it has now stands in the coverage itself;
-- those before it are rows of certificate, kind F, so that nobody with one card needs a row more. On a day the card in use
-- is the last that has begun, whatever its own last day. valid_from names it; ratio is that of 後期高齢者.
alter table certificate drop constraint certificate_kind_check;
alter table certificate add constraint certificate_kind_check
    check (kind in ('E', 'C', 'D', 'F')); -- elderly share, ceiling, disease, former card
