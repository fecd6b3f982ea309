package org.maekhai.report.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Objects;
import org.maekhai.office.Offices;
import org.maekhai.report.FrozenLetterheads;
import org.maekhai.report.MonthlyReports;
import org.maekhai.report.NationOfMonth;
import org.maekhai.report.ReportTemplates;
import org.maekhai.report.ReportView;
import org.maekhai.shared.letter.Papers;
import org.maekhai.shared.letter.WordTemplates;
import org.maekhai.shared.problem.Failure;

/** Monthly reports as documents: of a submitted version what was submitted, whatever became of it since. */
@ApplicationScoped
class ReportDocuments {
    private final MonthlyReports reports;
    private final NationOfMonth nation;
    private final FrozenLetterheads letterheads;
    private final Offices offices;
    private final Papers papers;
    private final ReportTemplates templates;
    private final WordTemplates words;

    ReportDocuments(
            MonthlyReports reports,
            NationOfMonth nation,
            FrozenLetterheads letterheads,
            Offices offices,
            Papers papers,
            ReportTemplates templates,
            WordTemplates words) {
        this.reports = reports;
        this.nation = nation;
        this.letterheads = letterheads;
        this.offices = offices;
        this.papers = papers;
        this.templates = templates;
        this.words = words;
    }

    /** A document and what it is called, without its ending. */
    record Written(String name, byte[] content) {}

    /** In the form of its office where it has one and nobody asks for another. @param template null: nobody does */
    Written word(String province, YearMonth month, Integer version, Part part, TemplateChoice template) {
        var report = report(province, month, version);
        if (part != Part.LETTER && template != TemplateChoice.PROGRAM) {
            var own = templates.of(report);
            if (own.isPresent()) {
                var filling = ReportFields.of(report, letterheads.of(report));
                return new Written(name(report), words.filled(own.get(), ReportFields.ALL, filling));
            }
        }
        if (template == TemplateChoice.OWN && part != Part.LETTER) {
            throw Failure.notFound();
        }
        return of(report, part, Format.DOCX);
    }

    private static String name(ReportView report) {
        return "รายงานประจำเดือน%s จังหวัด%s"
                .formatted(Printed.plainMonth(report.month()), report.province().name());
    }

    /** @param version null: as it stands now */
    Written of(String province, YearMonth month, Integer version, Part part, Format format) {
        return of(report(province, month, version), part, format);
    }

    private Written of(ReportView report, Part part, Format format) {
        var name = name(report);
        if (format == Format.XLSX) {
            return new Written(name, ReportBook.of(report));
        }
        var wanted = Objects.requireNonNullElse(part, Part.ALL);
        var letterhead = letterheads.of(report);
        var paper = new ReportPaper(report, letterhead.from(), letterhead.reference()).paper(wanted);
        var emblem = offices.emblem(report.provinceCode()).orElse(null);
        return new Written(
                wanted == Part.LETTER ? "หนังสือนำส่ง" + name : name,
                format == Format.PDF ? papers.pdf(paper, emblem) : papers.docx(paper, emblem));
    }

    private ReportView report(String province, YearMonth month, Integer version) {
        return version == null ? reports.newest(province, month) : reports.version(province, month, version);
    }

    /** @param month null: the last. @throws org.maekhai.shared.problem.Failure 400 where it can't be one */
    Written national(YearMonth month, Format format) {
        var view = nation.asked(month);
        var name = "รายงานภาพรวมประเทศ ประจำเดือน" + Printed.plainMonth(view.month());
        if (format == Format.XLSX) {
            return new Written(name, NationalBook.of(view));
        }
        var paper = new NationalPaper(view).paper();
        return new Written(name, format == Format.PDF ? papers.pdf(paper, null) : papers.docx(paper, null));
    }
}
