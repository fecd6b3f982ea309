package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Letters on their way to a signature. */
@ApplicationScoped
class Letters {
    Page<LetterSummary> list(PageRequest request, LetterFilter filter) {
        throw Failure.notFound();
    }

    LetterCounts count(LetterFilter filter) {
        throw Failure.notFound();
    }

    Stored<LetterView> get(UUID id) {
        throw Failure.notFound();
    }

    Saved<LetterView> begin(UUID id, BeginLetter request) {
        throw Failure.notFound();
    }

    Stored<LetterView> change(UUID id, LetterWay request, IfMatch ifMatch) {
        throw Failure.notFound();
    }

    void delete(UUID id, IfMatch ifMatch) {
        throw Failure.notFound();
    }

    Stored<LetterView> present(UUID id, PresentLetter request) {
        throw Failure.notFound();
    }

    Stored<LetterView> check(UUID id, CheckLetter request) {
        throw Failure.notFound();
    }

    Stored<LetterView> giveBack(UUID id, ReturnLetter request) {
        throw Failure.notFound();
    }

    Stored<LetterView> sign(UUID id, SignLetter request) {
        throw Failure.notFound();
    }

    Stored<LetterView> withdraw(UUID id, WithdrawLetter request) {
        throw Failure.notFound();
    }
}
