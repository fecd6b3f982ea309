-- Photos are pressed already: trying it again would cost time with each of them, and gain nothing.
alter table attachment_part alter column content set storage external;
alter table attachment_thumbnail alter column content set storage external;
