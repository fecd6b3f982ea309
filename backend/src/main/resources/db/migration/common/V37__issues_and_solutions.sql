-- Order 4: problems, obstacles, needs and suggestions, from where they happen until they are solved.
create table if not exists issue (
    id                  uuid primary key,
    -- null: the province's own
    local_government_id int references local_government (id),
    province_code       varchar(2)   not null references province (code),
    -- PROBLEM, OBSTACLE, NEED or SUGGESTION
    kind                varchar(12)  not null,
    -- BUDGET, REVENUE, EXPENDITURE, ACCOUNTING, SYSTEM, PEOPLE or OTHER
    module              varchar(12)  not null,
    -- LOW, MEDIUM or HIGH
    severity            varchar(8)   not null,
    title               varchar(300) not null,
    detail              varchar(20000),
    -- the visit in which it was found
    visit_id            uuid references visit (id) on delete set null,
    raised_on           date         not null,
    -- whoever entered it, as they were then; role null: an import, or the program
    created_by_id       uuid,
    created_by          varchar(200) not null,
    created_by_role     varchar(20),
    created_at          timestamp with time zone not null,
    -- who sees to it, and until when
    owner_id            uuid references app_user (id),
    due_on              date,
    -- OPEN, IN_PROGRESS, ESCALATED or RESOLVED: where its history has led to
    state               varchar(12)  not null,
    -- what solved it, as the last of its history says; null of one that was merged: the other's counts
    solution            varchar(20000),
    -- the same thing told before; it is resolved by what solves that one
    merged_into         uuid references issue (id),
    -- given by an office of the province: its natural key in imports
    code                varchar(40),
    -- what it is found by, see SearchText
    search_text         varchar(64000) not null,
    changed_at          timestamp with time zone not null,
    version             bigint       not null,
    unique (province_code, code)
);
create index if not exists issue_of on issue (local_government_id, raised_on desc);
create index if not exists issue_province on issue (province_code, raised_on desc, id desc);
create index if not exists issue_by_day on issue (raised_on desc, id desc);
create index if not exists issue_of_state on issue (state, province_code, raised_on desc, id desc);
create index if not exists issue_visit on issue (visit_id);
create index if not exists issue_owner on issue (owner_id);
create index if not exists issue_merged on issue (merged_into);

-- What became of an issue, in order: every duration is counted from it.
create table if not exists issue_event (
    issue_id uuid        not null references issue (id) on delete cascade,
    place    int         not null,
    -- RAISED, STARTED, ESCALATED, ANSWERED, RESOLVED, REOPENED or MERGED
    action   varchar(12) not null,
    -- its state from then on
    state    varchar(12) not null,
    -- the day from which it counts
    on_day   date        not null,
    -- when it was told
    at       timestamp with time zone not null,
    -- the note, the answer, the solution or the reason
    text     varchar(20000),
    -- the issue that it was merged into
    other_id uuid,
    by_id    uuid,
    by_name  varchar(200) not null,
    by_role  varchar(20),
    primary key (issue_id, place)
);
create index if not exists issue_event_day on issue_event (on_day, action);

create table if not exists issue_comment (
    id         uuid primary key,
    issue_id   uuid           not null references issue (id) on delete cascade,
    text       varchar(5000)  not null,
    written_at timestamp with time zone not null,
    by_id      uuid           not null,
    by_name    varchar(200)   not null,
    by_role    varchar(20)    not null,
    changed_at timestamp with time zone not null,
    version    bigint         not null
);
create index if not exists issue_comment_of on issue_comment (issue_id, written_at);

-- One writer of a province's issues at a time; its version tells whether what is kept of them in memory still holds.
create table if not exists issue_lock (
    province_code varchar(2) primary key references province (code),
    version       bigint not null
);
insert into issue_lock (province_code, version)
select p.code, 0
from province p
where not exists (select 1 from issue_lock l where l.province_code = p.code);

-- What worked: proposed from a province, published by the Department for the nation.
create table if not exists solution (
    id            uuid primary key,
    title         varchar(300)   not null,
    text          varchar(20000) not null,
    module        varchar(12)    not null,
    -- one a line
    keywords      varchar(2000),
    -- the issue that it solved first
    from_issue_id uuid references issue (id) on delete set null,
    -- whose office proposed it; null: the Department
    province_code varchar(2) references province (code),
    -- PROPOSED, PUBLISHED or RETIRED
    state         varchar(12)    not null,
    created_by_id uuid,
    created_by    varchar(200)   not null,
    created_at    timestamp with time zone not null,
    published_at  timestamp with time zone,
    changed_at    timestamp with time zone not null,
    search_text   varchar(64000) not null,
    version       bigint         not null
);
create index if not exists solution_of_state on solution (state, published_at desc);
create index if not exists solution_province on solution (province_code);
create index if not exists solution_from on solution (from_issue_id);

-- Where it helped: counted once an issue.
create table if not exists solution_helped (
    solution_id uuid not null references solution (id) on delete cascade,
    issue_id    uuid not null references issue (id) on delete cascade,
    at          timestamp with time zone not null,
    by_id       uuid,
    by_name     varchar(200) not null,
    primary key (solution_id, issue_id)
);
create index if not exists solution_helped_at on solution_helped (issue_id);

-- One writer of solutions at a time, like issue_lock.
create table if not exists solution_lock (
    id      int primary key check (id = 1),
    version bigint not null
);
insert into solution_lock (id, version)
select 1, 0
from (values (1)) one (n)
where not exists (select 1 from solution_lock);

alter table attachment add column if not exists issue_id uuid references issue (id) on delete cascade;
create index if not exists attachment_of_issue on attachment (issue_id);
