-- A fact comes from an import or a visit, which origin_id names and source tells apart, or from somebody's hand (no origin_id).
-- What is replaced is kept with its own origin and with that of what replaced it, so that either can be taken back.
alter table budget_status rename column import_id to origin_id;
alter table posting_status rename column import_id to origin_id;
alter table budget_status_replaced rename column import_id to origin_id;
alter table posting_status_replaced rename column import_id to origin_id;

-- null: by hand, before this was told
alter table budget_status_replaced add column replaced_by_source varchar(12);
alter table posting_status_replaced add column replaced_by_source varchar(12);
update budget_status_replaced set replaced_by_source = 'IMPORT' where replaced_by is not null;
update posting_status_replaced set replaced_by_source = 'IMPORT' where replaced_by is not null;
