-- What is replaced is kept with its own origin and with that of what replaced it, so that either can be taken back.
-- null: by hand, before this was told
alter table budget_status_replaced add column if not exists replaced_by_source varchar(12);
alter table posting_status_replaced add column if not exists replaced_by_source varchar(12);
update budget_status_replaced set replaced_by_source = 'IMPORT' where replaced_by is not null;
update posting_status_replaced set replaced_by_source = 'IMPORT' where replaced_by is not null;
