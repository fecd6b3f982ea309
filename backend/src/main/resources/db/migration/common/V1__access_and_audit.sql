-- Users, sessions, tokens (only hashes of their secrets) and the record of every write.
create table app_user (
    id                    uuid primary key,
    username              varchar(60)  not null unique,
    name                  varchar(200) not null,
    role                  varchar(20)  not null,
    province_code         varchar(2),
    district_code         varchar(4),
    local_government_code varchar(7),
    password_hash         varchar(100) not null,
    active                boolean      not null,
    created_at            timestamp with time zone not null,
    last_sign_in_at       timestamp with time zone,
    version               bigint       not null
);

create table user_session (
    token_hash   varchar(64) primary key,
    user_id      uuid not null references app_user (id),
    created_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    expires_at   timestamp with time zone not null
);
create index user_session_user on user_session (user_id);

create table access_token (
    id           uuid primary key,
    token_hash   varchar(64)  not null unique,
    user_id      uuid         not null references app_user (id),
    name         varchar(100) not null,
    scopes       varchar(60)  not null,
    expires_on   date         not null,
    created_at   timestamp with time zone not null,
    last_used_at timestamp with time zone
);
create index access_token_user on access_token (user_id);

create table audit_entry (
    id                    uuid primary key,
    at                    timestamp with time zone not null,
    user_id               uuid,
    username              varchar(60)  not null,
    user_name             varchar(200) not null,
    token_id              uuid,
    token_name            varchar(100),
    entity                varchar(40)  not null,
    entity_id             varchar(60)  not null,
    province_code         varchar(2),
    district_code         varchar(4),
    local_government_code varchar(7),
    action                varchar(20)  not null,
    before_json           varchar(100000),
    after_json            varchar(100000)
);
create index audit_entry_object on audit_entry (entity, entity_id, at);
create index audit_entry_at on audit_entry (at);

-- What kind of data this database holds: a demonstration never starts on real data.
create table installation (
    id          int primary key check (id = 1),
    demo        boolean not null,
    created_at  timestamp with time zone not null
);
