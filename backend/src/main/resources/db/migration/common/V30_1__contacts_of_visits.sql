-- When somebody was reached last, and on site, of many local governments at once: read from the index alone, as rows of
-- visits are long.
create index if not exists visit_contact on visit
    (local_government_id, state, reached, mode, visited_on, planned_on);
