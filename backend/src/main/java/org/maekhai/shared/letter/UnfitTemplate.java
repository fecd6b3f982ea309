package org.maekhai.shared.letter;

import org.maekhai.shared.problem.Failure;

/** What is told of a file that can't be a template. */
final class UnfitTemplate {
    private UnfitTemplate() {}

    /** No document of Word, whatever it is called: one with a password and one of an old edition neither. */
    static Failure type() {
        return new Failure(415, "TEMPLATE_TYPE");
    }

    static Failure broken() {
        return new Failure(422, "TEMPLATE_UNREADABLE");
    }

    /** Once unpacked, or in marks. */
    static Failure tooLarge() {
        return new Failure(422, "TEMPLATE_TOO_LARGE");
    }

    static Failure macros() {
        return new Failure(422, "TEMPLATE_MACROS");
    }

    /** @param what the address, or the field that would read it */
    static Failure external(String what) {
        return new Failure(422, "TEMPLATE_EXTERNAL", what);
    }

    /** @param part the name of what is in it beside text and pictures */
    static Failure embedded(String part) {
        return new Failure(422, "TEMPLATE_EMBEDDED", part);
    }

    /** Filled in it would be longer than anybody reads. */
    static Failure tooMuch() {
        return new Failure(422, "TEMPLATE_TOO_MUCH");
    }
}
