-- Order 3: local governments that are complete and current advise their neighbours.

-- Whoever writes hubs, links or plans of a province waits here for the others.
create table hub_lock (
    province_code varchar(2) primary key references province (code)
);
insert into hub_lock (province_code) select code from province;

create table hub_plan (
    id            uuid primary key,
    province_code varchar(2)       not null references province (code),
    state         varchar(10)      not null,
    -- the province while it is queued or being solved: one at a time
    busy_province varchar(2) unique,
    radius_km     double precision not null,
    max_members   int              not null,
    max_seconds   int              not null,
    -- repeatable when there is one
    seed          int,
    progress      double precision not null,
    -- no network reaches more, none needs fewer new hubs, none with as many is shorter
    bound_reached int,
    bound_hubs    int,
    bound_km      double precision,
    -- the greater of what could be better in new hubs and in kilometres that are still open, as a share
    gap           double precision,
    found_km      double precision,
    -- what taking the best candidate, then the next best, and so on would give
    rank_reached  int,
    rank_hubs     int,
    rank_new_hubs int,
    rank_km       double precision,
    rank_longest  double precision,
    solve_seconds double precision,
    failure_code  varchar(40),
    applied_at    timestamp with time zone,
    applied_by    varchar(200),
    created_at    timestamp with time zone not null,
    created_by    varchar(200)     not null,
    finished_at   timestamp with time zone,
    version       bigint           not null
);
create index hub_plan_province on hub_plan (province_code, created_at);

create table hub (
    id                  uuid primary key,
    local_government_id int          not null references local_government (id),
    province_code       varchar(2)   not null references province (code),
    state               varchar(10)  not null,
    -- the local government while it is proposed, invited, active or suspended: once at a time
    open_of             int unique references local_government (id),
    max_members         int          not null,
    -- of BUDGET REVENUE EXPENDITURE ACCOUNTING OTHER, comma separated
    topics              varchar(100) not null,
    contact             varchar(200),
    phone               varchar(100),
    note                varchar(1000),
    proposed_on         date         not null,
    invited_on          date,
    letter_number       varchar(100),
    accepted_on         date,
    -- the day and the words of the last decline, suspension, resumption or retirement
    changed_on          date,
    reason              varchar(1000),
    -- why it was suspended by itself: reasons of compliance, comma separated
    lapsed              varchar(300) not null,
    suspended_by_itself boolean      not null,
    -- eligible again since it was suspended
    resumable_since     date,
    plan_id             uuid references hub_plan (id),
    import_id           uuid,
    -- the version that its import left: another one now means that it was changed since
    import_version      bigint,
    created_at          timestamp with time zone not null,
    created_by          varchar(200) not null,
    version             bigint       not null
);
create index hub_local_government on hub (local_government_id);
create index hub_province on hub (province_code, state);
create index hub_plan_of on hub (plan_id);
create index hub_import on hub (import_id);

create table hub_link (
    id                  uuid primary key,
    hub_id              uuid not null references hub (id),
    local_government_id int  not null references local_government (id),
    -- the neighbour while the link is open: one hub at a time
    open_of             int unique references local_government (id),
    -- null: promised, the hub hasn't accepted yet
    valid_from          date,
    -- the last day; null: not known yet
    valid_to            date,
    check (valid_to is null or valid_to >= valid_from)
);
create index hub_link_hub on hub_link (hub_id);
create index hub_link_local_government on hub_link (local_government_id);

create table hub_advice (
    id                  uuid primary key,
    hub_id              uuid         not null references hub (id),
    local_government_id int          not null references local_government (id),
    advised_on          date         not null,
    minutes             int          not null,
    mode                varchar(10)  not null,
    topics              varchar(100) not null,
    advisor             varchar(200),
    what                varchar(2000) not null,
    created_at          timestamp with time zone not null,
    created_by          varchar(200) not null,
    version             bigint       not null
);
create index hub_advice_hub on hub_advice (hub_id, advised_on);
create index hub_advice_local_government on hub_advice (local_government_id, advised_on);

-- How imports found hubs and their links (JSON; null: they were made), so that an import can be undone.
create table hub_replaced (
    id           bigint generated by default as identity primary key,
    replaced_by  uuid   not null,
    hub_id       uuid   not null,
    before_json  varchar(100000),
    -- the version that was left: another one now means that it was changed since
    left_version bigint not null
);
create index hub_replaced_by on hub_replaced (replaced_by);
create index hub_replaced_of on hub_replaced (hub_id);

-- The words of a province's invitation; without a row those of the program.
create table hub_letter_template (
    province_code    varchar(2) primary key references province (code),
    office           varchar(500)  not null,
    number_prefix    varchar(100)  not null,
    subject          varchar(500)  not null,
    reference        varchar(1000),
    enclosures       varchar(1000),
    body             varchar(10000) not null,
    signer           varchar(200)  not null,
    signer_position  varchar(300)  not null,
    unit             varchar(300)  not null,
    phone            varchar(100)  not null,
    version          bigint        not null
);

-- The facts that a network plan was made from: who could be a hub ...
create table hub_plan_hub (
    plan_id             uuid    not null references hub_plan (id),
    local_government_id int     not null references local_government (id),
    -- the hub that it was already when the plan was made; it may have been withdrawn since
    hub_id              uuid,
    -- how many more it can take
    room                int     not null,
    -- PINNED, EXCLUDED, DECLINED or FREE
    decision            varchar(10) not null,
    chosen              boolean not null,
    primary key (plan_id, local_government_id)
);
create index hub_plan_hub_of on hub_plan_hub (local_government_id);

-- ... and who needs one, with the hub that it has (kept) or that was found (null: not reached).
create table hub_plan_line (
    plan_id                 uuid        not null references hub_plan (id),
    local_government_id     int         not null references local_government (id),
    need                    int         not null,
    hub_local_government_id int references local_government (id),
    kept                    boolean     not null,
    primary key (plan_id, local_government_id)
);
create index hub_plan_line_of on hub_plan_line (local_government_id);
create index hub_plan_line_hub on hub_plan_line (hub_local_government_id);
