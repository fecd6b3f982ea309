-- V21_1 moved all of it. H2 commits each of these: where a server dies between, they are done again.
drop table if exists local_government_replaced;
drop table if exists boundary_replaced;
drop table if exists training_replaced;
drop table if exists assignment_replaced;
drop table if exists hub_replaced;

drop index if exists assignment_import;
drop index if exists hub_import;
alter table local_government drop column if exists import_id;
alter table local_government drop column if exists import_version;
alter table boundary drop column if exists import_id;
alter table cohort drop column if exists import_id;
alter table cohort drop column if exists import_version;
alter table participant drop column if exists import_id;
alter table participant drop column if exists import_version;
alter table trainer drop column if exists import_id;
alter table trainer drop column if exists import_version;
alter table assignment drop column if exists import_id;
alter table assignment drop column if exists import_version;
alter table hub add column if not exists member_changes bigint default 0 not null;
alter table hub drop column if exists import_id;
alter table hub drop column if exists import_version;
