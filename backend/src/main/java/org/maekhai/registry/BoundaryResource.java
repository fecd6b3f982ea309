package org.maekhai.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Snapshot;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

@Path("/api/v1/boundaries")
@Tag(name = "registry", description = "Provinces, districts, local governments and their boundaries")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class BoundaryResource {
    private final Jdbc jdbc;
    private final Snapshot snapshot;
    private final Geography geography;
    private final CurrentUser currentUser;

    BoundaryResource(Jdbc jdbc, Snapshot snapshot, Geography geography, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.geography = geography;
        this.currentUser = currentUser;
    }

    @GET
    @Operation(summary = "The imported shapes of provinces or districts as a GeoJSON FeatureCollection")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response getBoundaries(
            @QueryParam("level")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"province", "district"},
                                            defaultValue = "province"))
                    String level,
            @QueryParam("province") String province) {
        var wanted = level == null || level.isEmpty() ? "province" : level;
        if (!wanted.equals("province") && !wanted.equals("district")) {
            throw Failure.malformed("/level", "BAD_PARAMETER", wanted);
        }
        var sql = inScope(new Sql("select code, geometry from boundary").where("level = ?", wanted), wanted)
                .whereIf(province, "province_code = ?")
                .append("order by code");
        StreamingOutput out = stream -> {
            var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            text.write("{\"type\":\"FeatureCollection\",\"features\":[");
            var separator = new String[] {""};
            snapshot.read(() -> {
                jdbc.each(sql, row -> {
                    write(text, separator[0], wanted, row.getString(1), row.getString(2));
                    separator[0] = ",";
                });
                return null;
            });
            text.write("]}");
            text.flush();
        };
        return Response.ok(out).build();
    }

    /** Shapes of all provinces are open to everyone, as their summaries are; nothing finer outside the scope. */
    private Sql inScope(Sql sql, String level) {
        var scope = currentUser.scope();
        if (scope.level() == Scope.Level.NATION || level.equals("province")) {
            return sql;
        }
        return scope.level() == Scope.Level.PROVINCE
                ? sql.where("province_code = ?", scope.provinceCode())
                : sql.where("code = ?", scope.districtCode());
    }

    private void write(Writer text, String separator, String level, String code, String geometry) {
        var name = level.equals("province")
                ? geography.provinceRef(code).name()
                : geography.districtRef(code).name();
        try {
            text.write(separator);
            text.write("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"" + name
                    + "\"},\"geometry\":");
            text.write(geometry);
            text.write("}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
