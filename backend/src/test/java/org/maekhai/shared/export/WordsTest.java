package org.maekhai.shared.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.problem.Messages;

/** A workbook speaks as the screen does, whatever the list. */
@Tag("without-database")
class WordsTest {
    private static final List<Words> BOTH = List.of(new Words(Messages.THAI), new Words(Locale.ENGLISH));

    /** What the rows of every list of the API are. */
    private static final Set<Class<?>> ROWS = rows();

    private static Set<Class<?>> rows() {
        Set<Class<?>> rows = new LinkedHashSet<>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.maekhai")) {
            if (type.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : type.getMethods()) {
                    if (method.getRawReturnType().isEquivalentTo(Page.class)) {
                        rows.add(PageTable.rowType(method.reflect().getGenericReturnType()));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void everyColumnOfEveryListHasAWordInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        assertTrue(ROWS.size() > 25, "the lists were found");
        for (var row : ROWS) {
            for (var words : BOTH) {
                if (words.list(row).equals(row.getSimpleName())) {
                    missing.add(row.getSimpleName());
                }
                assertTrue(words.list(row).length() <= 28, "a name of a sheet: " + words.list(row));
                PageTable.columns(row).stream()
                        .filter(column -> !words.has(row, column.name()))
                        .forEach(column -> missing.add(row.getSimpleName() + "." + column.name()));
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void noTwoColumnsOfAListHaveTheSameWord() {
        Set<String> twice = new TreeSet<>();
        for (var row : ROWS) {
            for (var words : BOTH) {
                var seen = new TreeSet<String>();
                PageTable.columns(row).stream()
                        .map(column -> words.column(row, column.name()))
                        .filter(word -> !seen.add(word))
                        .forEach(word -> twice.add(row.getSimpleName() + " " + word));
            }
        }

        assertEquals(Set.of(), twice);
    }

    @Test
    void everyCodeInAListHasAWordInBothLanguages() {
        Set<Enum<?>> missing = new LinkedHashSet<>();
        for (var row : ROWS) {
            codes(row)
                    .forEach(code ->
                            BOTH.stream().filter(words -> !words.has(code)).forEach(words -> missing.add(code)));
        }

        assertEquals(Set.of(), missing);
    }

    private static List<Enum<?>> codes(Class<?> row) {
        List<Enum<?>> codes = new ArrayList<>();
        for (var component : row.getRecordComponents()) {
            var type = element(component.getGenericType());
            if (type.isRecord()) {
                codes.addAll(codes(type));
            } else if (type.isEnum()) {
                for (var code : type.getEnumConstants()) {
                    codes.add((Enum<?>) code);
                }
            }
        }
        return codes;
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType many) {
            return Collection.class.isAssignableFrom((Class<?>) many.getRawType())
                    ? (Class<?>) many.getActualTypeArguments()[0]
                    : Object.class;
        }
        return (Class<?>) type;
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(BOTH.get(0).keys(), BOTH.get(1).keys());
    }

    @Test
    void aDayIsWrittenAsOnTheScreen() {
        assertEquals("30 ก.ย. 2569", BOTH.get(0).day(LocalDate.of(2026, 9, 30)));
        assertEquals("30 Sep 2026", BOTH.get(1).day(LocalDate.of(2026, 9, 30)));
    }
}
