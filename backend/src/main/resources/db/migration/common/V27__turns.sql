-- Who comes next, of the jobs that are done one at a time: looked at by one server at a time.
insert into named_lock (name)
select 'turns'
from (values (1)) one (row_number)
where not exists (select 1 from named_lock where name = 'turns');
