-- Whoever takes the lock of a province to write leaves a mark that was never used before: what others remember of the
-- province is as it is stored as long as they find the mark with which they read it.
alter table assignment_lock add column mark uuid default cast('00000000-0000-0000-0000-000000000000' as uuid) not null;
alter table hub_lock add column mark uuid default cast('00000000-0000-0000-0000-000000000000' as uuid) not null;
