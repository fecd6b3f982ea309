-- Reports of imports, kept for good.
create table import_report (
    id            uuid primary key,
    kind          varchar(40)  not null,
    dry_run       boolean      not null,
    on_error      varchar(10)  not null,
    strategy      varchar(20)  not null,
    province_code varchar(2),
    file_name     varchar(300),
    sha256        varchar(64)  not null,
    size_bytes    bigint       not null,
    status        varchar(10)  not null,
    failure_code  varchar(40),
    rows_read     int not null,
    created       int not null,
    updated       int not null,
    unchanged     int not null,
    rejected      int not null,
    skipped       int not null,
    error_count   int not null,
    created_at    timestamp with time zone not null,
    user_id       uuid         not null,
    user_name     varchar(200) not null,
    undone_at     timestamp with time zone,
    undone_by     varchar(200),
    version       bigint       not null
);
create index import_report_created on import_report (created_at);

create table import_error (
    import_id   uuid not null references import_report (id),
    seq         int  not null,
    sheet       varchar(200),
    row_number  int  not null,
    column_name varchar(200),
    cell_value  varchar(500),
    code        varchar(40)   not null,
    message_th  varchar(1000) not null,
    message_en  varchar(1000) not null,
    primary key (import_id, seq)
);
