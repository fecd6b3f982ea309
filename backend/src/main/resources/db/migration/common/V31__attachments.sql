-- Files that belong to something, in parts: so whoever writes or reads one holds no more than a part of it.
create table if not exists attachment (
    id              uuid primary key,
    -- what it belongs to, and goes with: one column for each kind
    visit_id        uuid references visit (id) on delete cascade,
    name            varchar(200)             not null,
    -- what its content is: image/jpeg, image/png, image/webp or application/pdf
    type            varchar(40)              not null,
    size            bigint                   not null,
    width           int,
    height          int,
    has_thumbnail   boolean                  not null,
    -- of the bytes as they came: who sends them again has lost the answer
    received_sha256 varchar(64)              not null,
    -- of the bytes as they are kept
    sha256          varchar(64)              not null,
    added_at        timestamp with time zone not null,
    added_by        varchar(200)             not null
);
create index if not exists attachment_of_visit on attachment (visit_id);

create table if not exists attachment_part (
    attachment_id uuid    not null references attachment (id) on delete cascade,
    part          integer not null,
    content       bytea   not null,
    primary key (attachment_id, part)
);

create table if not exists attachment_thumbnail (
    attachment_id uuid primary key references attachment (id) on delete cascade,
    content       bytea not null
);
