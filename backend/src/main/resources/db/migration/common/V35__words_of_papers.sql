-- The words in which a province writes a paper of its visits; where it has none, those of the program.
create table if not exists visit_paper_words (
    province_code varchar(2)   not null references province (code),
    -- TRAINER_REQUEST, TRAVEL_REQUEST, NOTICE, RESULTS or JOURNEY_REPORT
    paper         varchar(20)  not null,
    subject       varchar(500) not null,
    body          varchar(10000),
    closing       varchar(2000),
    version       bigint       not null,
    primary key (province_code, paper)
);
