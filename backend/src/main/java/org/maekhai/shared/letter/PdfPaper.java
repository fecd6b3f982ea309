package org.maekhai.shared.letter;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.shared.thai.ThaiWriting;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.ListBreakPointsProvider;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** Writes a paper as it is printed and signed (PDF/A-1b): one stretch of pages after the other. */
final class PdfPaper {
    /** Above the text, in points. */
    private static final float ABOVE = 28, SIZE = 12;

    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private final Emblem emblem;
    /** What stands at the head of each page; null: nothing. */
    private final List<String> heads = new ArrayList<>();

    private final Map<Line, int[]> known = new HashMap<>();
    /** The number of the last page. */
    private int last;

    private record Line(String text, int room) {}

    PdfPaper(Emblem emblem) {
        this.emblem = emblem == null ? null : emblem.onPaper();
    }

    byte[] write(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        var renderer = renderer();
        boolean begun = false;
        for (var stretch : Stretch.of(paper)) {
            renderer.setDocument(new Markup(paper.title(), stretch, emblem != null).document());
            renderer.layout();
            count(renderer, stretch);
            if (begun) {
                renderer.writeNextDocument();
            } else {
                renderer.createPDF(bytes, false);
            }
            begun = true;
        }
        renderer.finishPDF();
        return bytes.toByteArray();
    }

    private void count(ITextRenderer renderer, Stretch stretch) {
        int pages = renderer.getRootBox().getLayer().getPages().size();
        int before = stretch.numberedAnew() ? 0 : last;
        for (int page = before + 1; page <= before + pages; page++) {
            heads.add(page == 1 ? null : "- " + ThaiWriting.number(page) + " -");
        }
        last = before + pages;
    }

    private ITextRenderer renderer() {
        var surroundings = new Surroundings(emblem);
        var device = new ITextOutputDevice(DOTS_PER_POINT);
        var renderer = new ITextRenderer(
                DOTS_PER_POINT,
                DOTS_PER_PIXEL,
                device,
                new ITextUserAgent(device, DOTS_PER_PIXEL),
                Sarabun.fonts(),
                surroundings,
                new ITextTextRenderer());
        renderer.getSharedContext().setUserAgentCallback(surroundings);
        renderer.getSharedContext().setLineBreakingStrategy((text, language, style) -> ends(text, language));
        renderer.setPDFXConformance(PdfWriter.PDFA1B);
        renderer.setPdfPageEvent(new PageNumbers());
        renderer.setListener(new Archived());
        return renderer;
    }

    /** They are asked for with each line of a paragraph. */
    private BreakPointsProvider ends(String text, String language) {
        var ends = known.computeIfAbsent(
                new Line(text, Markup.room(language)),
                line -> ThaiLines.ends(line.text(), line.room(), Sarabun::width));
        return new ListBreakPointsProvider(
                Arrays.stream(ends).mapToObj(BreakPoint::new).toList());
    }

    private final class PageNumbers extends PdfPageEventHelper {
        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            var head = heads.get(writer.getPageNumber() - 1);
            if (head != null) {
                var size = page.getPageSize();
                var text = writer.getDirectContent();
                text.beginText();
                text.setFontAndSize(Sarabun.REGULAR, SIZE);
                text.showTextAligned(
                        PdfContentByte.ALIGN_CENTER, head, size.getWidth() / 2, size.getHeight() - ABOVE - SIZE, 0);
                text.endText();
            }
        }
    }

    /** What an archive asks for: its language, its colours, and what it is about as data. */
    private static final class Archived extends DefaultPDFCreationListener {
        @Override
        public void preOpen(ITextRenderer renderer) {
            renderer.getWriter().getExtraCatalog().put(PdfName.LANG, new PdfString("th-TH"));
        }

        @Override
        public void onClose(ITextRenderer renderer) {
            try {
                var colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
                renderer.getWriter()
                        .setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", colours);
                renderer.getWriter().createXmpMetadata();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
