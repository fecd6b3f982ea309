-- Browsers in which a user has signed in (the hash of what their cookie holds): what slows strangers doesn't slow these.
create table user_device (
    device_hash  varchar(64) not null,
    user_id      uuid        not null references app_user (id),
    last_used_at timestamp with time zone not null,
    primary key (device_hash, user_id)
);
create index user_device_user on user_device (user_id, last_used_at);
