-- Order 1: the planned visits of a trainer, for the calendar of a phone: its address is a secret, of which only the hash is kept.
create table if not exists trainer_calendar (
    -- a new address replaces the former
    trainer_id   uuid        not null primary key references trainer (id) on delete cascade,
    secret_hash  varchar(64) not null unique,
    -- who made it: it opens nothing any more when that user doesn't
    user_id      uuid        not null references app_user (id),
    created_on   date        not null,
    last_read_on date
);
