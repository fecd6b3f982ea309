package org.maekhai.issue.sheet;

import java.text.BreakIterator;
import java.util.Locale;
import org.maekhai.shared.thai.ThaiText;

/**
 * What was told, as a title and all of it: somebody who takes notes writes both into one cell, and as many lines as it needs.
 *
 * @param detail null: the title is all
 */
record IssueText(String title, String detail) {
    private static final int LONGEST_TITLE = 300;
    private static final Locale THAI = Locale.forLanguageTag("th");

    /** Nothing of what is stated is lost: what is no title as it stands is the detail, before what else is said. Null: nothing. */
    static IssueText of(String statedTitle, String statedDetail) {
        if (statedTitle == null && statedDetail == null) {
            return null;
        }
        var told = statedTitle == null ? statedDetail : statedTitle;
        var title = beginning(told);
        if (statedTitle == null) {
            return new IssueText(title, isWhole(title, told) ? null : told);
        }
        if (isWhole(title, told)) {
            return new IssueText(title, statedDetail);
        }
        return new IssueText(title, statedDetail == null ? told : told + "\n\n" + statedDetail);
    }

    private static boolean isWhole(String title, String told) {
        return title.equals(ThaiText.normalize(told)) && told.lines().count() == 1;
    }

    /** The first line, or of a long one as many words as a title may have. */
    private static String beginning(String told) {
        var line = told.lines()
                .filter(each -> !ThaiText.isBlank(each))
                .findFirst()
                .map(ThaiText::normalize)
                .orElse(told);
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        var words = BreakIterator.getWordInstance(THAI);
        words.setText(line);
        int end = words.preceding(LONGEST_TITLE + 1);
        return line.substring(0, end <= 0 ? LONGEST_TITLE : end).strip();
    }
}
