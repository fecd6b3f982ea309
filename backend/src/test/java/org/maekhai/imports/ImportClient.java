package org.maekhai.imports;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.maekhai.TestDatabase;

/** Signs in and sends files, as a script does. */
final class ImportClient {
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT)
                    .encodeContentTypeAs("application/geo+json", ContentType.TEXT));

    private static ImportClient administrator;

    private final String cookieName;
    private final String cookie;

    private ImportClient(String cookieName, String cookie) {
        this.cookieName = cookieName;
        this.cookie = cookie;
    }

    /** One session for all tests on one database: checking a password takes its time by intention. */
    static ImportClient admin() {
        var known = administrator;
        if (known == null || known.request().get("/api/v1/session").statusCode() != 200) {
            administrator = known = signIn("admin", TestDatabase.ADMIN_PASSWORD);
        }
        return known;
    }

    static ImportClient signIn(String username, String password) {
        var response = given().contentType("application/json")
                .body("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .post("/api/v1/session");
        response.then().statusCode(200);
        var cookie = response.cookies().entrySet().iterator().next();
        return new ImportClient(cookie.getKey(), cookie.getValue());
    }

    RequestSpecification request() {
        return given().config(RAW).cookie(cookieName, cookie);
    }

    Response send(String kindAndQuery, String contentType, byte[] body) {
        return request().contentType(contentType).body(body).post("/api/v1/imports/" + kindAndQuery);
    }

    Response csv(String kindAndQuery, String content) {
        return send(kindAndQuery, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    Response file(String kindAndQuery, Path path) {
        try {
            return send(kindAndQuery, "application/octet-stream", Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report, whether it was accepted or not. */
    static JsonPath report(Response response) {
        return response.statusCode() == 422 ? response.jsonPath().setRootPath("import") : response.jsonPath();
    }

    static int stat(Response response, String name) {
        return report(response).getInt("stats." + name);
    }

    static List<String> codes(Response response) {
        return report(response).getList("errors.code");
    }

    /** An empty registry, without facts and reports. */
    static void clear(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of(
                    "hub_replaced",
                    "hub_advice",
                    "hub_link",
                    "hub_plan_line",
                    "hub_plan_hub",
                    "hub",
                    "hub_plan",
                    "hub_letter_template",
                    "assignment_replaced",
                    "assignment",
                    "coverage_plan_line",
                    "coverage_plan_without",
                    "coverage_plan_trainer",
                    "coverage_plan",
                    "coverage_plan_run",
                    "import_error",
                    "import_report",
                    "import_heading",
                    "import_headings",
                    "boundary_replaced",
                    "boundary",
                    "compliance_year",
                    "posting_status_replaced",
                    "posting_status",
                    "posting_day",
                    "budget_status_replaced",
                    "budget_status",
                    "self_report",
                    "exemption",
                    "training_replaced",
                    "trainer_posting",
                    "trainer",
                    "participant",
                    "cohort",
                    "registry_proposal",
                    "local_government_replaced",
                    "local_government_contact",
                    "local_government_predecessor",
                    "local_government_alias",
                    "local_government_type_history",
                    "local_government")) {
                statement.executeUpdate("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
