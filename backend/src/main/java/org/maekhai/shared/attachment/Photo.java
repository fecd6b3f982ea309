package org.maekhai.shared.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in memory: upright, no larger than it is kept, and nothing but its pixels. */
final class Photo {
    static {
        // a server has no screen, whatever the machine has
        System.setProperty("java.awt.headless", "true");
    }

    /** Of what is decoded, before it is made smaller: a photo of twelve megapixels. */
    private static final long MOST_BYTES = 40L << 20;

    private static final Pattern CUT_OFF = Pattern.compile("^Truncated File|premature end");

    private static final float QUALITY = 0.85f, THUMBNAIL_QUALITY = 0.75f;

    private final BufferedImage image;

    private Photo(BufferedImage image) {
        this.image = image;
    }

    /** @param longest its longest side afterwards */
    static Photo decode(Path file, FileType type, int orientation, int megapixels, int longest) throws IOException {
        try (var in = new FileImageInputStream(file.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png")
                    .next();
            try {
                reader.setInput(in, true, true);
                return new Photo(upright(decode(reader, megapixels, longest), orientation, longest));
            } catch (IIOException
                    | IllegalArgumentException
                    | IndexOutOfBoundsException
                    | NegativeArraySizeException e) {
                // in these words decoders tell what they can't make sense of
                throw Refused.broken();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader, int megapixels, int longest) throws IOException {
        var size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
        size.requireAtMost(megapixels);
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw Refused.broken();
        }
        // of one that is far too large not every pixel is taken: twice as many as are kept are enough
        var kind = types.next();
        int step = Math.max(1, size.longest() / longest);
        while (bytes(size, kind, step) > MOST_BYTES) {
            step++;
        }
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return read(reader, wanted);
    }

    private static long bytes(PictureSize size, ImageTypeSpecifier type, int step) {
        var model = type.getSampleModel(1, 1);
        int bits = 0;
        for (int band = 0; band < model.getNumBands(); band++) {
            bits += model.getSampleSize(band);
        }
        return (long) (size.width() / step) * (size.height() / step) * Math.max(1, bits / 8);
    }

    private static BufferedImage read(ImageReader reader, ImageReadParam wanted) throws IOException {
        boolean[] half = {false};
        // the decoder paints what is missing grey, and only mentions it
        reader.addIIOReadWarningListener(
                (source, warning) -> half[0] |= CUT_OFF.matcher(warning).find());
        var image = reader.read(0, wanted);
        if (half[0]) {
            throw Refused.broken();
        }
        return image;
    }

    private static BufferedImage upright(BufferedImage raw, int orientation, int longest) {
        boolean turned = orientation >= 5;
        var lying = new PictureSize(raw.getWidth(), raw.getHeight());
        var standing = turned ? lying.turned() : lying;
        var size = standing.within(longest);
        if (orientation == Exif.UPRIGHT && size.equals(standing)) {
            return raw;
        }
        var transform = AffineTransform.getScaleInstance(
                (double) size.width() / standing.width(), (double) size.height() / standing.height());
        transform.concatenate(turn(orientation, lying.width(), lying.height()));
        var image = new BufferedImage(size.width(), size.height(), kind(raw));
        draw(image, raw, transform);
        return image;
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
        return of.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    }

    private static void draw(BufferedImage onto, BufferedImage image, AffineTransform how) {
        Graphics2D graphics = onto.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, how, null);
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
