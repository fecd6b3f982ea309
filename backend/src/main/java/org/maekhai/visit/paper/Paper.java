package org.maekhai.visit.paper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Papers that a visit needs, before and after. */
@Schema(name = "VisitPaper")
enum Paper {
    /** To the mayors who employ its trainers: may they come (หนังสือขอตัวครู ก). */
    TRAINER_REQUEST("trainer-request", "หนังสือขอตัวครู ก"),
    /** To whoever lets them travel (ขออนุญาตเดินทางไปราชการ). */
    TRAVEL_REQUEST("travel-request", "ขออนุญาตเดินทางไปราชการ"),
    /** To the local government: when who comes (หนังสือแจ้งกำหนดการ). */
    NOTICE("notice", "หนังสือแจ้งกำหนดการ"),
    /** What came of it, to be signed on the spot (แบบสรุปผลการติดตาม). */
    RESULTS("results", "แบบสรุปผลการติดตามและให้คำแนะนำ"),
    /** To whoever let them travel (รายงานผลการเดินทางไปราชการ). */
    JOURNEY_REPORT("journey-report", "รายงานผลการเดินทางไปราชการ");

    private final String file;
    private final String title;

    Paper(String file, String title) {
        this.file = file;
        this.title = title;
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** When nothing is known yet of what came of the visit, nor whom one met. */
    boolean isBefore() {
        return this == TRAINER_REQUEST || this == TRAVEL_REQUEST || this == NOTICE;
    }

    /** Whether it is written only where somebody travels: to each of them, or of each. */
    boolean needsTravellers() {
        return this == TRAINER_REQUEST || this == TRAVEL_REQUEST || this == JOURNEY_REPORT;
    }

    /** Or a memorandum, which says something from beginning to end; else a form that is filled in. */
    boolean isLetter() {
        return this != RESULTS;
    }
}
