-- A fact comes from an import or a visit, which origin_id names and source tells apart, or from somebody's hand (no origin_id).
-- H2 commits each of these: where a server dies between, they are done again.
alter table budget_status alter column if exists import_id rename to origin_id;
alter table posting_status alter column if exists import_id rename to origin_id;
alter table budget_status_replaced alter column if exists import_id rename to origin_id;
alter table posting_status_replaced alter column if exists import_id rename to origin_id;
