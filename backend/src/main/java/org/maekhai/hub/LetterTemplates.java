package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.maekhai.shared.Ids;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Journal;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Stored;
import org.maekhai.shared.Subject;
import org.maekhai.shared.Written;

/** The words in which each province invites; those of the program until it writes its own. */
@ApplicationScoped
class LetterTemplates {
    private final Clock clock;
    private final Jdbc jdbc;
    private final HubQueries hubs;
    private final Journal journal;

    LetterTemplates(Clock clock, Jdbc jdbc, HubQueries hubs, Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.hubs = hubs;
        this.journal = journal;
    }

    Stored<LetterTemplateView> of(String province) {
        var own = own(province);
        return new Stored<>(view(province, own.map(Stored::view).orElse(null)), version(own));
    }

    private static LetterTemplateView view(String province, SaveLetterTemplate own) {
        return new LetterTemplateView(
                province, own != null, own != null ? own : LetterWords.DEFAULT, LetterWords.PLACEHOLDERS);
    }

    private static long version(Optional<Stored<SaveLetterTemplate>> own) {
        return own.map(Stored::version).orElse(0L);
    }

    /** A province's own words. */
    private Optional<Stored<SaveLetterTemplate>> own(String province) {
        return jdbc.first(
                new Sql("select * from hub_letter_template where province_code = ?", province), LetterTemplates::read);
    }

    Stored<LetterTemplateView> save(String province, SaveLetterTemplate request, IfMatch ifMatch) {
        var words = LetterWords.tidy(request);
        LetterWords.requireKnown(words);
        // one writer at a time, also of words that aren't there yet
        hubs.lock(province);
        var before = own(province);
        if (before.map(Stored::view).orElse(LetterWords.DEFAULT).equals(words)) {
            return of(province);
        }
        ifMatch.requires(version(before));
        if (before.isPresent()) {
            jdbc.update(set(
                    "update hub_letter_template set office = ?, number_prefix = ?, subject = ?, reference = ?,"
                            + " enclosures = ?, body = ?, signer = ?, signer_position = ?, unit = ?, phone = ?,"
                            + " version = version + 1 where province_code = ?",
                    words,
                    province));
        } else {
            // never one that it had before it was taken back: who saw that must not overwrite this
            long first = Ids.next(clock).getMostSignificantBits();
            jdbc.update(set(
                    "insert into hub_letter_template (office, number_prefix, subject, reference, enclosures,"
                            + " body, signer, signer_position, unit, phone, province_code, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + first + ")",
                    words,
                    province));
        }
        journal.write(
                before.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                subject(province),
                before.map(Stored::view).orElse(null),
                words);
        return of(province);
    }

    void reset(String province, IfMatch ifMatch) {
        hubs.lock(province);
        own(province).ifPresent(before -> {
            ifMatch.requires(before.version());
            jdbc.update(new Sql("delete from hub_letter_template where province_code = ?", province));
            journal.write(Written.Action.DELETE, subject(province), before.view(), null);
        });
    }

    private static Sql set(String sql, SaveLetterTemplate words, String province) {
        return new Sql(
                sql,
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
                province);
    }

    private static Stored<SaveLetterTemplate> read(ResultSet row) throws SQLException {
        return new Stored<>(
                new SaveLetterTemplate(
                        row.getString("office"),
                        row.getString("number_prefix"),
                        row.getString("subject"),
                        row.getString("reference"),
                        row.getString("enclosures"),
                        row.getString("body"),
                        row.getString("signer"),
                        row.getString("signer_position"),
                        row.getString("unit"),
                        row.getString("phone")),
                row.getLong("version"));
    }

    private static Subject subject(String province) {
        return Subject.ofProvince("hub-letter-template", province, province);
    }
}
