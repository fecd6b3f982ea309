package org.maekhai.compliance;

import java.time.LocalDate;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiText;

/** Reads days and answers of facts. Most rows of a file repeat the day of the row above, so that one is remembered. */
final class FactCells {
    /** Before e-LAAS there was nothing to state (2540 BE). */
    private static final LocalDate FIRST = LocalDate.of(FiscalYear.FIRST - 543, 1, 1);

    private final LocalDate last;
    private final String[] texts;
    private final LocalDate[] days;
    private final ThaiAnswer[] answers;
    /** Something stands in a cell of the row that was looked at last. */
    private boolean anything;

    FactCells(LocalDate today, int columns) {
        last = today.plusYears(1);
        texts = new String[columns];
        days = new LocalDate[columns];
        answers = new ThaiAnswer[columns];
    }

    void next() {
        anything = false;
    }

    boolean anything() {
        return anything;
    }

    void sawSomething() {
        anything = true;
    }

    /** Null when nothing is stated; rejects what is no day, or no possible one. */
    LocalDate day(ImportRow row, int column) {
        var text = row.raw(column);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.equals(texts[column])) {
            anything = true;
            return days[column];
        }
        if (ThaiText.isBlank(text)) {
            return null;
        }
        anything = true;
        var day = ThaiDates.parse(text);
        if (day == null && ThaiAnswer.isNothing(text)) {
            return null;
        }
        if (day == null || !isPossible(day)) {
            row.reject(column, RowProblem.BAD_DATE);
            return null;
        }
        texts[column] = text;
        days[column] = day;
        return day;
    }

    boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(last);
    }

    /** Null when neither yes nor no is stated; rejects an unknown word. */
    Boolean answer(ImportRow row, int column) {
        var text = row.raw(column);
        if (ThaiText.isBlank(text)) {
            return null;
        }
        anything = true;
        if (text.equals(texts[column])) {
            return answers[column].bool();
        }
        var answer = text.length() > 60 ? null : ThaiAnswer.of(text);
        if (answer == null) {
            row.reject(column, RowProblem.BAD_STATUS);
            return null;
        }
        texts[column] = text;
        answers[column] = answer;
        return answer.bool();
    }
}
