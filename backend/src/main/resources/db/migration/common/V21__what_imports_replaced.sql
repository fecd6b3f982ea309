-- What imports wrote of rows that aren't facts, and how these were before: one table for all.
create table if not exists replaced (
    origin       uuid        not null,
    of_table     varchar(40) not null,
    row_id       varchar(40) not null,
    -- how row_before is to be read
    form         int         not null,
    -- the rows by the name of their table, each column as text (JSON); null: the origin made it
    row_before   varchar(1048576),
    -- the version that was left: another one now means that it was changed since
    left_version bigint      not null,
    primary key (origin, of_table, row_id)
);

alter table boundary add column if not exists version bigint default 0 not null;
