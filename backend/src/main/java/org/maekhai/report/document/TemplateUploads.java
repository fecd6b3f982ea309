package org.maekhai.report.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.maekhai.office.Offices;
import org.maekhai.report.ReportTemplate;
import org.maekhai.report.ReportTemplates;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.http.ReceivedFile;
import org.maekhai.shared.letter.CheckedTemplate;
import org.maekhai.shared.letter.Papers;
import org.maekhai.shared.letter.WordTemplates;
import org.maekhai.shared.problem.Failure;

/** Templates that offices bring for their reports: checked before they are kept. */
@ApplicationScoped
class TemplateUploads {
    private static final int LONGEST_NAME = 200;

    private final ReportTemplates templates;
    private final WordTemplates words;
    private final Papers papers;
    private final Offices offices;
    private final CurrentUser currentUser;

    TemplateUploads(
            ReportTemplates templates, WordTemplates words, Papers papers, Offices offices, CurrentUser currentUser) {
        this.templates = templates;
        this.words = words;
        this.papers = papers;
        this.offices = offices;
        this.currentUser = currentUser;
    }

    Stored<ReportTemplateView> get(String province) {
        return view(province, templates.of(province));
    }

    byte[] content(String province) {
        return templates.content(province);
    }

    /** Outside a transaction: a file is read before one begins. @param name as it was called; may be null */
    Saved<ReportTemplateView> put(String province, String name, IfMatch ifMatch, RoutingContext request) {
        templates.requireOwn(province);
        var called = plain(name);
        var checked = checked(request);
        templates.ensure(province);
        var saved = templates.use(province, called, checked.used(), checked.content(), ifMatch);
        return new Saved<>(view(province, saved.stored()), saved.created());
    }

    /** Without the folders that it lay in. */
    private static String plain(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            throw Failure.invalid("/name", "TOO_LONG", LONGEST_NAME);
        }
        return name.replaceFirst("(?s).*[/\\\\]", "").strip();
    }

    private CheckedTemplate checked(RoutingContext request) {
        var received = ReceivedFile.take(request).orElseThrow(() -> new Failure(415, "TEMPLATE_TYPE"));
        try {
            return words.checked(received.path(), ReportFields.ALL);
        } finally {
            try {
                Files.deleteIfExists(received.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void remove(String province, IfMatch ifMatch) {
        templates.stop(province, ifMatch);
    }

    /** Under the emblem of the caller's office. */
    byte[] starter() {
        var province = currentUser.scope().provinceCode();
        var emblem = province == null ? null : offices.emblem(province).orElse(null);
        return papers.docx(TemplateStarter.paper(), emblem);
    }

    private static Stored<ReportTemplateView> view(String province, Stored<Optional<ReportTemplate>> stored) {
        return new Stored<>(ReportTemplateView.of(province, stored.view()), stored.version());
    }
}
