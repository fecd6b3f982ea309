package org.maekhai.visit.paper;

import org.maekhai.shared.thai.ThaiWriting;
import org.maekhai.training.Affiliation;

/**
 * A trainer of a visit, by the posting of its day.
 *
 * @param employer the local government; null unless it is one
 */
record Traveller(String name, String position, Affiliation affiliation, String provinceName, String employer) {
    private static final String PROVINCIAL_OFFICE = "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด";
    private static final String DEPARTMENT = "กรมส่งเสริมการปกครองท้องถิ่น";

    String office() {
        return switch (affiliation) {
            case LOCAL_GOVERNMENT -> employer;
            case PROVINCIAL_OFFICE -> PROVINCIAL_OFFICE + provinceName;
            case DEPARTMENT -> DEPARTMENT;
        };
    }

    /** Who lets them travel. */
    String head() {
        return switch (affiliation) {
            case LOCAL_GOVERNMENT -> ThaiWriting.mayorOf(employer);
            case PROVINCIAL_OFFICE -> "ท้องถิ่นจังหวัด" + provinceName;
            case DEPARTMENT -> "อธิบดี" + DEPARTMENT;
        };
    }

    /** {@code นาง ก ตำแหน่ง นักวิชาการเงินและบัญชี}. */
    String named() {
        return position == null ? name : name + " ตำแหน่ง " + position;
    }
}
