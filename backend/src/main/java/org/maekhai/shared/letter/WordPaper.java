package org.maekhai.shared.letter;

import static org.maekhai.shared.letter.Sheet.cm;

import java.util.List;
import java.util.Map;

/** Writes a paper as a document that can be worked on (DOCX). */
final class WordPaper {
    private static final int TITLE = 18;
    private static final int ITEM = cm(1.25);

    private final Sheet sheet = new Sheet();
    private final WordDocument document = sheet.document();
    private final Emblem emblem;

    WordPaper(Emblem emblem) {
        this.emblem = emblem;
    }

    byte[] write(Paper paper) {
        for (var stretch : Stretch.of(paper)) {
            sheet.begin(stretch.lying(), stretch.numberedAnew());
            for (int i = 0; i < stretch.parts().size(); i++) {
                write(stretch.parts().get(i), stretch.isSignedBelow(i));
            }
        }
        return sheet.toBytes();
    }

    /** @param signedBelow on the page of the signatures */
    private void write(Paper.Part part, boolean signedBelow) {
        if (part instanceof Paper.Letter letter) {
            new OfficialLetters(sheet).write(letter.letter(), emblem);
        } else if (part instanceof Paper.Memo memo) {
            new OfficialMemos(sheet).write(memo.memo(), emblem);
        } else if (part instanceof Paper.Heading heading) {
            heading(heading);
        } else if (part instanceof Paper.Words words) {
            words(words, signedBelow);
        } else if (part instanceof Paper.Labelled labelled) {
            sheet.labelled(
                    labelled.label(),
                    cm(Said.behind(labelled.label())),
                    labelled.lines().isEmpty() ? List.of("") : labelled.lines());
        } else if (part instanceof Paper.Table table) {
            table(table, signedBelow);
        } else if (part instanceof Paper.Signatures signatures) {
            signatures(signatures);
        }
    }

    private void heading(Paper.Heading heading) {
        var paragraph = sheet.paragraph(heading.level() == Paper.Level.TITLE ? 0 : Sheet.GAP)
                .withNext()
                .bold(heading.level() == Paper.Level.TITLE ? TITLE : Sheet.POINTS)
                .outline(heading.level().ordinal() + 1);
        switch (heading.level()) {
            case TITLE -> paragraph.aligned("center");
            case ITEM -> paragraph.indent(Map.of("left", ITEM));
            default -> paragraph.aligned("left");
        }
        paragraph.write(heading.text());
    }

    private void words(Paper.Words words, boolean signedBelow) {
        for (var line : Said.lines(words.text())) {
            var paragraph = sheet.paragraph(Sheet.GAP);
            switch (words.stand()) {
                case BODY ->
                    paragraph.indent(Map.of("firstLine", Sheet.FIRST_LINE)).aligned("thaiDistribute");
                case RESOLVED ->
                    paragraph.indent(Map.of("firstLine", Sheet.FIRST_LINE)).bold(Sheet.POINTS);
                case CENTRED -> paragraph.aligned("center");
                case INDENTED -> paragraph.indent(Map.of("left", Sheet.FIRST_LINE));
                case LEFT -> paragraph.aligned("left");
            }
            if (signedBelow) {
                paragraph.withNext().inOne();
            }
            paragraph.write(line);
        }
    }

    private void table(Paper.Table table, boolean signedBelow) {
        if (table.caption() != null) {
            sheet.paragraph(Sheet.GAP).withNext().bold(Sheet.POINTS).write(table.caption());
        }
        var cells = new Cells(table);
        int last = table.rows().size() - 1;
        sheet.table(true, cells.widths, () -> {
            cells.head();
            for (int i = 0; i <= last; i++) {
                cells.row(table.rows().get(i), signedBelow && i == last && table.total() == null);
            }
            if (table.total() != null) {
                cells.total(table.total(), signedBelow);
            }
        });
        // two tables below each other would become one
        sheet.paragraph(0).sized(4).write("");
    }

    private final class Cells {
        private final Paper.Table table;
        private final List<Integer> widths;
        private final int points;

        private Cells(Paper.Table table) {
            this.table = table;
            widths = Said.widths(table.columns(), sheet.width());
            points = table.isWide() ? Sheet.SMALL : Sheet.POINTS;
        }

        private void head() {
            sheet.row(true, () -> {
                for (int i = 0; i < widths.size(); i++) {
                    var title = table.columns().get(i).title();
                    sheet.cell(
                            widths.get(i),
                            "center",
                            () -> Said.cell(title)
                                    .forEach(line -> sheet.paragraph(0)
                                            .aligned("center")
                                            .withNext()
                                            .bold(points)
                                            .write(line)));
                }
            });
        }

        private void row(List<String> cells, boolean withNext) {
            sheet.row(false, () -> {
                for (int i = 0; i < widths.size(); i++) {
                    cell(i, cells.get(i), false, withNext);
                }
            });
        }

        private void total(List<String> cells, boolean withNext) {
            sheet.row(false, () -> {
                for (int i = 0; i < widths.size(); i++) {
                    cell(i, cells.get(i), true, withNext);
                }
            });
        }

        private void cell(int column, String text, boolean bold, boolean withNext) {
            sheet.cell(
                    widths.get(column),
                    "top",
                    () -> Said.cell(text).forEach(line -> {
                        var paragraph = sheet.paragraph(0).aligned(aligned(column));
                        if (bold) {
                            paragraph.bold(points);
                        } else {
                            paragraph.sized(points);
                        }
                        if (withNext) {
                            paragraph.withNext();
                        }
                        paragraph.write(line);
                    }));
        }

        private String aligned(int column) {
            return switch (table.columns().get(column).align()) {
                case LEFT -> "left";
                case CENTRE -> "center";
                case RIGHT -> "right";
            };
        }
    }

    private void signatures(Paper.Signatures signatures) {
        for (var pair : Said.pairs(signatures.signers())) {
            int width = sheet.width() / pair.size();
            sheet.table(
                    false,
                    pair.stream().map(each -> width).toList(),
                    () -> sheet.row(false, () -> pair.forEach(signer -> sheet.cell(width, "top", () -> sign(signer)))));
            sheet.paragraph(0).sized(4).write("");
        }
    }

    private void sign(Paper.Signer signer) {
        var lines = Said.signature(signer);
        for (int i = 0; i < lines.size(); i++) {
            sheet.paragraph(i == 0 ? Sheet.SIGNATURE : 0).aligned("center").write(lines.get(i));
        }
    }
}
