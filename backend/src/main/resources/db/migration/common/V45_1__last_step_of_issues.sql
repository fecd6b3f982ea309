-- The latest day of its history: on any day from it on, an issue stands as it stands now. Null: its history has to be asked.
alter table issue add column if not exists last_step_on date;
update issue set last_step_on = (select max(e.on_day) from issue_event e where e.issue_id = issue.id);
