package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.problem.Failure;

/** Letters as documents. */
@ApplicationScoped
class LetterDocuments {
    /** A document and what it is called, without its ending. */
    record Written(String name, byte[] content) {}

    Written docx(UUID id) {
        throw Failure.notFound();
    }

    Written pdf(UUID id) {
        throw Failure.notFound();
    }
}
