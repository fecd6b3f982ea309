package org.maekhai.shared.letter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The emblem of an office, as a picture. @param format png or jpeg */
record Emblem(byte[] bytes, String format, int pixelsWide, int pixelsHigh) {
    static final String NAME = "ตราครุฑ";

    private static final int PNG = 0x89;

    /** @param bytes null: the office has none */
    static Emblem of(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        var format = (bytes[0] & 0xff) == PNG ? "png" : "jpeg";
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReadersByFormatName(format).next();
            try {
                reader.setInput(in);
                return new Emblem(bytes, format, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it looks on white: what is kept for good knows no transparency. */
    Emblem onPaper() {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (!image.getColorModel().hasAlpha()) {
                return this;
            }
            var paper = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_3BYTE_BGR);
            var graphics = paper.createGraphics();
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
            graphics.dispose();
            var drawn = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", drawn);
            return new Emblem(drawn.toByteArray(), "png", pixelsWide, pixelsHigh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one that is that high. */
    int width(int height) {
        return Math.round((float) height * pixelsWide / pixelsHigh);
    }
}
