package org.maekhai.shared.attachment;

import org.maekhai.shared.problem.Failure;

/** What an attachment is called. */
final class AttachmentName {
    private static final int LONGEST = 200;

    private AttachmentName() {}

    /** Without the folders that it lay in; null where nothing is left. */
    static String of(String given) {
        if (given == null) {
            return null;
        }
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        if (name.length() > LONGEST) {
            throw Failure.invalid("/name", "TOO_LONG", LONGEST);
        }
        return name.replace(".", "").isEmpty() ? null : name;
    }
}
