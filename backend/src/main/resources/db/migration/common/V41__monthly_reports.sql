-- Order 4: what a province reports to the Department each month. A row locks it; what was written and submitted are its editions.
create table if not exists monthly_report (
    province_code varchar(2)  not null references province (code),
    -- its first day
    of_month      date        not null,
    -- the newest edition; 0: it was never begun, or given up
    edition       int         not null,
    -- NOT_STARTED, DRAFT, FOR_SIGNATURE, SUBMITTED, RETURNED or ACKNOWLEDGED: that of the newest edition
    state         varchar(14) not null,
    -- the latest edition that was submitted and not returned: what counts for the nation; null: none
    stands        int,
    -- the day on which the first edition was submitted
    submitted_on  date,
    -- the Department sent it back, and it was not submitted since
    returned      boolean     not null,
    -- the day since which whoever has it has it
    held_since    date,
    created_at    timestamp with time zone not null,
    changed_at    timestamp with time zone not null,
    version       bigint      not null,
    primary key (province_code, of_month)
);
create index if not exists monthly_report_month on monthly_report (of_month, state);

-- What was written, signed and answered at a time: once submitted it stays as it was.
create table if not exists monthly_report_edition (
    province_code varchar(2)  not null,
    of_month      date        not null,
    edition       int         not null,
    state         varchar(14) not null,
    -- why it was begun after one that was submitted
    reason        varchar(2000),
    -- with which the Department acknowledged it
    note          varchar(20000),
    submitted_on  date,
    signed_by     varchar(200),
    signed_as     varchar(200),
    -- for whom it was signed
    signed_capacity varchar(300),
    letter_number varchar(100),
    letter_date   date,
    sent_on       date,
    received_on   date,
    prepared_by   varchar(200),
    checked_by    varchar(200),
    -- the rows of the table of problems were chosen by somebody; else they proposed themselves, also once it is submitted
    issues_chosen boolean     not null,
    primary key (province_code, of_month, edition),
    foreign key (province_code, of_month) references monthly_report (province_code, of_month) on delete cascade
);

-- Each step on the way to a signature and to the Department.
create table if not exists monthly_report_step (
    province_code varchar(2)   not null,
    of_month      date         not null,
    place         int          not null,
    edition       int          not null,
    -- WRITTEN, PRESENTED, CHECKED, SIGNED, NUMBERED, SENT, RECEIVED, RETURNED, ACKNOWLEDGED or CORRECTED
    step          varchar(12)  not null,
    on_day        date         not null,
    at            timestamp with time zone not null,
    by_id         uuid,
    by_name       varchar(200) not null,
    note          varchar(20000),
    primary key (province_code, of_month, place),
    foreign key (province_code, of_month) references monthly_report (province_code, of_month) on delete cascade
);

-- The texts of an edition, and what the Department remarked on each.
create table if not exists monthly_report_text (
    province_code varchar(2)  not null,
    of_month      date        not null,
    edition       int         not null,
    -- SUMMARY, STATUS …, see ReportSection
    section       varchar(12) not null,
    -- null: not written; what proposes itself stands there until it is submitted
    text          varchar(24000),
    -- somebody wrote it; else it proposed itself when it was submitted, and the next edition doesn't carry it on
    written       boolean     not null,
    remark        varchar(20000),
    primary key (province_code, of_month, edition, section),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);

-- The figures of an edition as they were when it was submitted: numbers, never computed anew.
create table if not exists monthly_report_figures (
    province_code    varchar(2) not null,
    of_month         date       not null,
    edition          int        not null,
    as_of            date       not null,
    covered          int        not null,
    covered_of       int        not null,
    hubs_active      int        not null,
    hubs_members     int        not null,
    hubs_needy_served int       not null,
    hubs_needy       int        not null,
    visits_contacts  int        not null,
    visits_onsite    int        not null,
    visits_reached   int        not null,
    visits_overdue   int        not null,
    issues_raised    int        not null,
    issues_resolved  int        not null,
    issues_open      int        not null,
    issues_escalated int        not null,
    -- null: there were none to send
    reminders_sent   int,
    reminders_met    int,
    primary key (province_code, of_month, edition),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);

-- How many stood where: the province, its types and its districts.
create table if not exists monthly_report_row (
    province_code   varchar(2)   not null,
    of_month        date         not null,
    edition         int          not null,
    -- PROVINCE, TYPE or DISTRICT
    part            varchar(8)   not null,
    place           int          not null,
    part_key        varchar(20)  not null,
    name            varchar(200) not null,
    total           int          not null,
    complete        int          not null,
    late            int          not null,
    incomplete      int          not null,
    not_using       int          not null,
    no_data         int          not null,
    exempt          int          not null,
    budget_recorded int          not null,
    budget_approved int          not null,
    budget_in_use   int          not null,
    year_closed     int          not null,
    -- at the month end before
    before_complete int          not null,
    before_expected int          not null,
    primary key (province_code, of_month, edition, part, place),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);
create index if not exists monthly_report_row_part on monthly_report_row (of_month, part);

-- The table of problems of an edition: which issues, and once it is submitted what they said then, whatever becomes of them.
create table if not exists monthly_report_issue (
    province_code         varchar(2) not null,
    of_month              date       not null,
    edition               int        not null,
    place                 int        not null,
    issue_id              uuid       not null,
    -- null until it is submitted, as all that follows
    kind                  varchar(12),
    module                varchar(12),
    severity              varchar(8),
    state                 varchar(12),
    raised_on             date,
    title                 varchar(300),
    detail                varchar(20000),
    solution              varchar(20000),
    resolved_on           date,
    owner                 varchar(200),
    due_on                date,
    -- null: the province's own; a copy, which no longer needs a local government of that code
    local_government_code varchar(20),
    local_government_name varchar(200),
    local_government_type varchar(20),
    district_code         varchar(4),
    district_name         varchar(100),
    primary key (province_code, of_month, edition, place),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);

-- Who was concerned when it was submitted: names as they were.
create table if not exists monthly_report_annex (
    province_code         varchar(2)   not null,
    of_month              date         not null,
    edition               int          not null,
    -- NOT_APPROVED, NOT_CURRENT or NOT_CLOSED
    annex                 varchar(12)  not null,
    place                 int          not null,
    local_government_code varchar(20)  not null,
    local_government_name varchar(200) not null,
    local_government_type varchar(20)  not null,
    district_code         varchar(4)   not null,
    district_name         varchar(100) not null,
    status                varchar(30)  not null,
    -- reasons with commas
    why                   varchar(400) not null,
    note                  varchar(2000),
    primary key (province_code, of_month, edition, annex, place),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);

-- What waited for the Department on the day of an edition that was submitted: all of it, whatever its table of problems shows.
create table if not exists monthly_report_escalated (
    province_code         varchar(2)   not null,
    of_month              date         not null,
    edition               int          not null,
    place                 int          not null,
    issue_id              uuid         not null,
    kind                  varchar(12)  not null,
    module                varchar(12)  not null,
    title                 varchar(300) not null,
    -- null: the province's own
    local_government_code varchar(20),
    local_government_name varchar(200),
    local_government_type varchar(20),
    district_code         varchar(4),
    district_name         varchar(100),
    primary key (province_code, of_month, edition, place),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);

-- What its covering letter bore: the office may be called otherwise since, and the order another.
create table if not exists monthly_report_letterhead (
    province_code   varchar(2)    not null,
    of_month        date          not null,
    edition         int           not null,
    -- lines, as signer_position and foot
    office          varchar(4000) not null,
    number_prefix   varchar(1000) not null,
    signer          varchar(1000) not null,
    signer_position varchar(4000) not null,
    foot            varchar(4000) not null,
    -- the Department's order as letters name it; null: nobody had said which
    reference       varchar(2000),
    primary key (province_code, of_month, edition),
    foreign key (province_code, of_month, edition)
        references monthly_report_edition (province_code, of_month, edition) on delete cascade
);

-- What a report says of a past day goes by the last suspension of a hub, also of one that has resumed or retired since.
alter table hub add column if not exists suspended_on date;
-- null: it was not resumed after it
alter table hub add column if not exists resumed_on date;
update hub set suspended_on = changed_on where state = 'SUSPENDED' and suspended_on is null;
