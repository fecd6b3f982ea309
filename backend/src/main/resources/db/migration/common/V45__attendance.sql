-- The list of a meeting's attendees as a whole: a file that filled it in is taken back while nobody has written it since, whatever
-- else was written of the meeting.
create table if not exists meeting_attendance (
    meeting_id uuid primary key references meeting (id) on delete cascade,
    version    bigint not null
);
insert into meeting_attendance (meeting_id, version)
select m.id, 0
from meeting m
where not exists (select 1 from meeting_attendance a where a.meeting_id = m.id);

-- A meeting is found by what it is called, too; whatever is written next puts it where it belongs.
update meeting
set search_text = search_text || '|' || case kind when 'MONTHLY_SUMMARY' then 'การประชุมสรุปประจำเดือน' else 'การประชุมวางแผนร่วม' end
where length(search_text) < 63000
  and search_text not like '%|การประชุมสรุปประจำเดือน%'
  and search_text not like '%|การประชุมวางแผนร่วม%';
