package org.maekhai.shared.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.maekhai.shared.Budget;
import org.maekhai.shared.files.TemporaryFiles;
import org.maekhai.shared.problem.ProblemDocument;

/**
 * How every answer leaves: written whole before its first byte is sent, so that a client that reads slowly holds neither
 * a connection to the database nor a worker thread, and what fails on the way is still told as a problem.
 */
class Answers {
    /** Of all answers that wait in memory to be read; the others go to the disk. */
    private final Budget memory = new Budget(Runtime.getRuntime().maxMemory() / 16);

    private final Budget disk = new Budget(2L << 30);
    private final TemporaryFiles files;
    private final HttpPolicy policy;

    Answers(TemporaryFiles files, HttpPolicy policy) {
        this.files = files;
        this.policy = policy;
    }

    @ServerResponseFilter
    void collect(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() != null && !request.getMethod().equals("HEAD")) {
            var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            if (response.getEntity() instanceof ProblemDocument) {
                // it may have failed while it was written as something else
                context.setEntityWriter(context.getDeployment().getDynamicEntityWriter());
                context.setResponseContentType(MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
            }
            context.setOutputStream(new Spool(context, files.answers(), policy, memory, disk));
        }
    }

    /** An address stays a path: what a client says in {@code Host} is not repeated to others. */
    @ServerResponseFilter
    void keepLocationRelative(ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location && location.isAbsolute()) {
            var path = location.getRawPath();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            location.getRawQuery() == null ? path : path + "?" + location.getRawQuery());
        }
    }
}
