-- Beside each reading that counts stands where it comes from: a list of standings with the facts behind them needs no look at the
-- facts themselves.
delete from compliance_projection where fiscal_year > 0;
truncate table compliance_year;
alter table compliance_year alter column readings set data type varchar(20000);
