package org.maekhai.shared.page;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.maekhai.shared.problem.Failure;

/** The query parameters that every list takes. */
public class Paging {
    public static final String HEADERS = "headers";
    public static final String CODES = "codes";

    @QueryParam("page")
    @Parameter(
            description = "from 0",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "0",
                            maximum = "1000000",
                            defaultValue = "0"))
    String page;

    @QueryParam("size")
    @Parameter(
            description = "1..500",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    String size;

    @QueryParam("sort")
    @Parameter(description = "fields, comma separated; - before a field turns it around", example = "name,-code")
    String sort;

    /** Told with the workbook and not as a parameter: generated Java clients have one of that name themselves. */
    @QueryParam(HEADERS)
    @Parameter(hidden = true)
    String headers;

    /** What was asked for. */
    public PageRequest request() {
        int wantedPage = number(page, 0, 0, 1_000_000, "/page");
        int wantedSize = number(size, 50, 1, PageRequest.MAX_SIZE, "/size");
        if (headers != null && !List.of("", "words", CODES).contains(headers)) {
            throw Failure.malformed("/" + HEADERS, "BAD_PARAMETER", headers);
        }
        return new PageRequest(wantedPage, wantedSize, sort);
    }

    private static int number(String text, int otherwise, int min, int max, String pointer) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the same answer
        }
        throw Failure.malformed(pointer, "OUT_OF_RANGE", min, max);
    }
}
