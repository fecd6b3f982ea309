-- Order 1: trainers follow up local governments and advise them. A contact is a visit that was done and reached somebody.
create table if not exists visit (
    id                  uuid primary key,
    local_government_id int         not null references local_government (id),
    province_code       varchar(2)  not null references province (code),
    -- PLANNED, DONE or CANCELLED
    state               varchar(10) not null,
    -- ON_SITE, PHONE or ONLINE
    mode                varchar(10) not null,
    planned_on          date,
    -- the day on which it was done
    visited_on          date,
    -- when it counts: planned_on of a planned one, else visited_on, else planned_on, else when it was entered
    visit_day           date        not null,
    reached             boolean     not null,
    people_met          varchar(1000),
    -- the clinic that it was part of
    clinic_id           uuid,
    findings            varchar(20000),
    advice              varchar(20000),
    next_contact_on     date,
    checklist_id        uuid,
    -- what was seen in e-LAAS; facts are made of it, with source VISIT and this visit's id
    revenue_through     date,
    expenditure_through date,
    accounting_through  date,
    year_closed         boolean,
    budget_fiscal_year  int,
    uses_elaas          boolean,
    recorded_on         date,
    approved_on         date,
    in_use              boolean,
    in_use_from         date,
    amount              decimal(14, 2),
    cancel_reason       varchar(1000),
    -- the visited local government: true agrees, false says what is wrong
    confirmed           boolean,
    confirm_remark      varchar(2000),
    confirmed_at        timestamp with time zone,
    confirmed_by        varchar(200),
    -- given by an office of the province: its natural key in imports
    code                varchar(40),
    created_at          timestamp with time zone not null,
    created_by          varchar(200) not null,
    changed_at          timestamp with time zone not null,
    version             bigint      not null,
    unique (province_code, code)
);
create index if not exists visit_of on visit (local_government_id, visited_on);
create index if not exists visit_province on visit (province_code, visit_day desc, id desc);
create index if not exists visit_by_day on visit (visit_day desc, id desc);
create index if not exists visit_of_state on visit (state, province_code, visit_day desc, id desc);
create index if not exists visit_clinic on visit (clinic_id);

create table if not exists visit_trainer (
    visit_id   uuid not null references visit (id),
    trainer_id uuid not null references trainer (id),
    place      int  not null,
    primary key (visit_id, trainer_id)
);
create index if not exists visit_trainer_of on visit_trainer (trainer_id);

-- What was agreed to be done next, by whom and until when.
create table if not exists visit_step (
    visit_id uuid          not null references visit (id),
    id       uuid          not null,
    place    int           not null,
    text     varchar(1000) not null,
    -- LOCAL_GOVERNMENT, TRAINER or PROVINCE
    owner    varchar(20)   not null,
    due_on   date,
    done_on  date,
    primary key (visit_id, id)
);

create table if not exists visit_answer (
    visit_id    uuid        not null references visit (id),
    question_id uuid        not null,
    place       int         not null,
    -- YES, NO or NOT_APPLICABLE
    answer      varchar(20) not null,
    note        varchar(2000),
    primary key (visit_id, question_id)
);

-- One writer of a province's visits at a time; its version tells whether what was counted of them still holds.
create table if not exists visit_lock (
    province_code varchar(2) primary key references province (code),
    version       bigint not null
);
insert into visit_lock (province_code, version)
select p.code, 0
from province p
where not exists (select 1 from visit_lock l where l.province_code = p.code);
