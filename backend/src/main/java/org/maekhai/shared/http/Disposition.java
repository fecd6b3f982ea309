package org.maekhai.shared.http;

import java.nio.charset.StandardCharsets;

/** How an answer is saved as a file: under its name where that is understood, else under a plain one (RFC 6266). */
public final class Disposition {
    /** RFC 8187: what stands for itself. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    public static String attachment(String name) {
        return attachment(name.replaceAll("[^A-Za-z0-9 ._-]", "_"), name);
    }

    /** @param plain letters, digits, spaces, dots and dashes */
    public static String attachment(String plain, String name) {
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean asItIs = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(asItIs ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
