package org.maekhai.imports;

/** One thing that is wrong or odd about one row, in both languages. */
record RowError(
        RowProblem.Level level,
        String sheet,
        int row,
        String column,
        String value,
        String code,
        String thai,
        String english) {
    private static final int MAX_VALUE = 500;
    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_NAME = 200;

    static RowError of(String sheet, int row, String column, String value, RowProblem problem, Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new RowError(
                problem.level(),
                cut(sheet, MAX_NAME),
                row,
                cut(column, MAX_NAME),
                cut(value, MAX_VALUE),
                problem.name(),
                cut(problem.thai(texts), MAX_MESSAGE),
                cut(problem.english(texts), MAX_MESSAGE));
    }

    /** Short enough to be kept, and without the one character that PostgreSQL refuses. */
    private static String cut(String text, int length) {
        if (text == null) {
            return null;
        }
        var clean = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
        if (clean.length() <= length) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, end);
    }
}
