package org.maekhai.shared.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be attached, told by its first bytes; of a picture the decoder then has the last word. */
enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    /** How far browsers look when they guess what something is. */
    static final int HEAD = 1024;

    private static final Pattern PDF_HEAD = Pattern.compile("%PDF-\\d\\.\\d.*", Pattern.DOTALL);
    private static final Pattern PAGE =
            Pattern.compile("<\\s*(!doctype|html|head|body|script|svg|iframe|img|object)\\b");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The name under which it is saved: what opens a file goes by its ending. */
    String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending)) ? name : name + "." + endings.get(0);
    }

    /** @param head the first {@link #HEAD} bytes */
    static Optional<FileType> of(byte[] head) {
        // each byte as one character
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        // kept as it is, so it must be nothing else besides: readers of PDF forgive what stands before its beginning,
        // and
        // browsers take for a page whatever looks like one
        boolean onlyPdf = PDF_HEAD.matcher(text).matches()
                && !PAGE.matcher(text.toLowerCase(Locale.ROOT)).find();
        return onlyPdf ? Optional.of(PDF) : Optional.empty();
    }
}
