-- H2 guesses how many values a column has from the first rows of a table: those come from one import, in which every local
-- government stands once, and so it took local_government_id for unique and preferred the index of the foreign key, with all
-- years of a local government, to the key that names the one row. Statistics are no longer gathered (ANALYZE_AUTO=0 in the
-- address of the database): what matters of them stands here, in percent.
alter table posting_status alter column as_of selectivity 1;
alter table posting_status alter column local_government_id selectivity 1;
alter table budget_status alter column fiscal_year selectivity 1;
alter table budget_status alter column local_government_id selectivity 10;
alter table compliance_year alter column fiscal_year selectivity 1;
alter table compliance_year alter column local_government_id selectivity 10;
