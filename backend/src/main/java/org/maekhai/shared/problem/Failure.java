package org.maekhai.shared.problem;

import java.util.List;
import java.util.Map;

/**
 * What a caller did that cannot be done: a status, a stable code and, for bad input, where it is.
 * The words come from the message catalogue by code, in Thai and English.
 */
public class Failure extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    /** One wrong value: its JSON pointer, a stable code and the arguments of its message. */
    public record FieldError(String pointer, String code, List<Object> arguments) {
        public static FieldError of(String pointer, String code, Object... arguments) {
            return new FieldError(pointer, code, List.of(arguments));
        }
    }

    protected Failure(
            int status, String code, List<FieldError> errors, Map<String, Object> members, Object... arguments) {
        super(code, null, false, status >= 500);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
        this.arguments = arguments;
    }

    public Failure(int status, String code, Object... arguments) {
        this(status, code, List.of(), Map.of(), arguments);
    }

    /** 400: the request cannot be understood. */
    public static Failure malformed(String pointer, String code, Object... arguments) {
        return malformed(List.of(FieldError.of(pointer, code, arguments)));
    }

    /** 400: the request cannot be understood. */
    public static Failure malformed(List<FieldError> errors) {
        return new Failure(400, "MALFORMED_REQUEST", errors, Map.of());
    }

    /** 422: understood, but a value is wrong. */
    public static Failure invalid(String pointer, String code, Object... arguments) {
        return invalid(List.of(FieldError.of(pointer, code, arguments)));
    }

    /** 422: understood, but values are wrong. */
    public static Failure invalid(List<FieldError> errors) {
        return new Failure(422, "INVALID", errors, Map.of());
    }

    /** 404: there is no such object, or none that the caller may know of. */
    public static Failure notFound() {
        return new Failure(404, "NOT_FOUND");
    }

    /** 403: not with this role, or not with this token. */
    public static Failure forbidden(String code) {
        return new Failure(403, code);
    }

    /** 409: the state of the object does not allow it. */
    public static Failure conflict(String code, Object... arguments) {
        return new Failure(409, code, arguments);
    }

    /** The same failure with one more member in its problem document. */
    public Failure with(String member, Object value) {
        var more = new java.util.HashMap<>(members);
        more.put(member, value);
        return new Failure(status, code, errors, more, arguments);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }
}
