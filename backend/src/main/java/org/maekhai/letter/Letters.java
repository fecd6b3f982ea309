package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Letters on their way to a signature, and to whoever receives them. */
@ApplicationScoped
class Letters {
    private final LetterQueries queries;
    private final LetterSubjects subjects;
    private final LetterViews views;
    private final LetterWriting writing;

    Letters(LetterQueries queries, LetterSubjects subjects, LetterViews views, LetterWriting writing) {
        this.queries = queries;
        this.subjects = subjects;
        this.views = views;
        this.writing = writing;
    }

    Page<LetterSummary> list(PageRequest request, LetterFilter filter) {
        return queries.list(request, filter);
    }

    LetterCounts count(LetterFilter filter) {
        return queries.count(filter);
    }

    Stored<LetterView> get(UUID id) {
        var letter = queries.inScope(id);
        return views.of(letter, subjects.find(letter.kind(), letter.subjectId()));
    }

    Saved<LetterView> begin(UUID id, BeginLetter request) {
        return writing.begin(id, request);
    }

    Stored<LetterView> change(UUID id, LetterWay request, IfMatch ifMatch) {
        return writing.change(id, request, ifMatch);
    }

    void delete(UUID id, IfMatch ifMatch) {
        writing.delete(id, ifMatch);
    }

    Stored<LetterView> present(UUID id, PresentLetter request) {
        return request == null ? writing.present(id, null, null) : writing.present(id, request.to(), request.note());
    }

    Stored<LetterView> check(UUID id, CheckLetter request) {
        return writing.check(id, request == null ? null : request.note());
    }

    Stored<LetterView> giveBack(UUID id, ReturnLetter request) {
        return writing.giveBack(id, request.note());
    }

    Stored<LetterView> sign(UUID id, SignLetter request) {
        return writing.sign(id, request);
    }

    Stored<LetterView> withdraw(UUID id, WithdrawLetter request) {
        return writing.withdraw(id, request.reason());
    }
}
