-- One primary trainer per local government and day, and nobody twice.
create extension if not exists btree_gist;
alter table assignment add constraint assignment_one_primary
    exclude using gist (local_government_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (role = 'PRIMARY');
alter table assignment add constraint assignment_nobody_twice
    exclude using gist (local_government_id with =, trainer_id with =, daterange(valid_from, valid_to, '[]') with &&);
-- foreign keys without an index of their own
create index cohort_province on cohort (province_code);
create index participant_province on participant (province_code);
create index trainer_cohort on trainer (cohort_id);
