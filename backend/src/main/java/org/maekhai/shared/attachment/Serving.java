package org.maekhai.shared.attachment;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.maekhai.shared.http.Disposition;

/** How what somebody sent is given to others. */
final class Serving {
    private Serving() {}

    /** It never runs in a page of ours, whatever it is; and whoever keeps it asks again whether it may still be seen. */
    static Response answer(
            RoutingContext request, String fingerprint, FileType type, String name, StreamingOutput content) {
        // in place of what holds for our own pages
        request.response().putHeader("Content-Security-Policy", "sandbox");
        var tag = "\"" + fingerprint + "\"";
        var known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        var answer = known != null && (known.contains(tag) || known.equals("*"))
                ? Response.notModified()
                : Response.ok(content)
                        .type(type.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name));
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
