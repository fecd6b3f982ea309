package org.maekhai.visit;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.maekhai.registry.Reason;

/** What trainers of the demonstration found, advised and agreed on. Numbers and names in it are invented. */
final class DemoWords {
    /** What was found, what was advised, and what is to be done next by whom. */
    record Told(String findings, String advice, String step, StepOwner owner) {}

    private static final List<Told> BUDGET = List.of(
            new Told(
                    "ข้อบัญญัติประกาศใช้แล้ว แต่ยังไม่อนุมัติงบประมาณในระบบ เจ้าหน้าที่เข้าใจว่าต้องรอโอนยอดยกมาก่อน",
                    "สาธิตขั้นตอนอนุมัติงบประมาณและตรวจยอดรายรับ–รายจ่ายให้ตรงกับเล่มข้อบัญญัติก่อนกดอนุมัติ",
                    "ตรวจยอดตามแผนงานกับเล่มข้อบัญญัติ แล้วอนุมัติงบประมาณในระบบ",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "บันทึกงบประมาณครบ แต่หมวดค่าครุภัณฑ์ในระบบไม่ตรงกับเล่ม ผลต่าง 120,000 บาท",
                    "ไล่ยอดทีละแผนงาน พบว่าบันทึกครุภัณฑ์สำนักงานผิดแผนงาน แนะนำวิธีแก้ไขก่อนอนุมัติ",
                    "แก้ไขแผนงานที่บันทึกผิดและแจ้งผลให้ครู ก ทราบ",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "อนุมัติงบประมาณแล้ว แต่ฎีกาเดือนแรกของปียังทำนอกระบบ",
                    "แนะนำให้บันทึกฎีกาย้อนหลังตามลำดับวันที่ และตัดงบในระบบทุกฉบับนับแต่วันนี้",
                    "บันทึกฎีกาที่ทำนอกระบบย้อนหลังให้ครบ",
                    StepOwner.LOCAL_GOVERNMENT));
    private static final List<Told> REVENUE = List.of(
            new Told(
                    "ใบเสร็จรับเงินเล่มมือของงานจัดเก็บยังไม่บันทึก 2 เล่ม ใบนำส่งเงินค้าง 9 วัน",
                    "ให้ออกใบเสร็จจากระบบเป็นหลัก เล่มมือใช้เมื่อไฟฟ้าหรือเครือข่ายขัดข้อง และบันทึกภายในวันทำการถัดไป",
                    "บันทึกใบเสร็จเล่มมือที่ค้างและทำใบนำส่งเงินให้เป็นปัจจุบัน",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "เงินภาษีจัดสรรที่โอนเข้าธนาคารยังไม่บันทึกรับ 3 รายการ",
                    "แนะนำให้ดูรายการเดินบัญชีผ่านเว็บของธนาคารทุกเช้า แล้วบันทึกรับเงินโอนในวันเดียวกัน",
                    "บันทึกเงินโอนที่ค้างและส่งรายการเดินบัญชีให้ตรวจ",
                    StepOwner.LOCAL_GOVERNMENT));
    private static final List<Told> EXPENDITURE = List.of(
            new Told(
                    "ฎีกาเดือนล่าสุดจัดทำแล้วแต่ยังไม่ทำรายงานการจัดทำเช็ค ยอดจ่ายในระบบจึงไม่ถึงวันจ่ายจริง",
                    "ทบทวนขั้นตอนจากฎีกาถึงรายงานการจัดทำเช็ค และให้ตรวจหน้ารายการค้างทุกวันศุกร์",
                    "ทำรายงานการจัดทำเช็คย้อนหลังให้ถึงวันจ่ายล่าสุด",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "มีรายการรออนุมัติค้าง 14 รายการ ผู้อำนวยการกองคลังเข้าระบบไม่ได้เพราะรหัสผ่านหมดอายุ",
                    "ประสานผู้ดูแลระบบของจังหวัดเพื่อปลดล็อก และแนะนำให้เปลี่ยนรหัสผ่านก่อนครบกำหนด",
                    "ประสานปลดล็อกผู้ใช้งานและแจ้งผล",
                    StepOwner.PROVINCE));
    private static final List<Told> ACCOUNTING = List.of(
            new Told(
                    "ยังไม่ผ่านรายการบัญชีสองเดือนล่าสุด งบทดลองจึงไม่ตรงกับรายงานสถานะการเงิน",
                    "สาธิตการตรวจรายการที่ยังไม่ผ่านบัญชีและการกระทบยอดเงินฝากธนาคารทีละบัญชี",
                    "ผ่านรายการและกระทบยอดธนาคารให้ถึงสิ้นเดือนก่อน",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "บัญชีเงินรับฝากกับรายละเอียดรายตัวต่างกัน 8,450 บาท เป็นยอดยกมาหลายปี",
                    "ให้แยกผลต่างเป็นรายปี หาเอกสารประกอบ แล้วเสนอผู้บริหารปรับปรุงตามระเบียบ",
                    "ครู ก ส่งตัวอย่างกระดาษทำการกระทบยอดเงินรับฝาก",
                    StepOwner.TRAINER),
            new Told(
                    "รายงานประจำเดือนพิมพ์แล้วแต่ยังไม่เสนอผู้บริหาร การบันทึกบัญชีช้ากว่ากำหนด",
                    "จัดปฏิทินงานประจำเดือนร่วมกับผู้อำนวยการกองคลัง ให้ปิดยอดภายในวันที่ 5 ของเดือนถัดไป",
                    "เสนอรายงานประจำเดือนที่ค้างและปฏิบัติตามปฏิทินงาน",
                    StepOwner.LOCAL_GOVERNMENT));
    private static final List<Told> PEOPLE = List.of(
            new Told(
                    "เจ้าหน้าที่บัญชีโอนย้าย ผู้รับผิดชอบใหม่ยังไม่เคยใช้ระบบ",
                    "สอนงานรายรับและรายจ่ายเบื้องต้นครึ่งวัน และมอบคู่มือฉบับย่อไว้ที่กองคลัง",
                    "นัดสอนงานบัญชีครั้งที่สองให้ผู้รับผิดชอบใหม่",
                    StepOwner.TRAINER),
            new Told(
                    "มีผู้ใช้งานระบบได้คนเดียว เมื่อลางานจึงไม่มีผู้บันทึก",
                    "แนะนำให้มีคำสั่งแต่งตั้งผู้บันทึกสำรองอย่างน้อยหนึ่งคน",
                    "ออกคำสั่งแต่งตั้งผู้บันทึกสำรองและขอรหัสผู้ใช้งาน",
                    StepOwner.LOCAL_GOVERNMENT));
    private static final List<Told> NOT_USING = List.of(
            new Told(
                    "ยังไม่ใช้งานระบบ ใช้โปรแกรมตารางคำนวณทำบัญชี เหตุผลคือบุคลากรไม่พอและเครือข่ายล่มบ่อย",
                    "ชี้แจงหนังสือสั่งการและประโยชน์ของระบบแก่ผู้บริหาร เสนอให้เริ่มจากงบประมาณและรายรับก่อน",
                    "ปลัดเสนอผู้บริหารกำหนดวันเริ่มใช้ระบบ",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "ผู้บริหารเห็นชอบให้เริ่มใช้ระบบ แต่ยังไม่มีผู้รับผิดชอบที่ผ่านการอบรม",
                    "จัดให้เข้าร่วมคลินิก e-LAAS ของอำเภอ และจับคู่กับ อปท. ข้างเคียงที่ใช้งานครบ",
                    "ประสานจังหวัดเรื่องรหัสผู้ใช้งานและวันอบรม",
                    StepOwner.PROVINCE));
    private static final List<Told> WELL = List.of(
            new Told(
                    "บันทึกครบทั้งสามระบบและเป็นปัจจุบัน สุ่มตรวจฎีกาห้าฉบับตรงกับรายการจ่ายธนาคาร",
                    "ให้คงการตรวจหน้ารายการค้างทุกสัปดาห์ และเริ่มเตรียมข้อมูลปิดบัญชีสิ้นปี",
                    "เก็บรายการทรัพย์สินให้ครบก่อนปิดบัญชี",
                    StepOwner.LOCAL_GOVERNMENT),
            new Told(
                    "ข้อมูลเป็นปัจจุบัน เจ้าหน้าที่ใช้งานคล่อง สอบถามเรื่องเงินกันไว้เบิกเหลื่อมปี",
                    "อธิบายขั้นตอนกันเงินและขยายเวลาเบิกจ่ายในระบบ พร้อมตัวอย่าง",
                    "ครู ก ส่งตัวอย่างการกันเงินที่อนุมัติแล้ว",
                    StepOwner.TRAINER),
            new Told(
                    "ใช้งานครบและยินดีเป็นพี่เลี้ยงให้ อปท. ข้างเคียง",
                    "หารือแนวทางเป็นศูนย์เครือข่าย และการให้คำปรึกษาทางโทรศัพท์สัปดาห์ละครึ่งวัน",
                    "จังหวัดพิจารณาเชิญเป็นศูนย์เครือข่าย",
                    StepOwner.PROVINCE));
    private static final List<List<Told>> ANY = List.of(REVENUE, EXPENDITURE, ACCOUNTING, PEOPLE, WELL);

    private static final Map<Reason, List<Told>> BY_REASON = Map.ofEntries(
            Map.entry(Reason.BUDGET_NOT_RECORDED, BUDGET),
            Map.entry(Reason.BUDGET_NOT_APPROVED, BUDGET),
            Map.entry(Reason.BUDGET_NOT_IN_USE, BUDGET),
            Map.entry(Reason.REVENUE_MISSING, REVENUE),
            Map.entry(Reason.REVENUE_LATE, REVENUE),
            Map.entry(Reason.EXPENDITURE_MISSING, EXPENDITURE),
            Map.entry(Reason.EXPENDITURE_LATE, EXPENDITURE),
            Map.entry(Reason.ACCOUNTING_MISSING, ACCOUNTING),
            Map.entry(Reason.ACCOUNTING_LATE, ACCOUNTING),
            Map.entry(Reason.NOT_USING_ELAAS, NOT_USING),
            Map.entry(Reason.NO_DATA, NOT_USING));

    static final List<String> NOBODY = List.of(
            "โทรแล้วไม่มีผู้รับสาย จะโทรใหม่ช่วงบ่าย",
            "โทรสองครั้งสายไม่ว่าง ฝากข้อความไว้ที่สำนักปลัด",
            "ผู้รับผิดชอบไปอบรม ไม่มีผู้ให้ข้อมูลแทน");
    static final List<String> OBSERVED = List.of(
            "เปิดหน้าจอ e-LAAS ดูร่วมกับเจ้าหน้าที่ วันที่ล่าสุดที่บันทึกตรงกับสมุดคุม",
            "ตรวจวันที่บันทึกล่าสุดจากรายงานในระบบร่วมกับผู้อำนวยการกองคลัง");
    static final List<String> POSITIONS = List.of(
            "ผู้อำนวยการกองคลัง", "นักวิชาการเงินและบัญชี", "เจ้าพนักงานการเงินและบัญชี", "เจ้าพนักงานจัดเก็บรายได้");
    static final List<String> DISPUTES = List.of(
            "ยอดที่แจ้งเป็นของก่อนวันที่มา ปัจจุบันบันทึกครบแล้ว ขอให้แก้ไขผลการติดตาม",
            "ผู้ให้ข้อมูลในวันนั้นไม่ใช่ผู้รับผิดชอบ ขอให้นัดหมายใหม่",
            "ใบเสร็จเล่มมือที่ค้างมีเล่มเดียว อีกเล่มยกเลิกแล้ว");
    static final List<String> CANCELLED = List.of(
            "อปท. ติดประชุมสภาท้องถิ่น ขอเลื่อนนัด",
            "น้ำท่วมเส้นทาง เดินทางไม่ได้",
            "ครู ก ติดราชการด่วน นัดใหม่เดือนหน้า");
    static final List<String> NOTES =
            List.of("รอเอกสารจากกองช่าง", "อยู่ระหว่างแก้ไข", "ตรวจแล้วยังมีผลต่าง", "นัดติดตามอีกครั้งเดือนหน้า");

    private DemoWords() {}

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** @param reasons what keeps it from being complete and current */
    static Told about(List<Reason> reasons, Random random) {
        var known = reasons.stream()
                .map(BY_REASON::get)
                .filter(told -> told != null)
                .toList();
        if (known.isEmpty()) {
            return one(random.nextInt(3) > 0 ? WELL : one(ANY, random), random);
        }
        return one(random.nextInt(5) == 0 ? PEOPLE : one(known, random), random);
    }
}
