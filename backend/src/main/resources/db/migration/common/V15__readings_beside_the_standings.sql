-- The readings that count are kept beside the standings with what they state, so that a fact by hand finds them in one row
-- instead of on a page for each day; and what has changed since a version is a few rows of a year.
delete from compliance_projection where fiscal_year > 0;
truncate table compliance_year;
alter table compliance_year alter column readings set data type varchar(5000);
create index compliance_year_version on compliance_year (fiscal_year, version);
