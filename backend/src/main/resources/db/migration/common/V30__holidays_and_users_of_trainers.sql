-- Days on which Thai government offices are closed, Saturdays and Sundays apart.
create table if not exists holiday (
    falls_on       date         not null primary key,
    name           varchar(200) not null,
    -- codes with commas; null: everywhere
    province_codes varchar(300),
    -- false: expected, until the cabinet has decided
    certain        boolean      not null,
    version        bigint       not null
);
-- Those of 2569 and 2570 BE, once: what an administrator takes away stays away.
insert into holiday (falls_on, name, province_codes, certain, version)
select known.falls_on, known.name, null, known.certain, 0
from (values
    (date '2026-01-01', 'วันขึ้นปีใหม่', true),
    (date '2026-01-02', 'วันหยุดราชการเพิ่มเป็นกรณีพิเศษ', true),
    (date '2026-03-03', 'วันมาฆบูชา', true),
    (date '2026-04-06', 'วันจักรี', true),
    (date '2026-04-13', 'วันสงกรานต์', true),
    (date '2026-04-14', 'วันสงกรานต์', true),
    (date '2026-04-15', 'วันสงกรานต์', true),
    (date '2026-05-04', 'วันฉัตรมงคล', true),
    (date '2026-05-13', 'วันพืชมงคล', false),
    (date '2026-05-31', 'วันวิสาขบูชา', true),
    (date '2026-06-01', 'ชดเชยวันวิสาขบูชา', true),
    (date '2026-06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี', true),
    (date '2026-07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', true),
    (date '2026-07-29', 'วันอาสาฬหบูชา', true),
    (date '2026-07-30', 'วันเข้าพรรษา', true),
    (date '2026-08-12', 'วันแม่แห่งชาติ', false),
    (date '2026-10-13', 'วันนวมินทรมหาราช', true),
    (date '2026-10-23', 'วันปิยมหาราช', true),
    (date '2026-12-05', 'วันพ่อแห่งชาติ', true),
    (date '2026-12-07', 'ชดเชยวันพ่อแห่งชาติ', true),
    (date '2026-12-10', 'วันรัฐธรรมนูญ', true),
    (date '2026-12-31', 'วันสิ้นปี', true),
    (date '2027-01-01', 'วันขึ้นปีใหม่', true),
    (date '2027-02-21', 'วันมาฆบูชา', false),
    (date '2027-02-22', 'ชดเชยวันมาฆบูชา', false),
    (date '2027-04-06', 'วันจักรี', true),
    (date '2027-04-13', 'วันสงกรานต์', true),
    (date '2027-04-14', 'วันสงกรานต์', true),
    (date '2027-04-15', 'วันสงกรานต์', true),
    (date '2027-05-04', 'วันฉัตรมงคล', true),
    (date '2027-05-20', 'วันวิสาขบูชา', false),
    (date '2027-06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี', true),
    (date '2027-07-18', 'วันอาสาฬหบูชา', false),
    (date '2027-07-19', 'วันเข้าพรรษา', false),
    (date '2027-07-20', 'ชดเชยวันอาสาฬหบูชา', false),
    (date '2027-07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', true),
    (date '2027-08-12', 'วันแม่แห่งชาติ', false),
    (date '2027-10-13', 'วันนวมินทรมหาราช', true),
    (date '2027-10-23', 'วันปิยมหาราช', true),
    (date '2027-10-25', 'ชดเชยวันปิยมหาราช', false),
    (date '2027-12-05', 'วันพ่อแห่งชาติ', true),
    (date '2027-12-06', 'ชดเชยวันพ่อแห่งชาติ', false),
    (date '2027-12-10', 'วันรัฐธรรมนูญ', true),
    (date '2027-12-31', 'วันสิ้นปี', true)
) known (falls_on, name, certain)
where not exists (select 1 from holiday);

-- The user that a trainer signs in as: one each.
alter table trainer add column if not exists user_id uuid unique references app_user (id);
