-- A fact by hand is on the disk when it is answered, and each index of a table that it changes costs pages of that commit: H2
-- rewrites the entries of all of them whatever an update sets. Those that no question needs go.

-- What follows from facts needs no key that protects it: whenever the registry changes it is made anew.
-- (The key has no name by which it could be dropped; the years are projected anew when they are asked about.)
delete from compliance_projection where fiscal_year > 0;
drop table compliance_year;
create table compliance_year (
    fiscal_year         int            not null,
    local_government_id int            not null,
    province_code       varchar(2)     not null,
    district_code       varchar(4)     not null,
    type                varchar(20)    not null,
    standing            varchar(366)   not null,
    lateness            varchar(366)   not null,
    version             bigint         default 0 not null,
    readings            varchar(20000) default '' not null,
    primary key (fiscal_year, local_government_id)
);
create index compliance_year_version on compliance_year (fiscal_year, version);
alter table compliance_year alter column fiscal_year selectivity 1;
alter table compliance_year alter column local_government_id selectivity 10;

-- The record of writes is read by time: its key may begin with it.
alter table audit_entry drop primary key;
alter table audit_entry add primary key (at, id);
drop index audit_entry_at;

-- Only the undo of an import asks for what stands on it, and that reads more than this.
drop index budget_status_replaced_import;
