package org.maekhai.shared.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in memory: upright, no larger than it is kept, and nothing but its pixels. */
final class Photo {
    private static final float QUALITY = 0.85f, THUMBNAIL_QUALITY = 0.75f;

    private final BufferedImage image;

    private Photo(BufferedImage image) {
        this.image = image;
    }

    /** @param raw as the camera has it */
    static Photo upright(BufferedImage raw, int orientation) {
        if (orientation == Exif.UPRIGHT) {
            return new Photo(raw);
        }
        var lying = new PictureSize(raw.getWidth(), raw.getHeight());
        var size = orientation >= 5 ? lying.turned() : lying;
        var image = new BufferedImage(size.width(), size.height(), kind(raw));
        draw(image, raw, turn(orientation, lying.width(), lying.height()));
        return new Photo(image);
    }

    /** From how the camera was held to how it looked, in the order of EXIF. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int kind(BufferedImage of) {
        return kind(of.getColorModel());
    }

    /** Of what is drawn anew. */
    static int kind(ColorModel of) {
        return of.hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    }

    /**
     * The same samples. Java takes grey beside transparency for linear light, and what it draws of it comes out much too light;
     * in files grey is as bright as red, green and blue of that number.
     */
    static BufferedImage drawable(BufferedImage image) {
        var raster = image.getRaster();
        if (raster.getNumBands() != 2) {
            return image;
        }
        int[] redGreenBlueAlpha = {0, 0, 0, 1};
        return new BufferedImage(
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        raster.getTransferType()),
                raster.createWritableChild(0, 0, raster.getWidth(), raster.getHeight(), 0, 0, redGreenBlueAlpha),
                false,
                null);
    }

    private static void draw(BufferedImage onto, BufferedImage image, AffineTransform how) {
        Graphics2D graphics = onto.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(drawable(image), how, null);
        } finally {
            graphics.dispose();
        }
    }

    PictureSize size() {
        return new PictureSize(image.getWidth(), image.getHeight());
    }

    void write(FileType type, Path to) throws IOException {
        try (var out = new FileImageOutputStream(to.toFile())) {
            if (type == FileType.JPEG) {
                writeJpeg(image, QUALITY, out);
            } else {
                ImageIO.write(image, "png", out);
            }
        }
    }

    /** A small one, as JPEG. */
    byte[] thumbnail(int longest) throws IOException {
        var small = image;
        // by halves: at once it would leave out most of what it should mix
        while (new PictureSize(small.getWidth(), small.getHeight()).longest() >= 2 * longest) {
            small = onWhite(small, new PictureSize(half(small.getWidth()), half(small.getHeight())));
        }
        small = onWhite(small, new PictureSize(small.getWidth(), small.getHeight()).within(longest));
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writeJpeg(small, THUMBNAIL_QUALITY, out);
        }
        return bytes.toByteArray();
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static BufferedImage onWhite(BufferedImage image, PictureSize size) {
        var small = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = small.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.dispose();
        draw(
                small,
                image,
                AffineTransform.getScaleInstance(
                        (double) size.width() / image.getWidth(), (double) size.height() / image.getHeight()));
        return small;
    }

    private static void writeJpeg(BufferedImage image, float quality, ImageOutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } finally {
            writer.dispose();
        }
    }
}
