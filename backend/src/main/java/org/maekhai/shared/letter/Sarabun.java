package org.maekhai.shared.letter;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The font of printed papers, which is in them: Sarabun, the open brother of the government's TH SarabunPSK, that is as large at
 * 12 pt as the other at 16. Java itself places its marks above and below; it is read once, for all papers.
 */
final class Sarabun {
    private static final String NAME = "Sarabun";
    private static final String REGULAR_FILE = "org/maekhai/shared/letter/Sarabun-Regular.ttf",
            BOLD_FILE = "org/maekhai/shared/letter/Sarabun-Bold.ttf";

    /** Where Java looks which fonts a machine has, on Linux. */
    private static final String FONTS_OF_THE_MACHINE = "sun.awt.fontconfig";

    private static final String UNKNOWN = "■";

    static final BaseFont REGULAR;
    private static final BaseFont BOLD;

    static {
        System.setProperty("java.awt.headless", "true");
        LayoutProcessor.enable();
        // or nobody finds or copies the text
        LayoutProcessor.setWriteActualText();
        try {
            var known = Files.createTempDirectory("maekhai-fonts");
            tellJava(known);
            REGULAR = BaseFont.createFont(REGULAR_FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            BOLD = BaseFont.createFont(BOLD_FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            forget(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sarabun() {}

    /**
     * Java looks for fonts of the machine before it reads any that it is given, and gives up where there are none, as on a server
     * that nobody ever looked at. So it is told of this one, which it then has no need to look for.
     */
    private static void tellJava(Path folder) throws IOException {
        if (System.getProperty(FONTS_OF_THE_MACHINE) != null) {
            return;
        }
        var font = folder.resolve("Sarabun.ttf");
        try (var in = Sarabun.class.getResourceAsStream("/" + REGULAR_FILE)) {
            Files.copy(in, font);
        }
        var lines = new StringBuilder("version=1\nsequence.allfonts=default\n");
        for (var family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (var style : List.of("plain", "bold", "italic", "bolditalic")) {
                lines.append(family + "." + style + ".default=Sarabun\n");
            }
        }
        lines.append("filename.Sarabun=" + font + "\n");
        var properties = folder.resolve("fonts.properties");
        Files.writeString(properties, lines);
        System.setProperty(FONTS_OF_THE_MACHINE, properties.toString());
    }

    /** Both fonts are read by now. */
    private static void forget(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The fonts that a document may use: these. */
    static ITextFontResolver fonts() {
        var fonts = new ITextFontResolver();
        fonts.addFont(REGULAR, REGULAR_FILE, NAME);
        fonts.addFont(BOLD, BOLD_FILE, NAME);
        return fonts;
    }

    /** What can be printed: a letter that the font doesn't have is a box, and what only steers other letters is nothing. */
    static String shown(String text) {
        if (text.codePoints().allMatch(REGULAR::charExists)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> shown.append(shown(letter)));
        return shown.toString();
    }

    private static String shown(int letter) {
        if (REGULAR.charExists(letter)) {
            return Character.toString(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_SYMBOL ->
                "";
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.CONTROL -> " ";
            default -> UNKNOWN;
        };
    }

    /** As wide as it gets, in thousandths of its size. */
    static int width(String text) {
        return BOLD.getWidth(text);
    }
}
