package org.maekhai.shared.attachment;

import org.maekhai.shared.problem.Failure;

/** What is told of a file that can't be attached. */
final class Refused {
    private Refused() {}

    /** Nothing that may be attached, whatever it is called. */
    static Failure type() {
        return new Failure(415, "ATTACHMENT_TYPE");
    }

    /** No picture that is taken. */
    static Failure picture() {
        return new Failure(415, "PICTURE_TYPE");
    }

    /** It begins as it should, and is broken further on. */
    static Failure broken() {
        return new Failure(422, "ATTACHMENT_UNREADABLE");
    }

    static Failure tooManyPixels(int megapixels) {
        return new Failure(422, "TOO_MANY_PIXELS", megapixels);
    }
}
