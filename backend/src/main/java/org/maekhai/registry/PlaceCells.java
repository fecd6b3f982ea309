package org.maekhai.registry;

import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.shared.thai.LocalGovernmentCode;

/**
 * Reads cells that name a province, or a local government by its code, in whatever form offices write them: for kinds
 * whose rows need not lie in a local government. {@link LocalGovernmentRows} is for those that do.
 */
public final class PlaceCells {
    private final LocalGovernmentIndex index;
    private final PlaceNames places;
    private final ImportRequest request;
    private String tableProvince;

    PlaceCells(LocalGovernmentIndex index, PlaceNames places, ImportRequest request) {
        this.index = index;
        this.places = places;
        this.request = request;
    }

    public void table(Table table) {
        var ofSheet = places.provinceOfSheet(table.sheet());
        tableProvince = ofSheet != null ? ofSheet : places.provinceIn(table.titles());
    }

    /** The province that the whole table is about: asked for, or said by its sheet or title; null when none is. */
    public String provinceOfTable() {
        return request.province() != null ? request.province() : tableProvince;
    }

    /** The local government of a code; null when the cell states none, or is rejected. */
    public Entry localGovernment(ImportRow row, int column) {
        var text = row.stated(column);
        return text == null ? null : localGovernment(row, column, text);
    }

    /** The local government of a code that is one of several in a cell; null when it is rejected. */
    public Entry localGovernment(ImportRow row, int column, String text) {
        int code = text.length() > 40 ? -1 : LocalGovernmentCode.parse(text);
        if (code < 0) {
            row.reject(column, RowProblem.BAD_CODE_FORMAT);
            return null;
        }
        if (LocalGovernmentCode.province(code).equals(PlaceNames.BANGKOK)) {
            row.reject(column, RowProblem.OUT_OF_SCOPE_BANGKOK);
            return null;
        }
        var found = index.byCode(code);
        if (found == null) {
            row.reject(column, RowProblem.UNKNOWN_CODE, LocalGovernmentCode.text(code));
        }
        return found;
    }

    /**
     * The code of a province by its name or code; null when the cell states none, or is rejected.
     *
     * @param bangkokIsNone the Department sits in Bangkok, which is no province here
     */
    public String province(ImportRow row, int column, boolean bangkokIsNone) {
        var text = row.stated(column);
        if (text == null) {
            return null;
        }
        var found = places.province(text);
        if (found.equals(PlaceNames.BANGKOK)) {
            if (!bangkokIsNone) {
                row.reject(column, RowProblem.OUT_OF_SCOPE_BANGKOK);
            }
            return null;
        }
        if (found.equals(PlaceNames.UNKNOWN)) {
            row.reject(column, RowProblem.UNKNOWN_PROVINCE, text, places.nearestProvince(text));
            return null;
        }
        return found;
    }

    /** The code of the province that a text names; null when it names none. */
    public String provinceNamed(String text) {
        var found = places.province(text);
        return found.equals(PlaceNames.UNKNOWN) || found.equals(PlaceNames.BANGKOK) ? null : found;
    }

    /**
     * Rejects a row that is of another province than a cell, the table or the address says, or that the caller may not
     * write.
     *
     * @param province of what the row is about; null: of none
     * @param stated by a cell of the row; null: nothing
     */
    public void requireProvince(ImportRow row, int column, String province, String stated, String what) {
        if (!request.caller().scope().coversProvince(province)) {
            row.reject(column, RowProblem.OUT_OF_SCOPE);
        }
        for (var said : new String[] {stated, request.province(), province == null ? null : tableProvince}) {
            if (said != null && !said.equals(province)) {
                row.reject(
                        column,
                        RowProblem.PROVINCE_MISMATCH,
                        what,
                        province == null ? "-" : places.provinceName(province),
                        places.provinceName(said));
                return;
            }
        }
    }
}
