package org.maekhai.shared.attachment;

import java.nio.charset.StandardCharsets;
import org.maekhai.shared.problem.Failure;

/** What an attachment is called. */
final class AttachmentName {
    private static final int LONGEST = 200;
    /** RFC 8187: what needs no percent. */
    private static final String PLAIN = "!#$&+-.^_`|~";

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

    /** As a file to be saved, under its name where that is understood (RFC 6266). */
    static String disposition(String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
