-- The emblem that an office's papers bear: written anew from what was sent, small enough to be read as a whole.
create table if not exists emblem (
    -- the code of the province, or DLA: the Department's own
    office        varchar(3)               not null primary key,
    province_code varchar(2) references province (code),
    -- image/png or image/jpeg
    type          varchar(40)              not null,
    width         int                      not null,
    height        int                      not null,
    sha256        varchar(64)              not null,
    content       bytea                    not null,
    changed_at    timestamp with time zone not null,
    changed_by    varchar(200)             not null
);

-- The order of the Department by which all this is done: one row, nothing in it at first.
create table if not exists order_reference (
    id      int    not null primary key,
    number  varchar(100),
    dated   date,
    subject varchar(500),
    version bigint not null
);
insert into order_reference (id, version)
select 1, 0
where not exists (select 1 from order_reference);
