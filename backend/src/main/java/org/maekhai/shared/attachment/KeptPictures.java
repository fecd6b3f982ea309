package org.maekhai.shared.attachment;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.maekhai.shared.http.ReceivedFile;
import org.maekhai.shared.problem.Failure;

/** KeptPictures that are small enough to be in memory as a whole, PNG or JPEG: made of what was sent as photos are. */
@ApplicationScoped
public class KeptPictures {
    private final Preparing preparing;

    KeptPictures(Preparing preparing) {
        this.preparing = preparing;
    }

    /**
     * What a request brought.
     *
     * @param longest its longest side afterwards, in pixels
     * @throws Failure 415 when it is no such picture, 422 when it is broken or has too many pixels
     */
    public Picture received(RoutingContext request, int longest) {
        var received = ReceivedFile.take(request).orElseThrow(Refused::picture);
        try (var sent = SentFile.of(received);
                var file = preparing.picture(sent, longest)) {
            return new Picture(
                    file.type().mediaType(),
                    file.size().width(),
                    file.size().height(),
                    SentFile.fingerprint(file.path()),
                    Files.readAllBytes(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As attachments are served. @param name without an ending */
    public Response answer(RoutingContext request, Picture picture, String name) {
        StreamingOutput content = to -> to.write(picture.content());
        var type = FileType.of(picture.type());
        return Serving.answer(request, picture.sha256(), type, type.named(name), content);
    }
}
