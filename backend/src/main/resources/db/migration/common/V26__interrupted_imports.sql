-- INTERRUPTED: the server stopped while it went on.
alter table import_report alter column status set data type varchar(20);
