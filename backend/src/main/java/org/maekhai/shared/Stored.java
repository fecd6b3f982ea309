package org.maekhai.shared;

import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * What a caller sees of something stored, and the version that it was read with. The two come from one read: a version
 * that is newer than its body would let the caller overwrite what it has never seen.
 */
public record Stored<T>(T view, long version) {
    public RestResponse<T> response() {
        return tagged(ResponseBuilder.ok(view));
    }

    /** @param address of what was made */
    public RestResponse<T> created(Function<T, String> address) {
        return tagged(at(Status.CREATED, view, address));
    }

    /** @param address where it can be seen becoming what was asked for */
    public RestResponse<T> accepted(Function<T, String> address) {
        return tagged(at(Status.ACCEPTED, view, address));
    }

    /** Of what is made once and for all, and has no version. */
    public static <T> RestResponse<T> created(T view, Function<T, String> address) {
        return at(Status.CREATED, view, address).build();
    }

    private static <T> ResponseBuilder<T> at(Status status, T view, Function<T, String> address) {
        return ResponseBuilder.create(status, view).location(URI.create(address.apply(view)));
    }

    private RestResponse<T> tagged(ResponseBuilder<T> answer) {
        return answer.tag(Long.toString(version)).build();
    }
}
