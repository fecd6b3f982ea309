-- The documents of Word that offices bring for their monthly reports: never changed, so that what was signed with one stays as it was.
create table if not exists report_template (
    id            uuid                     not null primary key,
    province_code varchar(2)               not null references province (code),
    -- as it was called where it lay; null: nobody said
    file_name     varchar(200),
    -- the names of what it asks for, a line each
    used          varchar(8000)            not null,
    size          int                      not null,
    content       bytea                    not null,
    created_at    timestamp with time zone not null,
    created_by    varchar(200)             not null
);

-- Which of them a province uses.
create table if not exists report_template_in_use (
    province_code varchar(2) not null primary key references province (code),
    -- null: the program's own form
    template_id   uuid references report_template (id),
    version       bigint     not null
);

-- With which an edition was signed; null: with the program's own form.
alter table monthly_report_edition add column if not exists template_id uuid references report_template (id);
