package org.maekhai.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.maekhai.shared.problem.Messages;
import org.maekhai.shared.problem.ProblemDocument;
import org.maekhai.shared.problem.Problems;

/**
 * Tells in the OpenAPI document which problems an operation can answer, with an example of each, and how callers
 * authenticate: what holds for all operations is said in one place. Public only because the framework makes it.
 */
// before all but what tells files: which of two comes first is no rule otherwise, and builds would differ
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 100)
public class ProblemResponses implements OASFilter {
    private record Known(int status, String code, String description) {}

    private static final Known BAD_REQUEST = new Known(
            400,
            "MALFORMED_REQUEST",
            "A parameter or the body cannot be read; SCREEN_TOO_OLD: the screen that Maekhai-Screen names is too old"
                    + " for this server and has to be loaded anew, which whoever sends no such header is never told");
    private static final Known STRANGER = new Known(401, "UNAUTHENTICATED", "No valid session or token");
    private static final Known WRONG_CREDENTIALS =
            new Known(401, "WRONG_CREDENTIALS", "User name or password is wrong; which of them isn't told");
    private static final Known FORBIDDEN =
            new Known(403, "FORBIDDEN", "Not with this role, not with this token, or a write from another site");
    private static final Known CROSS_SITE = new Known(403, "CROSS_SITE", "A write from another site");
    private static final Known NOT_FOUND = new Known(404, "NOT_FOUND", "No such object in the caller's scope");
    private static final Known NOT_ACCEPTABLE =
            new Known(406, "NOT_ACCEPTABLE", "None of the media types that Accept names is answered");
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
    private static final Known TOO_MUCH =
            new Known(429, "TOO_MUCH_AT_ONCE", "The caller has too much under way; Retry-After says how long to wait");
    private static final Known FULL = new Known(507, "DISK_FULL", "The disk is full; nothing was written");
    private static final Known UNAVAILABLE = new Known(
            503,
            "OVERLOADED",
            "Too much at once, the database is away, or the server stops; Retry-After says how long to wait");
    private static final List<Known> ALL = List.of(
            BAD_REQUEST,
            STRANGER,
            WRONG_CREDENTIALS,
            FORBIDDEN,
            CROSS_SITE,
            NOT_FOUND,
            NOT_ACCEPTABLE,
            LATE,
            CONFLICT,
            STALE,
            TOO_LARGE,
            UNSUPPORTED,
            INVALID,
            NO_VERSION,
            THROTTLED,
            TOO_MUCH,
            UNAVAILABLE,
            FULL);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.addSecurityScheme(
                "session",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("maekhai_session")
                        .description("set by signing in"));
        components.addSecurityScheme(
                "token",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("a personal access token (mkh_…), for scripts"));
        for (var known : ALL) {
            var response = OASFactory.createAPIResponse()
                    .description(known.description())
                    .content(content(known));
            components.addResponse(known.code(), withHeader(response, known.status()));
        }
        nameMembers(components);
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("session"));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, item, operation)));
    }

    /** What some problems tell besides, each with the codes that it comes with. */
    private static void nameMembers(Components components) {
        components
                .addSchema("Blocker", texts("code", "what"))
                .addSchema("MovedFact", texts("code", "name", "what"))
                .addSchema("RefusedAssignment", texts("code", "name", "reason"));
        var problem = components.getSchemas().get("Problem");
        member(problem, "import", ref("ImportReport"), "IMPORT_REJECTED, UNREADABLE_FILE, NO_HEADER, STOPPING");
        member(problem, "blockers", list(ref("Blocker")), "IMPORT_NOT_UNDOABLE, TRAINER_IN_USE");
        member(problem, "assignment", ref("AssignmentView"), "ALREADY_ASSIGNED");
        member(problem, "inForce", list(ref("AssignmentView")), "ASSIGNMENT_CHANGED, ASSIGNMENT_OVERLAPS");
        member(problem, "refused", list(ref("RefusedAssignment")), "HAND_OVER_REFUSED");
        member(problem, "planId", text().format("uuid"), "PLAN_UNDER_WAY, VISIT_PLAN_UNDER_WAY");
        member(problem, "exemptionId", text().format("uuid"), "EXEMPTION_EXISTS");
        member(problem, "changed", list(ref("MovedFact")), "PLAN_OUTDATED, HUB_PLAN_OUTDATED, VISIT_PLAN_OUTDATED");
        member(problem, "pins", list(ref("MovedFact")), "PINS_IMPOSSIBLE");
        member(problem, "hubId", text().format("uuid"), "HUB_EXISTS, MEMBER_ELSEWHERE");
        member(problem, "letterId", text().format("uuid"), "LETTER_ON_ITS_WAY, LETTER_NUMBER_TAKEN: the other one");
        member(problem, "checklistId", text().format("uuid"), "CHECKLIST_SUPERSEDED: the newer version");
        member(problem, "localGovernmentCodes", list(text()), "CLINIC_VISIT_COMPLETED");
        member(problem, "reasons", list(ref("Reason")), "HUB_NOT_ELIGIBLE");
        member(problem, "monthEnds", list(ref("HubMonthEnd")), "HUB_NOT_ELIGIBLE");
    }

    private static void member(Schema problem, String name, Schema schema, String codes) {
        if (schema.getRef() == null) {
            schema.description("with " + codes);
        }
        problem.addProperty(name, schema);
    }

    private static Schema texts(String... names) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).required(List.of(names));
        for (var name : names) {
            schema.addProperty(name, text());
        }
        return schema;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema list(Schema item) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(item);
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
                            ? withHeader(stated.content(content(known)), known.status())
                            : OASFactory.createAPIResponse().ref(known.code()));
        }
        // others that an operation states by itself
        responses.getAPIResponses().forEach((name, response) -> {
            boolean problem =
                    response.getContent() != null && response.getContent().hasMediaType(ProblemDocument.MEDIA_TYPE);
            if (problem
                    && response.getContent()
                                    .getMediaType(ProblemDocument.MEDIA_TYPE)
                                    .getExample()
                            == null) {
                response.setContent(
                        content(new Known(Integer.parseInt(name), codeOf(name), response.getDescription())));
            }
        });
    }

    private static String codeOf(String status) {
        return status.equals("413") ? "TOO_LARGE" : "MALFORMED_REQUEST";
    }

    private static APIResponse withHeader(APIResponse response, int status) {
        return switch (status) {
            case 401 ->
                response.addHeader(
                        "WWW-Authenticate", DocumentedHeaders.header("how scripts show who they are", false));
            case 429, 503 -> response.addHeader("Retry-After", DocumentedHeaders.header("seconds", true));
            default -> response;
        };
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
        problems.add(BAD_REQUEST);
        problems.add(signIn ? WRONG_CREDENTIALS : STRANGER);
        problems.add(signIn ? CROSS_SITE : FORBIDDEN);
        boolean names = parameters.stream().anyMatch(ProblemResponses::mayName);
        if (body || names || path.contains("{")) {
            problems.add(NOT_FOUND);
        }
        problems.add(NOT_ACCEPTABLE);
        // a caller who is no trainer has nothing of its own
        boolean own = parameters.stream().anyMatch(parameter -> "mine".equals(parameter.getName()));
        if (write && !path.contains("/session") || own) {
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
        }
        if (body || names || write && !parameters.isEmpty()) {
            problems.add(INVALID);
        }
        problems.add(body && path.contains("/session") ? THROTTLED : TOO_MUCH);
        problems.add(UNAVAILABLE);
        if (write) {
            problems.add(FULL);
        }
        return problems;
    }

    /** Whether it may name something that isn't there: what every list takes names nothing. */
    private static boolean mayName(Parameter parameter) {
        return parameter.getIn() == Parameter.In.QUERY
                && !List.of("page", "size", "sort", "headers").contains(parameter.getName());
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
        problem.put("type", Problems.type(known.code()));
        problem.put("title", Messages.text(Locale.ENGLISH, "TITLE_" + known.status()));
        problem.put("status", known.status());
        problem.put("detail", Messages.text(Locale.ENGLISH, known.code(), 900));
        problem.put("instance", "/api/v1/users");
        problem.put("traceId", "0b7a1f3e-7c52-4b0e-9d7e-5a7d1c1f2e34");
        problem.put("code", known.code());
        if (known == INVALID) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("pointer", "/name");
            error.put("code", "REQUIRED");
            error.put("message", Messages.text(Locale.ENGLISH, "REQUIRED"));
            problem.put("errors", List.of(error));
        }
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(problem));
    }
}
