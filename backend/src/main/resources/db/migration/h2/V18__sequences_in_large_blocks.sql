-- H2 takes 32 numbers of a sequence at a time and commits that on its own: with it everything goes to the disk that an import
-- has changed so far, every 32 rows. With larger blocks hardly ever. Numbers that are left when a server dies are skipped.
alter table posting_status alter column id set cache 100000;
alter table posting_status_replaced alter column id set cache 100000;
alter table budget_status alter column id set cache 100000;
alter table budget_status_replaced alter column id set cache 100000;
alter table local_government_replaced alter column id set cache 100000;
alter table training_replaced alter column id set cache 100000;
alter table hub_replaced alter column id set cache 100000;
-- counts by 50
alter sequence local_government_seq cache 1000;
