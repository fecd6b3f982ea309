-- PostgreSQL, unlike H2, makes no index for a foreign key: without these, taking local governments out of the registry
-- (the undo of an import) reads whole tables for each of them.
create index budget_status_local_government on budget_status (local_government_id);
create index posting_status_local_government on posting_status (local_government_id);
create index compliance_year_local_government on compliance_year (local_government_id);
create index exemption_local_government on exemption (local_government_id);
create index registry_proposal_local_government on registry_proposal (local_government_id);
create index local_government_replaced_of on local_government_replaced (local_government_id);
