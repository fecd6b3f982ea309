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

/** Comma, semicolon, tab or bar separated text in any of the usual encodings, record by record. */
class TextSource implements RowSource {
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_RECORDS = 120;

    private final Path file;
    private final Progress progress;
    private final TextFormat format;
    private final char separator;

    /** @param headerScore how much of a header a record looks like; decides between the separators */
    TextSource(Path file, ToIntFunction<String[]> headerScore, Progress progress) {
        this.file = file;
        this.progress = progress;
        this.format = TextFormat.of(file);
        this.separator = separator(headerScore);
    }

    @Override
    public void read(Sink sink) {
        sink.sheet(null);
        int number = 0;
        try (var reader = format.open(progress.counting(Files.newInputStream(file)));
                var records = records(reader, separator)) {
            while (hasNext(records)) {
                var cells = records.next();
                number++;
                sink.row(number, cells, cells.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sink.endOfSheet(number);
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
                .build(StringArrayHandler.of(), reader)
                .iterator();
    }

    private char separator(ToIntFunction<String[]> headerScore) {
        var sample = sample();
        char best = SEPARATORS[0];
        int bestScore = -1;
        for (char candidate : SEPARATORS) {
            int score = 0;
            for (var record : sampleRecords(sample, candidate)) {
                score = Math.max(score, headerScore.applyAsInt(record));
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private String sample() {
        var buffer = new char[SAMPLE];
        int length = 0;
        try (var reader = format.open(Files.newInputStream(file))) {
            while (length < SAMPLE) {
                int n = reader.read(buffer, length, SAMPLE - length);
                if (n < 0) {
                    break;
                }
                length += n;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(buffer, 0, length);
    }

    private static List<String[]> sampleRecords(String sample, char candidate) {
        List<String[]> records = new ArrayList<>();
        try (var iterator = records(new StringReader(sample), candidate)) {
            while (records.size() < SAMPLE_RECORDS && iterator.hasNext()) {
                records.add(iterator.next());
            }
        } catch (CsvParseException | UncheckedIOException | IOException cutOff) {
            return records;
        }
        return records;
    }
}
