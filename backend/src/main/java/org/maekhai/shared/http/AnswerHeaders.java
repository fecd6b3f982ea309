package org.maekhai.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What answers say about themselves. What was made in the caller's language names it.
 *
 * <p>What has a version may be kept by who got it and asked for again by {@code If-None-Match}. The version is of what is
 * stored, and an answer also says what follows from other things (a status, counts): so the tag is the version and a
 * digest of the answer, of which {@link IfMatch} looks at the version alone.
 */
class AnswerHeaders {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Inject
    ObjectMapper json;

    @Inject
    Language language;

    @ServerResponseFilter
    void language(ContainerResponseContext response) {
        if (language.wasAsked() && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.wanted().getLanguage());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** Before whatever has to do with bodies: there may be none. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        var version = response.getEntityTag();
        if (version == null
                || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL
                || response.getEntity() == null
                // a file, whose tag is its own
                || response.getEntity() instanceof StreamingOutput) {
            return;
        }
        var tag = "\"" + version.getValue() + "." + digest(response.getEntity()) + "\"";
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (READS.contains(request.getMethod())) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
                headers.remove(HttpHeaders.CONTENT_TYPE);
            }
        }
    }

    private static boolean names(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
                        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }

    private String digest(Object entity) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            json.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha), entity);
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
