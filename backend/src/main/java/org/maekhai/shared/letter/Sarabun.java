package org.maekhai.shared.letter;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The font of printed papers, which is in them: Sarabun, the open brother of the government's TH SarabunPSK, that is as large at
 * 12 pt as the other at 16. Java itself places its marks above and below; it is read once, for all papers.
 */
final class Sarabun {
    static final String NAME = "Sarabun";
    static final BaseFont REGULAR, BOLD;

    static {
        System.setProperty("java.awt.headless", "true");
        LayoutProcessor.enable();
        // or nobody finds or copies the text
        LayoutProcessor.setWriteActualText();
        REGULAR = read("Sarabun-Regular.ttf");
        BOLD = read("Sarabun-Bold.ttf");
    }

    private Sarabun() {}

    private static BaseFont read(String file) {
        try (var in = Sarabun.class.getResourceAsStream(file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
