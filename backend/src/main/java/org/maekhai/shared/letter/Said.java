package org.maekhai.shared.letter;

import java.util.ArrayList;
import java.util.List;

/** What a paper says in lines, in whatever it is written. */
final class Said {
    static final String TO_SIGN = "........................................";

    private Said() {}

    /** Without what no document may hold: characters that command, and halves of pairs. */
    static String printable(String text) {
        return text.codePoints()
                .filter(letter -> letter == '\t' || letter == '\n' || letter >= ' ' && !isForbidden(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isForbidden(int letter) {
        return Character.isISOControl(letter)
                || Character.getType(letter) == Character.SURROGATE
                || letter == 0xfffe
                || letter == 0xffff;
    }

    /** Those with something on them. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** In a cell one that is empty keeps its place. */
    static List<String> cell(String text) {
        return text == null || text.isBlank()
                ? List.of("")
                : text.strip().lines().toList();
    }

    /** Below each other, in the middle. */
    static List<String> signature(Paper.Signer signer) {
        List<String> lines = new ArrayList<>();
        lines.add("ลงชื่อ" + TO_SIGN);
        lines.add("(" + (signer.name() == null || signer.name().isBlank() ? TO_SIGN : signer.name()) + ")");
        lines.addAll(signer.position());
        if (signer.as() != null) {
            lines.add(signer.as());
        }
        return lines;
    }

    /** Two in a row; the last may be alone. */
    static List<List<Paper.Signer>> pairs(List<Paper.Signer> signers) {
        List<List<Paper.Signer>> pairs = new ArrayList<>();
        for (int i = 0; i < signers.size(); i += 2) {
            pairs.add(signers.subList(i, Math.min(i + 2, signers.size())));
        }
        return pairs;
    }

    /** How far behind its label what it says begins, in centimetres: marks above and below take no room. */
    static double behind(String label) {
        long letters = label.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .count();
        return Math.max(1.5, 0.5 + 0.25 * letters);
    }

    /** What columns are wide of that much. */
    static List<Integer> widths(List<Paper.Column> columns, int width) {
        int shares = columns.stream().mapToInt(Paper.Column::share).sum();
        return columns.stream().map(column -> width * column.share() / shares).toList();
    }
}
