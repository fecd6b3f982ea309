package org.maekhai.shared.letter;

import com.lowagie.text.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextImageElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** All that a printed paper sees of the world: the emblem of its office. Nothing is fetched from anywhere. */
final class Surroundings implements UserAgentCallback, ReplacedElementFactory {
    private static final String STANDARD = "/resources/css/XhtmlNamespaceHandler.css";

    private final Image emblem;

    /** @param emblem null: none */
    Surroundings(Emblem emblem) {
        try {
            this.emblem = emblem == null ? null : Image.getInstance(emblem.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback surroundings, int width, int height) {
        var element = box.getElement();
        if (emblem == null || element == null || !element.getNodeName().equals("img")) {
            return null;
        }
        return new ITextImageElement(new ITextFSImage(emblem).scale(width, height));
    }

    @Override
    public void reset() {}

    @Override
    public void remove(Element element) {}

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {}

    /** What elements look like where nothing else is said: of the library itself. */
    @Override
    public CSSResource getCSSResource(String address) {
        return new CSSResource(CSSResource.class.getResourceAsStream(STANDARD));
    }

    @Override
    public ImageResource getImageResource(String address) {
        return null;
    }

    @Override
    public XMLResource getXMLResource(String address) {
        return null;
    }

    @Override
    public byte[] getBinaryResource(String address) {
        return null;
    }

    @Override
    public boolean isVisited(String address) {
        return false;
    }

    @Override
    public void setBaseURL(String address) {}

    @Override
    public String getBaseURL() {
        return null;
    }

    @Override
    public String resolveURI(String address) {
        return null;
    }
}
