package org.maekhai.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The features of a GeoJSON FeatureCollection as rows, one at a time. */
class GeoJsonSource {
    /** Longer geometries are cut, so that none fills the memory; the kind finds them too long. */
    static final int MAX_GEOMETRY = 1_000_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final String GEOMETRY = "geometry";

    private final Path file;
    private final List<Column> columns;

    GeoJsonSource(Path file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
    }

    void read(TableReader.Rows rows) {
        try (var in = Files.newInputStream(file);
                var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw UnreadableFile.because(UnreadableFile.Reason.NOT_GEOJSON);
            }
            var keys = columns.stream().map(Column::key).toArray(String[]::new);
            rows.table(new Table(null, List.of(), Header.of(columns, keys)));
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isFeatures = parser.currentName().equals("features");
                parser.nextToken();
                if (isFeatures && parser.currentToken() == JsonToken.START_ARRAY) {
                    found = true;
                    features(parser, rows);
                } else {
                    parser.skipChildren();
                }
            }
            if (!found || parser.currentToken() != JsonToken.END_OBJECT) {
                throw UnreadableFile.because(UnreadableFile.Reason.NOT_GEOJSON);
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void features(JsonParser parser, TableReader.Rows rows) throws IOException {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw UnreadableFile.because(UnreadableFile.Reason.NOT_GEOJSON);
            }
            var cells = new String[columns.size()];
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("properties") && parser.currentToken() == JsonToken.START_OBJECT) {
                    properties(parser, cells);
                } else if (name.equals(GEOMETRY) && parser.currentToken() == JsonToken.START_OBJECT) {
                    set(cells, GEOMETRY, geometry(parser));
                } else {
                    parser.skipChildren();
                }
            }
            rows.row(++number, cells, cells.length);
        }
    }

    private void properties(JsonParser parser, String[] cells) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
                if (!name.equals(GEOMETRY)) {
                    set(cells, name, parser.getText());
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void set(String[] cells, String key, String value) {
        for (int i = 0; i < cells.length; i++) {
            if (columns.get(i).key().equals(key)) {
                cells[i] = value;
            }
        }
    }

    private static String geometry(JsonParser parser) throws IOException {
        var text = new StringBuilder();
        var capped = new Writer() {
            @Override
            public void write(char[] chars, int offset, int length) {
                if (text.length() <= MAX_GEOMETRY) {
                    text.append(chars, offset, length);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        try (var generator = JSON.createGenerator(capped)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
