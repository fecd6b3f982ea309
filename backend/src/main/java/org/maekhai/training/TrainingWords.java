package org.maekhai.training;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.ThaiText;

/** The words that offices write for affiliation, role, result and skills. */
final class TrainingWords {
    private static final Pattern BETWEEN_SKILLS = Pattern.compile("[,;/|+&\\s]+|และ|\\band\\b");
    private static final Pattern BEFORE_SKILL = Pattern.compile("^(?:ด้าน|ระบบ|งาน)");
    private static final Pattern PROVINCIAL_OFFICE = Pattern.compile(
            "^(?:สถจ\\.?|สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด|สนง\\.?ส่งเสริมการปกครองท้องถิ่นจังหวัด|ท้องถิ่นจังหวัด) ?(.*)$");

    private static final Map<String, Affiliation> AFFILIATIONS = new HashMap<>();
    private static final Map<String, ParticipantRole> ROLES = new HashMap<>();
    private static final Map<String, TrainingResult> RESULTS = new HashMap<>();
    private static final Map<String, Skill> SKILLS = new HashMap<>();

    static {
        all(AFFILIATIONS, Affiliation.DEPARTMENT, "กรม", "กรม สถ.", "สถ.", "ส่วนกลาง", "กรมส่งเสริมการปกครองท้องถิ่น");
        all(AFFILIATIONS, Affiliation.PROVINCIAL_OFFICE, "provincial office");
        all(
                AFFILIATIONS,
                Affiliation.LOCAL_GOVERNMENT,
                "อปท.",
                "ท้องถิ่น",
                "องค์กรปกครองส่วนท้องถิ่น",
                "local government",
                "อบต.",
                "องค์การบริหารส่วนตำบล",
                "อบจ.",
                "องค์การบริหารส่วนจังหวัด",
                "เทศบาล",
                "ทต.",
                "เทศบาลตำบล",
                "ทม.",
                "เทศบาลเมือง",
                "ทน.",
                "เทศบาลนคร");
        all(
                ROLES,
                ParticipantRole.TRAINEE,
                "ผู้เข้ารับการอบรม",
                "ผู้เข้ารับการฝึกอบรม",
                "ผู้เข้าอบรม",
                "ผู้อบรม",
                "ผู้รับการอบรม");
        all(ROLES, ParticipantRole.OBSERVER, "ผู้สังเกตการณ์", "สังเกตการณ์", "ผู้สังเกตุการณ์");
        all(
                RESULTS,
                TrainingResult.PASSED,
                "ผ่าน",
                "ผ่านการอบรม",
                "ผ่านการฝึกอบรม",
                "ผ่านเกณฑ์",
                "ผ่านการทดสอบ",
                "pass");
        all(
                RESULTS,
                TrainingResult.FAILED,
                "ไม่ผ่าน",
                "ไม่ผ่านการอบรม",
                "ไม่ผ่านการฝึกอบรม",
                "ไม่ผ่านเกณฑ์",
                "ไม่ผ่านการทดสอบ",
                "ตก",
                "fail");
        all(
                RESULTS,
                TrainingResult.ABSENT,
                "ขาด",
                "ขาดอบรม",
                "ขาดการอบรม",
                "ไม่เข้าอบรม",
                "ไม่เข้ารับการอบรม",
                "ไม่มา");
        all(SKILLS, Skill.BUDGET, "งบประมาณ", "งบ");
        all(SKILLS, Skill.REVENUE, "รายรับ", "รายได้", "รับเงิน");
        all(SKILLS, Skill.EXPENDITURE, "รายจ่าย", "จ่ายเงิน", "เบิกจ่าย");
        all(SKILLS, Skill.ACCOUNTING, "บัญชี");
        all(SKILLS, Skill.OTHER, "อื่นๆ", "อื่น");
    }

    /**
     * An affiliation as it is written.
     *
     * @param office the rest of what was written of a provincial office: its province, perhaps; else empty
     */
    record Written(Affiliation affiliation, String office) {}

    private TrainingWords() {}

    private static <E extends Enum<E>> void all(Map<String, E> words, E meaning, String... written) {
        words.put(ThaiText.key(meaning.name()), meaning);
        for (var word : written) {
            words.put(ThaiText.key(word), meaning);
        }
    }

    /** Null for what means none; so with the others. */
    static Written affiliation(String text) {
        var office = PROVINCIAL_OFFICE.matcher(text);
        if (office.matches()) {
            return new Written(Affiliation.PROVINCIAL_OFFICE, office.group(1).strip());
        }
        var known = AFFILIATIONS.get(ThaiText.key(text));
        return known == null ? null : new Written(known, "");
    }

    static ParticipantRole role(String text) {
        return ROLES.get(ThaiText.key(text));
    }

    static TrainingResult result(String text) {
        return RESULTS.get(ThaiText.key(text));
    }

    /** Several in one cell, in any order. */
    static Set<Skill> skills(String text) {
        var skills = EnumSet.noneOf(Skill.class);
        // the mark of repetition stands after a space, as a word of its own
        for (var word : BETWEEN_SKILLS.split(text.replaceAll(" ?ๆ", "ๆ"))) {
            var key = ThaiText.key(BEFORE_SKILL.matcher(word).replaceFirst(""));
            if (key.isEmpty()) {
                continue;
            }
            var skill = SKILLS.get(key);
            if (skill == null) {
                return null;
            }
            skills.add(skill);
        }
        return skills.isEmpty() ? null : skills;
    }
}
