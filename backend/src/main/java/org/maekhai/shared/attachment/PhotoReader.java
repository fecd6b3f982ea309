package org.maekhai.shared.attachment;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;

/**
 * Decodes a picture. One that is larger than it is kept is decoded strip by strip, and mixed as it comes: so each pixel that is kept
 * has something of all that it stands for, and what is written on a photo can be read, while no more of it is in memory than
 * one strip.
 */
final class PhotoReader {
    static {
        // a server has no screen, whatever the machine has
        System.setProperty("java.awt.headless", "true");
    }

    /** Of what is decoded at once: a photo of twelve megapixels, of which most are, is one strip. */
    private static final long STRIP_BYTES = 40L << 20;

    /**
     * Each strip is decoded from the beginning of the file, in all the scans in which it is drawn. A photo has ten scans at most, a
     * large one four strips; each more costs as much time as the whole picture.
     */
    private static final int MOST_PASSES = 64;

    private static final Pattern CUT_OFF = Pattern.compile("^Truncated File|premature end");

    private final Path file;
    private final FileType type;
    private final int longest;

    /** @param longest its longest side afterwards */
    PhotoReader(Path file, FileType type, int longest) {
        this.file = file;
        this.type = type;
        this.longest = longest;
    }

    /** What is there to read. */
    private record Drawing(PictureSize size, ImageTypeSpecifier type) {
        int rowsAtOnce() {
            var model = type.getSampleModel(1, 1);
            int bits = 0;
            for (int band = 0; band < model.getNumBands(); band++) {
                bits += model.getSampleSize(band);
            }
            return (int) Math.max(1, STRIP_BYTES / ((long) size.width() * Math.max(1, bits / 8)));
        }

        int strips() {
            return (size.height() - 1) / rowsAtOnce() + 1;
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    /**
     * @param scans in which it is drawn
     * @throws org.maekhai.shared.problem.Failure 422 when it has more megapixels, or can't be decoded
     */
    Photo read(int orientation, int scans, int megapixels) throws IOException {
        var drawing = open(reader -> header(reader, megapixels));
        if (scans > MOST_PASSES || (long) scans * drawing.strips() > MOST_PASSES) {
            throw Refused.broken();
        }
        return Photo.upright(drawing.size().longest() > longest ? smaller(drawing) : whole(), orientation);
    }

    private static Drawing header(ImageReader reader, int megapixels) throws IOException {
        var size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
        size.requireAtMost(megapixels);
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw Refused.broken();
        }
        return new Drawing(size, types.next());
    }

    private BufferedImage whole() throws IOException {
        return open(reader -> read(reader, null));
    }

    private BufferedImage smaller(Drawing drawing) throws IOException {
        var size = drawing.size();
        var mixing =
                new Mixing(size, size.within(longest), Photo.kind(drawing.type().getColorModel()));
        int rows = drawing.rowsAtOnce();
        for (int y = 0; y < size.height(); y += rows) {
            var strip = new Rectangle(0, y, size.width(), Math.min(rows, size.height() - y));
            mixing.add(open(reader -> read(reader, strip)));
        }
        return mixing.mixed();
    }

    /** @param strip null: all of it */
    private static BufferedImage read(ImageReader reader, Rectangle strip) throws IOException {
        boolean[] half = {false};
        // the decoder paints what is missing grey, and only mentions it
        reader.addIIOReadWarningListener(
                (source, warning) -> half[0] |= CUT_OFF.matcher(warning).find());
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(strip);
        var image = reader.read(0, wanted);
        if (half[0]) {
            throw Refused.broken();
        }
        return image;
    }

    /** A decoder of its own for each: none is made to begin again. */
    private <T> T open(Reading<T> reading) throws IOException {
        try (var in = new FileImageInputStream(file.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png")
                    .next();
            try {
                reader.setInput(in, true, true);
                return reading.with(reader);
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
}
