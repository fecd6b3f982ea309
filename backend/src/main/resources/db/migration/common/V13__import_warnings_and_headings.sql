-- A report tells what was odd beside what was wrong.
alter table import_report add column warning_count int default 0 not null;
alter table import_error add column level varchar(10) default 'ERROR' not null;

-- What an office says of the headers in its files. The office is a province, or TH for the nation.
create table import_headings (
    kind       varchar(40)  not null,
    office     varchar(2)   not null,
    version    bigint       not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(200) not null,
    primary key (kind, office)
);

create table import_heading (
    kind       varchar(40)  not null,
    office     varchar(2)   not null,
    seq        int          not null,
    heading    varchar(200) not null,
    column_key varchar(40)  not null, -- empty: nobody needs to read it
    primary key (kind, office, seq),
    foreign key (kind, office) references import_headings (kind, office)
);
