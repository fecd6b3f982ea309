package org.maekhai.hub.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.maekhai.hub.HubLock;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;

/** The words in which each province invites; those of the program until it writes its own. */
@ApplicationScoped
class LetterTemplates {
    private static final String INSERT = """
            insert into hub_letter_template
              (office, number_prefix, subject, reference, enclosures, body,
               signer, signer_position, unit, phone, version, province_code)
            values (:office, :prefix, :subject, :reference, :enclosures, :body,
                    :signer, :position, :unit, :phone, :version, :province)
            """;
    private static final String UPDATE = """
            update hub_letter_template
            set office = :office,
                number_prefix = :prefix,
                subject = :subject,
                reference = :reference,
                enclosures = :enclosures,
                body = :body,
                signer = :signer,
                signer_position = :position,
                unit = :unit,
                phone = :phone,
                version = :version
            where province_code = :province
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final HubLock lock;
    private final Journal journal;

    LetterTemplates(Clock clock, Jdbc jdbc, HubLock lock, Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.lock = lock;
        this.journal = journal;
    }

    Stored<LetterTemplateView> of(String province) {
        var own = own(province);
        return new Stored<>(view(province, own.map(Stored::view).orElse(null)), version(own));
    }

    private static LetterTemplateView view(String province, SaveLetterTemplate own) {
        return new LetterTemplateView(
                province, own != null, own != null ? own : LetterWords.DEFAULT, LetterWords.PLACEHOLDERS.names());
    }

    private static long version(Optional<Stored<SaveLetterTemplate>> own) {
        return own.map(Stored::version).orElse(0L);
    }

    /** A province's own words. */
    private Optional<Stored<SaveLetterTemplate>> own(String province) {
        return jdbc.first(
                new Sql("select * from hub_letter_template where province_code = ?", province),
                Row.of(SaveLetterTemplate.class).stored());
    }

    Stored<LetterTemplateView> save(String province, SaveLetterTemplate request, IfMatch ifMatch) {
        var words = LetterWords.tidy(request);
        LetterWords.requireKnown(words);
        // one writer at a time, also of words that aren't there yet
        lock.province(province);
        var before = own(province);
        if (before.map(Stored::view).orElse(LetterWords.DEFAULT).equals(words)) {
            return of(province);
        }
        ifMatch.requires(version(before));
        // never one that it had before it was taken back: who saw that must not overwrite this
        long version = before.map(own -> own.version() + 1)
                .orElseGet(() -> Ids.next(clock).getMostSignificantBits());
        jdbc.update(new Sql(
                before.isPresent() ? UPDATE : INSERT,
                words.office(),
                words.numberPrefix(),
                words.subject(),
                words.reference(),
                words.enclosures(),
                words.body(),
                words.signer(),
                words.signerPosition(),
                words.unit(),
                words.phone(),
                version,
                province));
        journal.write(
                before.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                subject(province),
                before.map(Stored::view).orElse(null),
                words);
        return of(province);
    }

    void reset(String province, IfMatch ifMatch) {
        lock.province(province);
        own(province).ifPresent(before -> {
            ifMatch.requires(before.version());
            jdbc.update(new Sql("delete from hub_letter_template where province_code = ?", province));
            journal.write(Written.Action.DELETE, subject(province), before.view(), null);
        });
    }

    private static Subject subject(String province) {
        return Subject.ofProvince("hub-letter-template", province, province);
    }
}
