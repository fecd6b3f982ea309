package org.maekhai.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maekhai.security.Caller;
import org.maekhai.shared.job.Turns;

/** What the queue knows of an import: enough for any server to show it, to report it, and to do it. */
record QueuedImport(ImportRequest request, String fileName, long size, String sha256) {
    private static final Logger LOG = Logger.getLogger(QueuedImport.class);

    static QueuedImport of(ImportRequest request, Upload upload) {
        return new QueuedImport(request, upload.fileName(), upload.size(), upload.sha256());
    }

    /** It lives for minutes, as does what another version of Maekhai wrote. */
    String text(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<QueuedImport> read(String text, ObjectMapper json) {
        return read(QueuedImport.class, text, json);
    }

    private static <T> Optional<T> read(Class<T> type, String text, ObjectMapper json) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(json.readerFor(type)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(text));
        } catch (JsonProcessingException ofAnotherVersion) {
            LOG.warnf("An import in the queue cannot be read: %s", ofAnotherVersion.getMessage());
            return Optional.empty();
        }
    }

    /** It is in the caller's area, or the caller's own. */
    boolean concerns(Caller caller) {
        return caller.scope().coversProvince(request.area())
                || caller.userId().equals(request.caller().userId());
    }

    /** How far it is, as its server last said. */
    OngoingImportView view(Turns.Standing standing, ObjectMapper json) {
        var said = standing.begunAt() == null
                ? Optional.<Progress.Reached>empty()
                : read(Progress.Reached.class, standing.progress(), json);
        var reached = said.filter(each -> each.stage() != Progress.Stage.WAITING)
                .orElse(new Progress.Reached(
                        standing.begunAt() == null ? Progress.Stage.WAITING : Progress.Stage.READING, 0, null));
        var by = request.caller();
        return new OngoingImportView(
                request.id(),
                request.kind(),
                request.dryRun(),
                request.area(),
                fileName,
                reached.stage(),
                reached.rows(),
                reached.percent(),
                request.at(),
                new ImportView.By(by.userId(), by.name()));
    }
}
