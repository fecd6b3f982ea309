-- Order 1: a day at the district with many places, entered once. It makes a visit of each, which says whose clinic it is part of.
create table if not exists clinic (
    id            uuid primary key,
    held_on       date         not null,
    place         varchar(300) not null,
    province_code varchar(2)   not null references province (code),
    -- null: of the whole province
    district_code varchar(4) references district (code),
    findings      varchar(20000),
    advice        varchar(20000),
    created_at    timestamp with time zone not null,
    created_by    varchar(200) not null,
    changed_at    timestamp with time zone not null,
    version       bigint       not null
);
create index if not exists clinic_of on clinic (province_code, held_on);

create table if not exists clinic_trainer (
    clinic_id  uuid not null references clinic (id),
    trainer_id uuid not null references trainer (id),
    place      int  not null,
    primary key (clinic_id, trainer_id)
);
create index if not exists clinic_trainer_of on clinic_trainer (trainer_id);
