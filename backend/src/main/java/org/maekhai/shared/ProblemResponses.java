package org.maekhai.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Tells in the OpenAPI document which problems an operation can answer, with an example of each, and how callers
 * authenticate: what holds for all operations is said in one place. Public only because the framework makes it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "application/problem+json";

    private record Known(int status, String code, String description) {}

    private static final Known BAD_REQUEST =
            new Known(400, "MALFORMED_REQUEST", "A parameter or the body cannot be read");
    private static final Known STRANGER = new Known(401, "UNAUTHENTICATED", "No valid session or token");
    private static final Known WRONG_CREDENTIALS =
            new Known(401, "WRONG_CREDENTIALS", "User name or password is wrong; which of them isn't told");
    private static final Known FORBIDDEN =
            new Known(403, "FORBIDDEN", "Not with this role, not with this token, or a write from another site");
    private static final Known CROSS_SITE = new Known(403, "CROSS_SITE", "A write from another site");
    private static final Known NOT_FOUND = new Known(404, "NOT_FOUND", "No such object in the caller's scope");
    private static final Known CONFLICT =
            new Known(409, "CHANGED_MEANWHILE", "The state of the object does not allow it");
    private static final Known STALE = new Known(412, "STALE", "If-Match names another version");
    private static final Known LATE = new Known(408, "TOO_SLOW", "The body did not arrive in time");
    private static final Known TOO_LARGE = new Known(413, "TOO_LARGE", "The body is longer than its kind may be");
    private static final Known UNSUPPORTED =
            new Known(415, "UNSUPPORTED_MEDIA_TYPE", "A body of this media type is not taken");
    private static final Known INVALID = new Known(422, "INVALID", "Readable, but a value is wrong");
    private static final Known NO_VERSION =
            new Known(428, "IF_MATCH_REQUIRED", "The object exists: If-Match must name the version that was seen");
    private static final Known THROTTLED =
            new Known(429, "TOO_MANY_SIGN_INS", "Too many failures; Retry-After says how many seconds to wait");
    private static final Known CROWDED = new Known(
            429, "TOO_MUCH_AT_ONCE", "Too much of this caller is under way; Retry-After says how many seconds to wait");
    private static final Known UNAVAILABLE =
            new Known(503, "DATABASE_AWAY", "The database is away or busy; Retry-After says how many seconds to wait");
    private static final List<Known> ALL = List.of(
            BAD_REQUEST,
            STRANGER,
            WRONG_CREDENTIALS,
            FORBIDDEN,
            CROSS_SITE,
            NOT_FOUND,
            CONFLICT,
            STALE,
            LATE,
            TOO_LARGE,
            UNSUPPORTED,
            INVALID,
            NO_VERSION,
            THROTTLED,
            CROWDED,
            UNAVAILABLE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.addSecurityScheme(
                "session",
                OASFactory.createSecurityScheme()
                        .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.APIKEY)
                        .in(org.eclipse.microprofile.openapi.models.security.SecurityScheme.In.COOKIE)
                        .name("maekhai_session")
                        .description("set by signing in"));
        components.addSecurityScheme(
                "token",
                OASFactory.createSecurityScheme()
                        .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("a personal access token (mkh_…), for scripts"));
        for (var known : ALL) {
            components.addResponse(
                    known.code(),
                    OASFactory.createAPIResponse()
                            .description(known.description())
                            .content(content(known)));
        }
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("session"));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, item, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
        boolean signIn = "signIn".equals(operation.getOperationId());
        if (signIn) {
            operation.setSecurity(List.of());
        }
        var responses = operation.getResponses();
        for (var known : problems(path, method, operation, parameters(item, operation), signIn)) {
            var name = Integer.toString(known.status());
            var stated = responses.getAPIResponse(name);
            // what an operation says by itself stays
            responses.addAPIResponse(
                    name,
                    isTold(stated)
                            ? stated.content(content(known))
                            : OASFactory.createAPIResponse().ref(known.code()));
        }
        // others that an operation states by itself
        responses.getAPIResponses().forEach((name, response) -> {
            boolean problem =
                    response.getContent() != null && response.getContent().hasMediaType(PROBLEM);
            if (problem && response.getContent().getMediaType(PROBLEM).getExample() == null) {
                response.setContent(
                        content(new Known(Integer.parseInt(name), codeOf(name), response.getDescription())));
            }
        });
    }

    private static String codeOf(String status) {
        return status.equals("413") ? "TOO_LARGE" : "MALFORMED_REQUEST";
    }

    /** The framework's own words for a status say nothing. */
    private static boolean isTold(APIResponse response) {
        var words = response == null ? null : response.getDescription();
        return words != null
                && !List.of("Bad Request", "Not Authorized", "Not Allowed", "").contains(words);
    }

    private static List<Known> problems(
            String path, PathItem.HttpMethod method, Operation operation, List<Parameter> parameters, boolean signIn) {
        boolean write = method != PathItem.HttpMethod.GET;
        boolean body = operation.getRequestBody() != null;
        List<Known> problems = new ArrayList<>();
        if (body || parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY)) {
            problems.add(BAD_REQUEST);
        }
        problems.add(signIn ? WRONG_CREDENTIALS : STRANGER);
        problems.add(signIn ? CROSS_SITE : FORBIDDEN);
        if (path.contains("{")) {
            problems.add(NOT_FOUND);
        }
        if (write && !path.contains("/session")) {
            problems.add(CONFLICT);
        }
        if (parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
            problems.add(STALE);
            problems.add(NO_VERSION);
        }
        if (body) {
            problems.add(LATE);
            problems.add(TOO_LARGE);
            problems.add(UNSUPPORTED);
            problems.add(INVALID);
        }
        problems.add(signIn ? THROTTLED : CROWDED);
        problems.add(UNAVAILABLE);
        return problems;
    }

    private static List<Parameter> parameters(PathItem item, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (item.getParameters() != null) {
            all.addAll(item.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }

    private static Content content(Known known) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put(
                "type",
                "urn:maekhai:problem:" + known.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", Messages.text(Locale.ENGLISH, "TITLE_" + known.status()));
        problem.put("status", known.status());
        problem.put("detail", Messages.text(Locale.ENGLISH, known.code(), 900));
        problem.put("instance", "/api/v1/users");
        problem.put("traceId", "0b7a1f3e-7c52-4b0e-9d7e-5a7d1c1f2e34");
        problem.put("code", known.code());
        if (known == INVALID) {
            problem.put(
                    "errors",
                    List.of(Map.of(
                            "pointer", "/name",
                            "code", "REQUIRED",
                            "message", Messages.text(Locale.ENGLISH, "REQUIRED"))));
        }
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(problem));
    }
}
