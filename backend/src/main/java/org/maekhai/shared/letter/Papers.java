package org.maekhai.shared.letter;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes papers: to be worked on, and to be read and signed. Both say the same. */
@ApplicationScoped
public class Papers {
    /** @param emblem of the office that writes; null: it has none, and nothing stands in its place */
    public byte[] docx(Paper paper, byte[] emblem) {
        return new WordPaper(Emblem.of(emblem)).write(paper);
    }

    /** With its font in it. @param emblem as above */
    public byte[] pdf(Paper paper, byte[] emblem) {
        return new PdfPaper(Emblem.of(emblem)).write(paper);
    }
}
