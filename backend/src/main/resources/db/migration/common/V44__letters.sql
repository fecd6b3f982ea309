-- Letters on their way to a signature and to whoever receives them. What one says is what its subject says, until it is signed:
-- from then on it is what stands in letter_sheet.
create table if not exists letter (
    id                  uuid         not null primary key,
    -- HUB_INVITATION, TRAINER_REQUEST, TRAVEL_REQUEST, NOTICE or JOURNEY_REPORT
    kind                varchar(20)  not null,
    -- a hub or a visit, which may be gone once the letter is signed
    subject_id          uuid         not null,
    -- kind and subject while it isn't signed: one of them at a time
    open_of             varchar(60) unique,
    province_code       varchar(2)   not null references province (code),
    local_government_id int references local_government (id),
    -- as when it was moved on last
    title               varchar(10000) not null,
    -- a line each
    addressees          varchar(40000) not null,
    -- see LetterState
    state               varchar(10)  not null,
    -- the day since which whoever has it has it
    held_since          date         not null,
    signed_by           varchar(200),
    position_title      varchar(200),
    capacity            varchar(300),
    letter_number       varchar(100),
    letter_date         date,
    sent_on             date,
    received_on         date,
    -- who numbers it, the year of its day and its number, once all of them are known
    number_key          varchar(500) unique,
    -- the emblem that it was signed under, see letter_emblem; null: none
    emblem              varchar(64),
    -- its own, or that on which it was begun
    on_day              date         not null,
    begun_on            date         not null,
    created_at          timestamp with time zone not null,
    created_by          varchar(200) not null,
    changed_at          timestamp with time zone not null,
    search_text         varchar(64000) not null,
    version             bigint       not null
);
create index if not exists letter_province on letter (province_code, state);
create index if not exists letter_local_government on letter (local_government_id);
create index if not exists letter_subject on letter (subject_id);
create index if not exists letter_changed on letter (changed_at);

create table if not exists letter_step (
    letter_id uuid         not null references letter (id) on delete cascade,
    place     int          not null,
    -- see LetterStep
    step      varchar(10)  not null,
    on_day    date         not null,
    at        timestamp with time zone not null,
    by_name   varchar(200) not null,
    -- before whom it was laid
    to_name   varchar(200),
    note      varchar(2000),
    primary key (letter_id, place)
);

-- What was signed, a sheet to each who is addressed. It is never written anew; number and day are the letter's.
create table if not exists letter_sheet (
    letter_id       uuid          not null references letter (id) on delete cascade,
    place           int           not null,
    -- a memorandum within an office; else an external letter
    memo            boolean       not null,
    -- what stands before the number, or in its place
    number          varchar(500)  not null,
    -- a line each, as everything that may be several
    office          varchar(2000) not null,
    subject         varchar(10000) not null,
    addressee       varchar(2000) not null,
    refers_to       varchar(10000) not null,
    enclosures      varchar(10000) not null,
    body            varchar(200000) not null,
    -- of a letter; those of a memorandum stand in letter_signer
    signer          varchar(2000),
    signer_position varchar(2000),
    foot            varchar(10000) not null,
    primary key (letter_id, place)
);

create table if not exists letter_signer (
    letter_id      uuid          not null,
    sheet          int           not null,
    place          int           not null,
    name           varchar(500)  not null,
    position_title varchar(500),
    primary key (letter_id, sheet, place),
    foreign key (letter_id, sheet) references letter_sheet (letter_id, place) on delete cascade
);

-- Emblems that letters were signed under, whatever the office brings since.
create table if not exists letter_emblem (
    province_code varchar(2)  not null references province (code),
    sha256        varchar(64) not null,
    content       bytea       not null,
    primary key (province_code, sha256)
);
