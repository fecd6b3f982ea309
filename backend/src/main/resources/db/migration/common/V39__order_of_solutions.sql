-- Titles of solutions as a Thai dictionary sorts them, the same on both databases.
alter table solution add column if not exists sort_key varchar(800) default '' not null;
