package org.maekhai.training;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.registry.LocalGovernmentIndex;
import org.maekhai.registry.PlaceCells;

/** Reads the cells that both kinds of import have: codes, names, words, and whom somebody works for. */
final class TrainingCells {
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)\\.0+$");

    /** Where a kind keeps whom somebody works for. */
    record Columns(int affiliation, int province, int localGovernment) {}

    private final ImportRequest request;
    private final PlaceCells places;
    private final Columns columns;

    TrainingCells(ImportRequest request, PlaceCells places, Columns columns) {
        this.request = request;
        this.places = places;
        this.columns = columns;
    }

    void table(Table table) {
        places.table(table);
    }

    /** A key: without it the row says nothing. */
    String required(ImportRow row, int column, int max) {
        if (row.stated(column) == null) {
            row.reject(column, RowProblem.MISSING_VALUE);
            return null;
        }
        return row.stated(column, max);
    }

    /** An office's own code; one that a spreadsheet took for a number (1001.0) is the number that was typed. */
    String code(ImportRow row, int column) {
        var text = row.stated(column, 40);
        return text == null ? null : NUMBER.matcher(text).replaceFirst("$1");
    }

    String requiredCode(ImportRow row, int column) {
        return required(row, column, 40) == null ? null : code(row, column);
    }

    /** Null where there is no such column; where there is one, a name stands in it. */
    String name(ImportRow row, int column) {
        return row.table().has(column) ? required(row, column, 200) : null;
    }

    /** Rejects a word that means nothing here. */
    <E> E word(ImportRow row, int column, Function<String, E> meaning) {
        return read(row, column, meaning, RowProblem.BAD_STATUS);
    }

    /** Rejects what is no number, or not one of those that can be. */
    <E> E number(ImportRow row, int column, Function<String, E> meaning) {
        return read(row, column, meaning, RowProblem.BAD_NUMBER);
    }

    private static <E> E read(ImportRow row, int column, Function<String, E> meaning, RowProblem otherwise) {
        var text = row.stated(column);
        if (text == null) {
            return null;
        }
        var word = text.length() > 200 ? null : meaning.apply(text);
        if (word == null) {
            row.reject(column, otherwise);
        }
        return word;
    }

    /**
     * What the cells say of an employer; null is nothing.
     *
     * @param readable false: one of them was rejected
     */
    record Place(
            TrainingWords.Written written, LocalGovernmentIndex.Entry employer, String province, boolean readable) {
        boolean isEmpty() {
            return readable && written == null && employer == null && province == null;
        }
    }

    /** Reads a row's employer: before everything else, so that it is known whether these cells can be read. */
    Place place(ImportRow row) {
        var written = word(row, columns.affiliation, TrainingWords::affiliation);
        var employer = places.localGovernment(row, columns.localGovernment);
        boolean inDepartment = written != null && written.affiliation() == Affiliation.DEPARTMENT;
        var province = places.province(row, columns.province, inDepartment);
        if (written != null && !written.office().isEmpty()) {
            var ofOffice = places.provinceNamed(written.office());
            if (ofOffice == null) {
                row.reject(columns.affiliation, RowProblem.BAD_STATUS);
            } else if (province != null && !province.equals(ofOffice)) {
                row.reject(
                        columns.affiliation,
                        RowProblem.INCONSISTENT,
                        "สังกัดกับจังหวัดไม่ตรงกัน",
                        "affiliation and province are not the same");
            }
            province = ofOffice;
        }
        return new Place(written, employer, province, !row.isRejected());
    }

    /**
     * Whom somebody works for: as the row states it, else as it is known. Rejects what isn't complete, doesn't fit, or
     * lies where the caller may not write.
     *
     * @param known null: not yet
     */
    Employment employment(ImportRow row, Place place, Employment known, String who) {
        if (!place.readable()) {
            return null;
        }
        var written = place.written();
        var employer = place.employer();
        var province = place.province();
        var affiliation = written != null
                ? written.affiliation()
                : employer != null ? Affiliation.LOCAL_GOVERNMENT : known == null ? null : known.affiliation();
        if (affiliation == null) {
            row.reject(columns.affiliation, RowProblem.MISSING_VALUE);
            return null;
        }
        if (employer != null && affiliation != Affiliation.LOCAL_GOVERNMENT) {
            row.reject(
                    columns.localGovernment,
                    RowProblem.INCONSISTENT,
                    "มีรหัส อปท. แต่ไม่ได้สังกัด อปท.",
                    "a local government's code, and another affiliation");
            return null;
        }
        boolean asKnown = known != null && known.affiliation() == affiliation;
        Employment found;
        if (employer != null) {
            found = new Employment(
                    affiliation, employer.provinceCode(), employer.districtCode(), employer.id(), employer.code());
        } else if (asKnown && (province == null || province.equals(known.provinceCode()))) {
            found = known;
        } else if (affiliation == Affiliation.LOCAL_GOVERNMENT) {
            row.reject(columns.localGovernment, RowProblem.MISSING_VALUE);
            return null;
        } else {
            found = Employment.of(affiliation, province != null ? province : provinceOf(affiliation));
            if (found.provinceCode() == null && affiliation == Affiliation.PROVINCIAL_OFFICE) {
                row.reject(columns.province, RowProblem.MISSING_VALUE);
                return null;
            }
        }
        places.requireProvince(
                row,
                employer != null ? columns.localGovernment : columns.province,
                found.provinceCode(),
                province,
                who == null ? found.affiliation().name() : who);
        return found;
    }

    /** Of a provincial office that doesn't say which: the one that the table is about, or that sends it. */
    private String provinceOf(Affiliation affiliation) {
        if (affiliation != Affiliation.PROVINCIAL_OFFICE) {
            return null;
        }
        return places.provinceOfTable() != null
                ? places.provinceOfTable()
                : request.caller().scope().provinceCode();
    }

    /** What is known of somebody elsewhere is nobody else's to change. */
    void requireOwn(ImportRow row, int column, String provinceCode) {
        if (!request.caller().scope().coversProvince(provinceCode)) {
            row.reject(column, RowProblem.OUT_OF_SCOPE);
        }
    }
}
