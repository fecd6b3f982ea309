package org.maekhai.letter;

/** What a letter is; each is about something that another feature keeps. */
public enum LetterKind {
    /** To a mayor: may the local government be a hub. */
    HUB_INVITATION("หนังสือขอความร่วมมือเป็นแม่ข่าย"),
    /** To the mayors who employ the trainers of a visit: may they come. */
    TRAINER_REQUEST("หนังสือขอตัวครู ก"),
    /** Memoranda of the trainers of a visit: may they travel. */
    TRAVEL_REQUEST("บันทึกขออนุญาตเดินทางไปราชการ"),
    /** To the local government: when who visits it. */
    NOTICE("หนังสือแจ้งกำหนดการ"),
    /** Memoranda of the trainers of a visit: what came of it. */
    JOURNEY_REPORT("รายงานผลการเดินทางไปราชการ");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    /** As its documents are called. */
    String title() {
        return title;
    }
}
