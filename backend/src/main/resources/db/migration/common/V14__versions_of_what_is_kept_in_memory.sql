-- What servers keep in memory says which version it is, and every question compares it with these.

-- One row. Whoever changes a local government raises it, in the same transaction.
create table registry_version (
    version bigint not null
);
insert into registry_version (version) values (0);

-- Row 0 counts; a fiscal year has the number of its last change, and so has each row that was changed with it.
alter table compliance_projection add column version bigint default 0 not null;
alter table compliance_year add column version bigint default 0 not null;
-- Which readings count on some day of the year: for each, two characters for its day and one for what it states.
alter table compliance_year add column readings varchar(2300) default '' not null;

-- rows without readings are made anew when their year is asked about
delete from compliance_projection where fiscal_year > 0;
