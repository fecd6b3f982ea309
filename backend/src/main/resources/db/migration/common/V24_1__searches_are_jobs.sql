-- Plans that waited or were being solved when the server stopped go on: their searches are jobs from now on.
insert into job (kind, of_id, can_wait, queued_at, taken, lapses)
select 'coverage-plan', p.id, p.run_id is not null, p.created_at, 0, 0
from coverage_plan p
where p.busy_province is not null
  and not exists (select 1 from job j where j.of_id = p.id)
order by p.created_at, p.id;

insert into job (kind, of_id, can_wait, queued_at, taken, lapses)
select 'hub-plan', p.id, false, p.created_at, 0, 0
from hub_plan p
where p.busy_province is not null
  and not exists (select 1 from job j where j.of_id = p.id)
order by p.created_at, p.id;
