-- Each index of a table that a fact by hand changes costs its part of every one. Those that no question needs go.

-- What follows from facts needs no key that protects it: whenever the registry changes it is made anew.
alter table compliance_year drop constraint compliance_year_local_government_id_fkey;
drop index compliance_year_local_government;

-- The record of writes is read by time: its key may begin with it.
alter table audit_entry drop constraint audit_entry_pkey;
alter table audit_entry add primary key (at, id);
drop index audit_entry_at;

-- Only the undo of an import asks for what stands on it, and that reads more than this.
drop index budget_status_replaced_import;
