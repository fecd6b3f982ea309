package org.maekhai.visit.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** The words in which each province writes its papers; those of the program until it writes its own. */
@ApplicationScoped
class ProvincePaperWords {
    private static final String INSERT = """
            insert into visit_paper_words (subject, body, closing, version, province_code, paper)
            values (:subject, :body, :closing, :version, :province, :paper)
            """;
    private static final String UPDATE = """
            update visit_paper_words
            set subject = :subject,
                body = :body,
                closing = :closing,
                version = :version
            where province_code = :province and paper = :paper
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final Journal journal;

    ProvincePaperWords(Clock clock, Jdbc jdbc, CurrentUser currentUser, Geography geography, Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.journal = journal;
    }

    /** In which it writes, whoever asks. */
    SavePaperWords wordsOf(String province, Paper paper) {
        return own(province, paper, "").map(Stored::view).orElseGet(() -> PaperWords.standard(paper));
    }

    /** @throws Failure 404 outside the scope */
    Stored<PaperWordsView> of(String province, Paper paper) {
        requireProvince(province);
        return stored(province, paper);
    }

    /** @throws Failure 404 outside the scope */
    void requireProvince(String province) {
        if (geography.province(province).isEmpty() || !currentUser.scope().coversProvince(province)) {
            throw Failure.notFound();
        }
    }

    private Stored<PaperWordsView> stored(String province, Paper paper) {
        var own = own(province, paper, "");
        var words = own.map(Stored::view).orElseGet(() -> PaperWords.standard(paper));
        return new Stored<>(
                new PaperWordsView(
                        province,
                        paper,
                        own.isPresent(),
                        words,
                        PaperWords.PLACEHOLDERS.names(),
                        PaperWords.mayBeEmpty(paper)),
                version(own));
    }

    private static long version(Optional<Stored<SavePaperWords>> own) {
        return own.map(Stored::version).orElse(0L);
    }

    /** @param how {@code for update}: nobody else writes them meanwhile */
    private Optional<Stored<SavePaperWords>> own(String province, Paper paper, String how) {
        var sql = new Sql("select subject, body, closing, version from visit_paper_words")
                .where("province_code = ?", province)
                .where("paper = ?", paper.name())
                .append(how);
        return jdbc.first(sql, Row.of(SavePaperWords.class).stored());
    }

    @Transactional
    Stored<PaperWordsView> save(String province, Paper paper, SavePaperWords request, IfMatch ifMatch) {
        requireProvince(province);
        var words = PaperWords.checked(paper, request);
        var before = own(province, paper, "for update");
        if (before.map(Stored::view).orElseGet(() -> PaperWords.standard(paper)).equals(words)) {
            return stored(province, paper);
        }
        ifMatch.requires(version(before));
        // never one that it had before it was taken back: who saw that must not overwrite this
        long version = before.map(own -> own.version() + 1)
                .orElseGet(() -> Ids.next(clock).getMostSignificantBits());
        jdbc.update(new Sql(
                before.isPresent() ? UPDATE : INSERT,
                words.subject(),
                words.body(),
                words.closing(),
                version,
                province,
                paper.name()));
        journal.write(
                before.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                subject(province, paper),
                before.map(Stored::view).orElse(null),
                words);
        return stored(province, paper);
    }

    @Transactional
    void reset(String province, Paper paper, IfMatch ifMatch) {
        requireProvince(province);
        own(province, paper, "for update").ifPresent(before -> {
            ifMatch.requires(before.version());
            jdbc.update(new Sql("delete from visit_paper_words")
                    .where("province_code = ?", province)
                    .where("paper = ?", paper.name()));
            journal.write(Written.Action.DELETE, subject(province, paper), before.view(), null);
        });
    }

    private static Subject subject(String province, Paper paper) {
        return Subject.ofProvince("visit-paper-words", province + " " + paper, province);
    }
}
