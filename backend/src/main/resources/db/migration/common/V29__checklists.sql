-- Order 1: what is asked on a visit. A checklist is never changed, for answers stand on it: a change is a new version.
create table if not exists checklist (
    id          uuid primary key,
    -- the first of its versions
    lineage_id  uuid         not null references checklist (id),
    -- the version before; each is followed by one at most
    version_of  uuid unique references checklist (id),
    version     int          not null,
    name        varchar(200) not null,
    -- whose it is
    source      varchar(500),
    -- offered on new visits
    active      boolean      not null,
    created_at  timestamp with time zone not null,
    created_by  varchar(200) not null
);
create index if not exists checklist_lineage on checklist (lineage_id, version);

create table if not exists checklist_question (
    checklist_id uuid          not null references checklist (id),
    -- kept by later versions while it is the same question
    id           uuid          not null,
    place        int           not null,
    -- BUDGET, REVENUE, EXPENDITURE, ACCOUNTING, PEOPLE or OTHER
    module       varchar(20)   not null,
    weight       int           not null check (weight between 1 and 3),
    by_phone     boolean       not null,
    -- which observed fact its answer offers to enter
    offers       varchar(20),
    text         varchar(1000) not null,
    text_en      varchar(1000),
    yes_when     varchar(1000),
    primary key (checklist_id, id)
);

insert into checklist (id, lineage_id, version, name, source, active, created_at, created_by)
select cast(v.id as uuid), cast(v.id as uuid), 1, v.name, v.source, true, timestamp with time zone '2026-11-27 00:00:00+07:00', 'Maekhai'
from (values (
    '01992b6a-5c00-7000-8000-000000000100',
    'แบบติดตามการใช้ระบบ e-LAAS ของโครงการแม่ข่าย',
    'โครงการแม่ข่าย (Maekhai) จัดทำขึ้น ไม่ใช่แบบของกรมส่งเสริมการปกครองท้องถิ่น · Made by the Maekhai project, not by the Department')
) as v (id, name, source)
where not exists (select 1 from checklist c where c.id = cast(v.id as uuid));

insert into checklist_question (checklist_id, id, place, module, weight, by_phone, offers, text, text_en, yes_when)
select cast('01992b6a-5c00-7000-8000-000000000100' as uuid), cast(v.id as uuid),
       v.place, v.module, v.weight, v.by_phone, v.offers, v.text, v.text_en, v.yes_when
from (values
    ('01992b6a-5c00-7000-8000-000000000101', 1, 'BUDGET', 3, false, cast(null as varchar(20)),
     'ยอดรายรับ–รายจ่ายในระบบตรงกับเล่มเทศบัญญัติ/ข้อบัญญัติที่ประกาศใช้หรือไม่',
     'Do estimated revenue and expenditure in the system equal the ordinance as promulgated?',
     'ตรงทุกแผนงานและหมวด'),
    ('01992b6a-5c00-7000-8000-000000000102', 2, 'BUDGET', 3, true, 'BUDGET_APPROVED',
     'อนุมัติงบประมาณในระบบแล้วหรือไม่',
     'Is the budget approved in the system?',
     'อนุมัติแล้ว ไม่ก่อนวันประกาศใช้'),
    ('01992b6a-5c00-7000-8000-000000000103', 3, 'BUDGET', 3, true, null,
     'ฎีกาตั้งแต่ ๑ ต.ค. ตัดงบในระบบทุกฉบับหรือไม่',
     'Was every voucher since 1 October charged to the budget in the system?',
     'สุ่ม ๕ รายการจ่ายจากธนาคาร พบครบ'),
    ('01992b6a-5c00-7000-8000-000000000104', 4, 'BUDGET', 2, false, null,
     'การโอน แก้ไขคำชี้แจง และงบเพิ่มเติม บันทึกและอนุมัติในระบบครบหรือไม่',
     'Are transfers, changed explanations and supplementary budgets all recorded and approved in the system?',
     'ครบทุกครั้งที่ประกาศ'),
    ('01992b6a-5c00-7000-8000-000000000105', 5, 'BUDGET', 2, false, null,
     'เงินกัน เงินสะสมที่จ่ายขาด และเงินอุดหนุนระบุวัตถุประสงค์ ตั้งในระบบตรงกับที่อนุมัติหรือไม่',
     'Are reserved funds, accumulated money spent and earmarked grants set up in the system as they were approved?',
     'ตรงทุกรายการ'),
    ('01992b6a-5c00-7000-8000-000000000106', 6, 'REVENUE', 3, false, null,
     'ออกใบเสร็จจากระบบ และใบเสร็จเล่มมือบันทึกครบหรือไม่',
     'Are receipts issued from the system, and all handwritten ones recorded?',
     'ไม่มีเล่มค้าง เลขไม่ขาด'),
    ('01992b6a-5c00-7000-8000-000000000107', 7, 'REVENUE', 3, true, 'REVENUE_THROUGH',
     'จัดทำใบนำส่งเงินทุกวันที่มีการรับเงินหรือไม่',
     'Is a remittance slip made on each day on which money is received?',
     'ถึงวันทำการก่อนวันติดตาม'),
    ('01992b6a-5c00-7000-8000-000000000108', 8, 'REVENUE', 3, false, null,
     'เงินโอนเข้าธนาคาร (ภาษีจัดสรร เงินอุดหนุน) บันทึกครบหรือไม่',
     'Are all transfers into the bank (allocated taxes, grants) recorded?',
     'ไม่มียอดค้างเกิน ๕ วันทำการ'),
    ('01992b6a-5c00-7000-8000-000000000109', 9, 'REVENUE', 2, false, null,
     'ลูกหนี้ภาษีในระบบตรงกับทะเบียนคุมหรือไม่',
     'Do the tax debtors in the system equal the control register?',
     'ตรง หรืออธิบายผลต่างรายตัวได้'),
    ('01992b6a-5c00-7000-8000-000000000110', 10, 'REVENUE', 2, false, null,
     'เงินรับฝาก/ประกันสัญญา ถูกประเภทและตรงรายตัวหรือไม่',
     'Are deposits and contract guarantees of the right kind, and right for each depositor?',
     'รายละเอียดเท่าบัญชีคุม'),
    ('01992b6a-5c00-7000-8000-000000000111', 11, 'EXPENDITURE', 2, false, null,
     'จัดซื้อจัดจ้างและสัญญาบันทึกก่อนจัดทำฎีกา ตรงกับ e-GP หรือไม่',
     'Are procurement and contracts recorded before the voucher, and equal to e-GP?',
     'สุ่ม ๓ สัญญาตรง'),
    ('01992b6a-5c00-7000-8000-000000000112', 12, 'EXPENDITURE', 3, true, 'EXPENDITURE_THROUGH',
     'จัดทำฎีกาและรายงานการจัดทำเช็ค/ใบถอน/โอน ถึงวันจ่ายล่าสุดหรือไม่',
     'Are vouchers and the reports of cheques, withdrawals and transfers made up to the latest day of payment?',
     'ครบถึงวันจ่ายล่าสุด'),
    ('01992b6a-5c00-7000-8000-000000000113', 13, 'EXPENDITURE', 2, false, null,
     'ไม่มีรายการค้างอนุมัติเกิน ๕ วันทำการใช่หรือไม่',
     'Is nothing waiting for approval for more than 5 working days?',
     'หน้ารายการค้างว่าง'),
    ('01992b6a-5c00-7000-8000-000000000114', 14, 'EXPENDITURE', 2, false, null,
     'รายการจ่ายในระบบตรงธนาคาร และเช็คค้างนานมีการติดตามหรือไม่',
     'Do payments in the system equal the bank, and are old outstanding cheques followed up?',
     'ตรง มีบัญชีเช็คค้าง'),
    ('01992b6a-5c00-7000-8000-000000000115', 15, 'EXPENDITURE', 1, false, null,
     'ภาษีหัก ณ ที่จ่ายและประกันสังคม นำส่งและล้างเงินรับฝากทันกำหนดหรือไม่',
     'Are withholding tax and social security remitted, and their deposits cleared, in time?',
     'ไม่มีของเดือนก่อนค้าง'),
    ('01992b6a-5c00-7000-8000-000000000116', 16, 'EXPENDITURE', 2, false, null,
     'ลูกหนี้เงินยืมส่งใช้ตามกำหนดและบันทึกแล้วหรือไม่',
     'Are advances returned when due, and recorded?',
     'ไม่มีรายเกินกำหนด'),
    ('01992b6a-5c00-7000-8000-000000000117', 17, 'ACCOUNTING', 3, true, 'ACCOUNTING_THROUGH',
     'ผ่านรายการบัญชีครบถึงวันล่าสุดหรือไม่',
     'Are accounting entries posted up to the latest day?',
     'ไม่มีใบผ่านรายการค้าง'),
    ('01992b6a-5c00-7000-8000-000000000118', 18, 'ACCOUNTING', 3, true, null,
     'งบทดลองเดือนก่อนจากระบบลงตัวและเสนอผู้บริหารแล้วหรือไม่',
     'Does last month''s trial balance from the system add up, and was it submitted to the executive?',
     'มีฉบับลงนาม'),
    ('01992b6a-5c00-7000-8000-000000000119', 19, 'ACCOUNTING', 3, false, null,
     'รายงานสถานะการเงินประจำวันตรงกับเงินที่กรรมการเก็บรักษาหรือไม่',
     'Does the daily report of the financial position equal the money that the committee keeps?',
     'ตรงวันติดตาม'),
    ('01992b6a-5c00-7000-8000-000000000120', 20, 'ACCOUNTING', 3, true, null,
     'งบกระทบยอดเงินฝากธนาคารครบทุกบัญชีถึงเดือนก่อนหรือไม่',
     'Are all bank accounts reconciled up to last month?',
     'ครบ ไม่มีผลต่างที่อธิบายไม่ได้'),
    ('01992b6a-5c00-7000-8000-000000000121', 21, 'ACCOUNTING', 3, true, 'YEAR_CLOSED',
     'ปิดบัญชีปีก่อนในระบบและส่งรายงานการเงินให้ สตง. ภายใน ๙๐ วันหรือไม่',
     'Was last year closed in the system, and were the statements sent to the State Audit Office within 90 days?',
     'ปิดแล้ว มีหนังสือนำส่ง; ยังไม่ครบ ๙๐ วัน = ไม่เกี่ยวข้อง'),
    ('01992b6a-5c00-7000-8000-000000000122', 22, 'ACCOUNTING', 2, false, null,
     'ทะเบียนทรัพย์สิน/ค่าเสื่อมราคา และข้อมูลหน่วยงานใต้สังกัด (ศพด. โรงเรียน รพ.สต. กิจการเฉพาะการ) ครบหรือไม่',
     'Are the asset register, depreciation and the data of subordinate units (child centres, schools, health centres, enterprises) complete?',
     'ตรงบัญชีแยกประเภท รวมครบทุกหน่วย'),
    ('01992b6a-5c00-7000-8000-000000000123', 23, 'PEOPLE', 2, false, null,
     'มีผู้ปฏิบัติและผู้ทำแทนทั้ง ๔ ด้านที่ผ่านการอบรมหรือไม่',
     'Is there somebody trained, and a deputy, for each of the four tasks?',
     'มีคำสั่ง ผู้ทำแทนทำได้จริง'),
    ('01992b6a-5c00-7000-8000-000000000124', 24, 'PEOPLE', 3, false, null,
     'ทุกคนรวมผู้บริหารใช้รหัสของตนเอง และยกเลิกสิทธิผู้ย้ายแล้วหรือไม่',
     'Does everybody, the executives too, use an account of their own, and were the rights of those who moved withdrawn?',
     'ไม่มีการใช้รหัสแทนกัน (ห้ามจดรหัส)'),
    ('01992b6a-5c00-7000-8000-000000000125', 25, 'PEOPLE', 2, false, null,
     'ข้อแนะนำครั้งก่อนและข้อทักท้วง สตง. ด้านบัญชี แก้ไขแล้วหรือไม่',
     'Were the last advice and the objections of the State Audit Office on accounts acted on?',
     'ปิดครบหรือมีกำหนด; ไม่เคยมี = ไม่เกี่ยวข้อง')
) as v (id, place, module, weight, by_phone, offers, text, text_en, yes_when)
where not exists (
    select 1
    from checklist_question q
    where q.checklist_id = cast('01992b6a-5c00-7000-8000-000000000100' as uuid));
