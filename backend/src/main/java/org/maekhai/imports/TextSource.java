package org.maekhai.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.ThaiText;

/** Comma, semicolon, tab or bar separated text in any of the usual encodings, record by record. */
final class TextSource implements RowSource {
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final Pattern STATED_SEPARATOR =
            Pattern.compile("\\A\"?sep=([^\\w\"\\r\\n])\"?[\\r\\n]", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE_RECORDS = 120;
    private static final int MAX_CELL = 1 << 20;
    private static final int MAX_RECORD = 1 << 22;

    private final Path file;
    private final Progress progress;
    private final TextFormat format;
    private final char separator;
    /** The file itself says so, in a line of its own. */
    private final boolean isStated;
    /** How many cells the header has. */
    private final int width;

    /** @param headerScore how much of a header a record looks like; decides between the separators */
    TextSource(Path file, TextFormat format, ToIntFunction<String[]> headerScore, Progress progress) {
        this.file = file;
        this.progress = progress;
        this.format = format;
        var sample = format.head(file, SAMPLE);
        var stated = STATED_SEPARATOR.matcher(sample);
        isStated = stated.lookingAt();
        var layout =
                isStated ? Layout.of(sample, stated.group(1).charAt(0), headerScore) : Layout.best(sample, headerScore);
        separator = layout.separator;
        width = layout.width;
    }

    @Override
    public void read(Sink sink) {
        sink.sheet(null);
        int number = 0;
        try (var reader = format.open(progress.counting(Files.newInputStream(file)));
                var records = records(new StrayQuotes(reader, separator, width), separator)) {
            while (hasNext(records)) {
                var cells = records.next();
                number++;
                int count = clean(cells);
                if (count > 0 && !(isStated && number == 1)) {
                    sink.row(number, cells, count);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sink.endOfSheet(number);
    }

    @Override
    public UnreadableFile withoutTable() {
        return format.mixed()
                ? UnreadableFile.because(UnreadableFile.Reason.MIXED_ENCODINGS)
                : UnreadableFile.noHeader();
    }

    /** Takes away what spreadsheets and other programs wrote around a cell's text; the number of cells up to the last one. */
    private static int clean(String[] cells) {
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.length() > 2 && cell.startsWith("=\"") && cell.endsWith("\"")) {
                // ="0123": how digits are kept from becoming a number
                cell = cell.substring(2, cell.length() - 1).replace("\"\"", "\"");
            }
            cells[i] = WorkbookSource.unescaped(cell);
            count = ThaiText.isBlank(cells[i]) ? count : i + 1;
        }
        return count;
    }

    private static boolean hasNext(CloseableIterator<String[]> records) {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_TEXT);
        }
    }

    private static CloseableIterator<String[]> records(Reader reader, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(
                        StringArrayHandler.builder()
                                .maxFieldSize(MAX_CELL)
                                .maxRecordSize(MAX_RECORD)
                                .build(),
                        reader)
                .iterator();
    }

    /**
     * How a text may be divided.
     *
     * @param score how much of a header the record looks like that looks most like one, of those at the beginning
     * @param width of that record
     */
    private record Layout(char separator, int score, int width) {
        static Layout best(String sample, ToIntFunction<String[]> headerScore) {
            Layout best = null;
            boolean isOneCell = false;
            for (char candidate : SEPARATORS) {
                boolean occurs = sample.indexOf(candidate) >= 0;
                if (!occurs && isOneCell) {
                    // by all that don't occur it is divided alike
                    continue;
                }
                isOneCell |= !occurs;
                var layout = of(sample, candidate, headerScore);
                best = best == null || layout.score > best.score ? layout : best;
            }
            return best;
        }

        static Layout of(String sample, char separator, ToIntFunction<String[]> headerScore) {
            int bestScore = -1;
            int width = 0;
            for (var record : sampleRecords(sample, separator)) {
                int score = headerScore.applyAsInt(record);
                if (score > bestScore) {
                    bestScore = score;
                    width = record.length;
                }
            }
            return new Layout(separator, Math.max(0, bestScore), width);
        }
    }

    private static List<String[]> sampleRecords(String sample, char candidate) {
        List<String[]> records = new ArrayList<>();
        try (var iterator = records(new StrayQuotes(new StringReader(sample), candidate, 0), candidate)) {
            while (records.size() < SAMPLE_RECORDS && iterator.hasNext()) {
                records.add(iterator.next());
            }
        } catch (CsvParseException | UncheckedIOException | IOException cutOff) {
            return records;
        }
        return records;
    }
}
