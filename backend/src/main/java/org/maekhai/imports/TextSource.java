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
import org.maekhai.shared.ThaiText;

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
        separator = isStated ? stated.group(1).charAt(0) : separator(sample, headerScore);
        width = header(sample, separator, headerScore).length;
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

    private static char separator(String sample, ToIntFunction<String[]> headerScore) {
        char best = SEPARATORS[0];
        int bestScore = -1;
        for (char candidate : SEPARATORS) {
            int score = headerScore.applyAsInt(header(sample, candidate, headerScore));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** What looks most like a header, of the records at the beginning. */
    private static String[] header(String sample, char separator, ToIntFunction<String[]> headerScore) {
        var best = new String[0];
        int bestScore = -1;
        for (var record : sampleRecords(sample, separator)) {
            int score = headerScore.applyAsInt(record);
            if (score > bestScore) {
                best = record;
                bestScore = score;
            }
        }
        return best;
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
