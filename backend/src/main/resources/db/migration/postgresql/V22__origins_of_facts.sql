-- A fact comes from an import or a visit, which origin_id names and source tells apart, or from somebody's hand (no origin_id).
alter table budget_status rename column import_id to origin_id;
alter table posting_status rename column import_id to origin_id;
alter table budget_status_replaced rename column import_id to origin_id;
alter table posting_status_replaced rename column import_id to origin_id;
