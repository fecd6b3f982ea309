-- Order 1: which local governments a trainer visits on which day, in which order.
create table if not exists visit_plan (
    id              uuid primary key,
    -- that of the trainer; of one of the Department, where most of those lie whom it is in charge of
    province_code   varchar(2)       not null references province (code),
    trainer_id      uuid             not null references trainer (id),
    state           varchar(10)      not null,
    -- the trainer while it is queued or being solved: one at a time
    busy            varchar(36) unique,
    first_on        date             not null,
    last_on         date             not null,
    -- how many days, and how many stops on each; null: as many as there is room for
    day_count       int,
    per_day         int,
    full_checklist  boolean          not null,
    -- the rules by which it was made: they stay as they were
    latitude        double precision not null,
    longitude       double precision not null,
    winding         double precision not null,
    km_per_hour     double precision not null,
    km_per_point    double precision not null,
    stop_minutes    int              not null,
    -- minutes after midnight
    starts_at       int              not null,
    max_seconds     int              not null,
    -- repeatable when there is one
    seed            int,
    progress        double precision not null,
    -- points of score, less those for the kilometres; no plan has more than the bound
    objective       double precision,
    bound           double precision,
    solve_seconds   double precision,
    failure_code    varchar(40),
    applied_at      timestamp with time zone,
    applied_by      varchar(200),
    created_at      timestamp with time zone not null,
    created_by      varchar(200)     not null,
    finished_at     timestamp with time zone,
    version         bigint           not null
);
create index if not exists visit_plan_province on visit_plan (province_code, created_at);
create index if not exists visit_plan_trainer on visit_plan (trainer_id, created_at);

-- Its working days, and what was free of each.
create table if not exists visit_plan_day (
    plan_id  uuid    not null references visit_plan (id),
    falls_on date    not null,
    -- promised to visits that were planned before
    promised int     not null,
    minutes  int     not null,
    stops    int     not null,
    -- whether stops were looked for on it
    wanted   boolean not null,
    primary key (plan_id, falls_on)
);

-- Those whom the trainer is in charge of, and what became of each.
create table if not exists visit_plan_place (
    plan_id             uuid             not null references visit_plan (id),
    local_government_id int              not null references local_government (id),
    latitude            double precision,
    longitude           double precision,
    score               double precision not null,
    need                int              not null,
    -- the day and the place in its order; null: not in the plan
    planned_on          date,
    place               int,
    -- why it isn't: NO_ROOM, TOO_FAR, NOT_WORTH_THE_WAY, NO_COORDINATES, PLANNED_ALREADY, OTHER_PROVINCE, TAKEN_OUT
    why                 varchar(20),
    -- the visit that was made of it
    visit_id            uuid,
    primary key (plan_id, local_government_id)
);
create index if not exists visit_plan_place_of on visit_plan_place (local_government_id);
