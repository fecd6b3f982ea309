package org.maekhai.shared.letter;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The font of printed papers, which is in them: Sarabun, the open brother of the government's TH SarabunPSK, that is as large at
 * 12 pt as the other at 16. Java itself places its marks above and below; it is read once, for all papers.
 */
final class Sarabun {
    private static final String NAME = "Sarabun";
    private static final String REGULAR_FILE = "org/maekhai/shared/letter/Sarabun-Regular.ttf",
            BOLD_FILE = "org/maekhai/shared/letter/Sarabun-Bold.ttf";

    static final BaseFont REGULAR;
    private static final BaseFont BOLD;

    static {
        System.setProperty("java.awt.headless", "true");
        LayoutProcessor.enable();
        // or nobody finds or copies the text
        LayoutProcessor.setWriteActualText();
        REGULAR = read(REGULAR_FILE);
        BOLD = read(BOLD_FILE);
    }

    private Sarabun() {}

    /** The fonts that a document may use: these. */
    static ITextFontResolver fonts() {
        var fonts = new ITextFontResolver();
        fonts.addFont(REGULAR, REGULAR_FILE, NAME);
        fonts.addFont(BOLD, BOLD_FILE, NAME);
        return fonts;
    }

    private static BaseFont read(String file) {
        try {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
