-- The latest day of its history: on any day from it on, an issue stands as it stands now. Null: its history has to be asked.
alter table issue add column if not exists last_step_on date;
update issue set last_step_on = (select max(e.on_day) from issue_event e where e.issue_id = issue.id);

-- What a month counts of a province's issues stands in the index by which they are found: the long rows aren't read for it.
drop index if exists issue_province;
create index issue_province on issue (province_code, raised_on desc, id desc, state, last_step_on, kind, severity, due_on,
                                      local_government_id, merged_into);
