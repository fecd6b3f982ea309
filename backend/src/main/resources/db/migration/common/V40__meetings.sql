-- Orders 2 and 4: meetings of a province, their minutes, and what was agreed there.
create table if not exists meeting (
    id               uuid primary key,
    -- JOINT_PLANNING or MONTHLY_SUMMARY
    kind             varchar(16)  not null,
    province_code    varchar(2)   not null references province (code),
    number           int          not null,
    -- of the Buddhist era
    meeting_year     int          not null,
    held_on          date         not null,
    -- times of day: 09:30
    starts_at        varchar(5),
    ends_at          varchar(5),
    place            varchar(300),
    -- names and positions as the minutes say them
    chair            varchar(300),
    recorder         varchar(300),
    checker          varchar(300),
    -- the division that it speaks of; agreeing it there sets it, too
    coverage_plan_id uuid references coverage_plan (id),
    -- the minutes before, which are adopted once
    adopts_id        uuid unique references meeting (id),
    corrections      varchar(20000),
    closed_at        timestamp with time zone,
    closed_by        varchar(200),
    created_at       timestamp with time zone not null,
    created_by       varchar(200) not null,
    changed_at       timestamp with time zone not null,
    -- what it is found by, see SearchText
    search_text      varchar(64000) not null,
    version          bigint       not null,
    unique (province_code, kind, meeting_year, number)
);
create index if not exists meeting_province on meeting (province_code, held_on desc, id desc);
create index if not exists meeting_by_day on meeting (held_on desc, id desc);
create index if not exists meeting_plan on meeting (coverage_plan_id);

create table if not exists meeting_item (
    meeting_id uuid         not null references meeting (id) on delete cascade,
    id         uuid         not null,
    place      int          not null,
    -- 1 to 5, as the regulation counts them
    section    int          not null,
    title      varchar(500) not null,
    facts      varchar(20000),
    discussion varchar(20000),
    resolution varchar(20000),
    primary key (meeting_id, id)
);

-- Whoever was asked to come; names stay as they were written.
create table if not exists meeting_attendee (
    meeting_id          uuid         not null references meeting (id) on delete cascade,
    id                  uuid         not null,
    place               int          not null,
    name                varchar(200) not null,
    position_title      varchar(300),
    trainer_id          uuid references trainer (id),
    local_government_id int references local_government (id),
    -- PRESENT, SUBSTITUTE, ABSENT or OBSERVER; null: not known yet
    attendance          varchar(10),
    substitute_for      varchar(300),
    reason              varchar(500),
    primary key (meeting_id, id)
);
create index if not exists meeting_attendee_trainer on meeting_attendee (trainer_id);
create index if not exists meeting_attendee_of on meeting_attendee (local_government_id);

create table if not exists meeting_issue (
    meeting_id uuid not null references meeting (id) on delete cascade,
    issue_id   uuid not null references issue (id) on delete cascade,
    place      int  not null,
    primary key (meeting_id, issue_id)
);
create index if not exists meeting_issue_of on meeting_issue (issue_id);

-- What somebody is to do. One that a later meeting took over is counted there, and only once.
create table if not exists meeting_action (
    id           uuid primary key,
    meeting_id   uuid          not null references meeting (id) on delete cascade,
    place        int           not null,
    text         varchar(2000) not null,
    owner        varchar(300),
    due_on       date,
    done_on      date,
    carried_from uuid unique references meeting_action (id)
);
create index if not exists meeting_action_of on meeting_action (meeting_id, place);

-- One writer of a province's meetings at a time.
create table if not exists meeting_lock (
    province_code varchar(2) primary key references province (code),
    version       bigint not null
);
insert into meeting_lock (province_code, version)
select p.code, 0
from province p
where not exists (select 1 from meeting_lock l where l.province_code = p.code);
