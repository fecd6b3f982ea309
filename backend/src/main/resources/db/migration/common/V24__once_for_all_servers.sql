-- Sign-ins that failed lately, over all servers. A row is the hash of what is counted together: names that strangers type
-- may be passwords, so none of them lies here.
create table if not exists sign_in_tries (
    key_hash  varchar(64) not null primary key,
    failures  integer     not null,
    since     timestamp with time zone not null,
    -- when the user proved the password there, where it is a user's place
    proven_at timestamp with time zone
);

-- What one server does at a time, and the others find done.
create table if not exists named_lock (
    name varchar(40) not null primary key
);
insert into named_lock (name)
select 'first-start'
from (values (1)) one (row_number)
where not exists (select 1 from named_lock where name = 'first-start');

-- When work that is done every so often was done last, whichever server did it.
create table if not exists scheduled_work (
    name    varchar(40) not null primary key,
    last_at timestamp with time zone
);
