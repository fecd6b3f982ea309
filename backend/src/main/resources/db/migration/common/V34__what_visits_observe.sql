-- Which facts a visit made: they are found by it without a look at those of others. One visit, one reading and one budget.
create table if not exists visit_fact (
    visit_id            uuid primary key,
    local_government_id int not null,
    -- the day of its reading; null: none
    as_of               date,
    -- of its budget; null: none
    fiscal_year         int
);

-- What one origin replaced of one local government is found by key, also what was replaced by hand (null).
create index if not exists budget_status_replaced_by_of on budget_status_replaced (replaced_by, local_government_id);
create index if not exists posting_status_replaced_by_of on posting_status_replaced (replaced_by, local_government_id);
drop index if exists budget_status_replaced_by;
drop index if exists posting_status_replaced_by;

-- Order 5: the day of the first voucher cut from the budget in e-LAAS. It is in use from then on; null: the whole year.
alter table budget_status add column if not exists in_use_from date;
alter table budget_status_replaced add column if not exists in_use_from date;
alter table self_report add column if not exists in_use_from date;
