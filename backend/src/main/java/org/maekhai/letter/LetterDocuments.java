package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Papers;

/** Letters as documents: of a signed one what was signed, whatever became of what it is about. */
@ApplicationScoped
class LetterDocuments {
    private final LetterQueries queries;
    private final LetterSubjects subjects;
    private final LetterPlaces places;
    private final FrozenSheets frozen;
    private final Papers papers;

    LetterDocuments(
            LetterQueries queries, LetterSubjects subjects, LetterPlaces places, FrozenSheets frozen, Papers papers) {
        this.queries = queries;
        this.subjects = subjects;
        this.places = places;
        this.frozen = frozen;
        this.papers = papers;
    }

    /** A document and what it is called, without its ending. */
    record Written(String name, byte[] content) {}

    Written docx(UUID id) {
        return written(id, papers::docx);
    }

    Written pdf(UUID id) {
        return written(id, papers::pdf);
    }

    private Written written(UUID id, BiFunction<Paper, byte[], byte[]> how) {
        var letter = queries.inScope(id);
        var printed = letter.state().isOpen() ? subjects.printed(letter) : frozen.printed(id);
        var name = name(letter);
        var paper = printed.sheets().paper(name, letter.course().way());
        return new Written(name, how.apply(paper, printed.emblem()));
    }

    private String name(Letter letter) {
        var at = places.at(letter.where());
        return at == null ? letter.kind().title() : letter.kind().title() + " " + at.name();
    }
}
