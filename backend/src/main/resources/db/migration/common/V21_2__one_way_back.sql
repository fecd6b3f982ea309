-- V21_1 moved all of it.
drop table local_government_replaced;
drop table boundary_replaced;
drop table training_replaced;
drop table assignment_replaced;
drop table hub_replaced;

drop index assignment_import;
drop index hub_import;
alter table local_government drop column import_id;
alter table local_government drop column import_version;
alter table boundary drop column import_id;
alter table cohort drop column import_id;
alter table cohort drop column import_version;
alter table participant drop column import_id;
alter table participant drop column import_version;
alter table trainer drop column import_id;
alter table trainer drop column import_version;
alter table assignment drop column import_id;
alter table assignment drop column import_version;
alter table hub add column member_changes bigint default 0 not null;
alter table hub drop column import_id;
alter table hub drop column import_version;
