-- Whoever takes the lock of a province to write raises its version: what servers keep in memory of the province is as it is
-- stored as long as they find the version with which they read it.
alter table assignment_lock add column version bigint default 0 not null;
alter table hub_lock add column version bigint default 0 not null;
