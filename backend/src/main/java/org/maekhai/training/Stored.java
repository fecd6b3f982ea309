package org.maekhai.training;

import jakarta.ws.rs.core.Response;

/** What a caller sees of something stored, and its version. */
record Stored<T>(T view, long version) {
    String tag() {
        return Long.toString(version);
    }

    Response response() {
        return Response.ok(view).tag(tag()).build();
    }
}
