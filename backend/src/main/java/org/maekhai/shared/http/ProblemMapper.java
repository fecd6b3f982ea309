package org.maekhai.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Messages;
import org.maekhai.shared.problem.ProblemDocument;
import org.maekhai.shared.problem.Problems;
import org.maekhai.shared.problem.Unavailable;
import org.maekhai.shared.work.Stopping;

/** The one place where failures become problem documents. Never a stack trace, a Java path, SQL or a secret. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    @Inject
    Operations operations;

    @Inject
    Stopping stopping;

    @ServerExceptionMapper
    Response failure(Failure failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof Failure failure) {
            return answer(failure);
        }
        if (jsonCause(e) instanceof JsonProcessingException json) {
            return answer(unreadable(json));
        }
        int status = e.getResponse().getStatus();
        // where several resources share the beginning of an address, the framework asks the last of them only
        if (status == 404 && isOtherMethod()) {
            status = 405;
        }
        return answer(new Failure(status, codeOf(status)));
    }

    @ServerExceptionMapper(priority = 1)
    Response json(JsonProcessingException e) {
        return answer(unreadable(e));
    }

    /** More exact than the framework's own, which would answer with class names or with nothing. */
    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException e) {
        return answer(unreadable(e));
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException e) {
        return answer(new Failure(401, "UNAUTHENTICATED"));
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException e) {
        return answer(new Failure(401, "UNAUTHENTICATED"));
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException e) {
        return answer(Failure.forbidden("FORBIDDEN"));
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException e) {
        List<Failure.FieldError> errors = new ArrayList<>();
        for (var violation : e.getConstraintViolations()) {
            var code = violation.getMessage();
            var bounds = violation.getConstraintDescriptor().getAttributes();
            var min = bounds.getOrDefault("min", "");
            var max = bounds.getOrDefault("max", "");
            errors.add(
                    code.equals("OUT_OF_RANGE")
                            ? Failure.FieldError.of(pointer(violation.getPropertyPath()), code, min, max)
                            : Failure.FieldError.of(pointer(violation.getPropertyPath()), code, max, min));
        }
        return answer(Failure.invalid(errors));
    }

    @ServerExceptionMapper(priority = 1)
    Response stale(OptimisticLockException e) {
        return answer(new Failure(412, "STALE"));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (stopping.isTimeUp()) {
            LOG.debug("What was still going on when the server stopped", e);
            return answer(new Stopping.Stopped());
        }
        var unavailable = Unavailable.failure(e);
        if (unavailable.isPresent()) {
            LOG.warnf("%s: %s", unavailable.get().code(), e.getMessage());
            return answer(unavailable.get());
        }
        for (var cause : Unavailable.causes(e)) {
            if (cause instanceof Failure failure) {
                return answer(failure);
            }
            if (DiskFull.is(cause)) {
                LOG.error("The disk is full");
                return answer(DiskFull.failure());
            }
            if (cause instanceof ClosedChannelException) {
                LOG.debug("The client went away", e);
                return answer(new Failure(400, "MALFORMED_REQUEST"));
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return answer(new Failure(412, "STALE"));
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                if (Unavailable.isContention(sql)) {
                    return answer(Failure.conflict("BUSY"));
                }
                // a value that the column cannot hold: too long once normalised, a NUL, a year without end
                if (sql.getSQLState().startsWith("22")) {
                    return answer(new Failure(422, "INVALID"));
                }
                // someone else was faster; any other rule of the database is for us to keep
                var faster = sql.getSQLState().startsWith("23") ? Constraints.failure(sql) : Optional.<Failure>empty();
                if (faster.isPresent()) {
                    LOG.infof("Refused by the database: %s", sql.getSQLState());
                    return answer(faster.get());
                }
            }
        }
        if (isUnreadableHeader(e) || isBrokenForm(e)) {
            return answer(new Failure(400, "MALFORMED_REQUEST"));
        }
        var trace = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected failure, trace %s", trace);
        return answer(new Failure(500, "UNEXPECTED"), trace);
    }

    private boolean isOtherMethod() {
        var methods = operations.methods(uri.getRequestUri().getPath());
        return !methods.isEmpty() && !methods.contains(request.getMethod());
    }

    /** Accept: nonsense. The framework tells it no better than by where it threw. */
    private static boolean isUnreadableHeader(Throwable e) {
        return e instanceof IllegalArgumentException
                && e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().startsWith("org.jboss.resteasy.reactive.common.headers.");
    }

    /** A form that ends in the middle; told no better either. */
    private static boolean isBrokenForm(Throwable e) {
        return e instanceof IOException
                && Arrays.stream(e.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("org.jboss.resteasy.reactive.server.")
                                && frame.getClassName().contains(".multipart."));
    }

    private Response answer(Failure failure) {
        return answer(failure, UUID.randomUUID().toString());
    }

    private Response answer(Failure failure, String trace) {
        var locale = locale();
        var fields = failure.errors().stream()
                .map(e -> new ProblemDocument.Field(
                        e.pointer(),
                        e.code(),
                        Messages.text(locale, e.code(), e.arguments().toArray())))
                .toList();
        var document = new ProblemDocument(
                Problems.type(failure.code()),
                Messages.text(locale, "TITLE_" + failure.status()),
                failure.status(),
                Messages.text(locale, failure.code(), failure.arguments()),
                uri == null ? "" : Problems.instance(uri.getRequestUri().getPath()),
                trace,
                failure.code(),
                fields,
                failure.members());
        var response = Response.status(failure.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (failure.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, ProblemDocument.CHALLENGE);
        }
        if (failure.status() == 405) {
            response.header(HttpHeaders.ALLOW, String.join(", ", operations.methods(document.instance())));
        }
        Problems.retryAfter(failure).ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }

    private Locale locale() {
        return Messages.wanted(headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Throwable jsonCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return cause;
            }
        }
        return null;
    }

    private static Failure unreadable(JsonProcessingException e) {
        if (e instanceof RequestJson.BadCharacter bad) {
            return Failure.invalid(pointer(bad), "BAD_CHARACTER");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Failure.malformed(pointer(unknown), "UNKNOWN_FIELD");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Failure.malformed(pointer(mapping), "WRONG_TYPE");
        }
        return new Failure(400, "MALFORMED_JSON");
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex())));
        return pointer.toString();
    }

    /** Drops the method and parameter that lead the path: {@code createUser.request.name} is {@code /name}. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        int depth = 0;
        for (var node : path) {
            if (depth++ >= 2 && node.getName() != null) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                // an element itself has no name of its own
                if (!node.getName().startsWith("<")) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.toString();
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "MALFORMED_REQUEST";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> status >= 500 ? "UNEXPECTED" : "MALFORMED_REQUEST";
        };
    }
}
