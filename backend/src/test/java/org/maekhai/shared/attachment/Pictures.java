package org.maekhai.shared.attachment;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Files as phones, scanners and those who mean harm make them. */
public final class Pictures {
    static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    /** One pixel, lossless. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Pictures() {}

    /** Red, green, and below them blue and yellow. */
    static BufferedImage corners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        for (int i = 0; i < CORNERS.length; i++) {
            graphics.setColor(CORNERS[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return bytes(corners(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    /** Of a phone that was held in that way, at a place that it tells. */
    public static byte[] photo(int width, int height, int orientation) {
        return withExif(jpeg(width, height), exif(orientation, ByteOrder.LITTLE_ENDIAN));
    }

    /** As many bytes as a real photo of that size has. */
    public static byte[] busy(int width, int height) {
        var image = corners(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(7);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return bytes(image, "jpeg");
    }

    static byte[] progressive(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var wanted = writer.getDefaultWriteParam();
            wanted.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(corners(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The last of its scans again and again. */
    static byte[] manyScans(byte[] progressive, int more) {
        int last = progressive.length - 2;
        int scan = last;
        while (!(progressive[scan] == (byte) 0xFF && progressive[scan + 1] == (byte) 0xDA)) {
            scan--;
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(progressive, 0, last);
        for (int i = 0; i < more; i++) {
            bytes.write(progressive, scan, last - scan);
        }
        bytes.write(progressive, last, 2);
        return bytes.toByteArray();
    }

    public static byte[] png(int width, int height) {
        return bytes(corners(width, height, BufferedImage.TYPE_4BYTE_ABGR), "png");
    }

    static byte[] bytes(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** Orientation, and 14° 58' north. */
    static byte[] exif(int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(128).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tag(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        tag(tiff, 0x8825, 4, 1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tag(tiff, 1, 2, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        tag(tiff, 2, 5, 3).putInt(68);
        tiff.putInt(0);
        for (int number : new int[] {14, 1, 58, 1, 0, 1}) {
            tiff.putInt(number);
        }
        return tiff.array();
    }

    private static ByteBuffer tag(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    static byte[] withExif(byte[] jpeg, byte[] tiff) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.length;
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        bytes.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(tiff);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        int length = 2 + 14 + profile.length;
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (length >> 8), (byte) length});
        bytes.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(profile);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** Of a printer: it tells how to print a colour, and not what was seen. */
    static byte[] oneWayProfile() {
        int start = 144, curves = 3 * 256, corners = 8;
        int table = 48 + curves + 3 * corners + curves;
        var profile = ByteBuffer.allocate(start + table);
        profile.put(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), 0, 128);
        profile.putInt(0, profile.capacity()).put(12, ascii("prtr")).put(20, ascii("Lab "));
        profile.putInt(128, 1).put(132, ascii("B2A0")).putInt(136, start).putInt(140, table);
        profile.put(start, ascii("mft1")).put(start + 8, new byte[] {3, 3, 2});
        for (int diagonal = 0; diagonal < 9; diagonal += 4) {
            profile.putInt(start + 12 + 4 * diagonal, 1 << 16);
        }
        int into = start + 48, cube = into + curves, out = cube + 3 * corners;
        for (int i = 0; i < curves; i++) {
            profile.put(into + i, (byte) i).put(out + i, (byte) i);
        }
        for (int i = 0; i < 3 * corners; i++) {
            profile.put(cube + i, (byte) ((i / 3 >> 2 - i % 3 & 1) * 255));
        }
        return profile.array();
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }

    /** Of one grey. @param alpha null: nothing is said of it */
    static BufferedImage grey(int width, int height, int bits, int grey, Integer alpha) {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                alpha != null,
                false,
                alpha == null ? Transparency.OPAQUE : Transparency.TRANSLUCENT,
                bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
        var raster = model.createCompatibleWritableRaster(width, height);
        int step = bits == 8 ? 1 : 257;
        var pixel = alpha == null ? new int[] {grey * step} : new int[] {grey * step, alpha * step};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, pixel);
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    /** Behind the header of a PNG file. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, 33);
        bytes.writeBytes(chunk(type, content));
        bytes.write(png, 33, png.length - 33);
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(named);
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(named)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A text of so many noughts, pressed. */
    static byte[] pressedText(int length) {
        var deflater = new Deflater();
        deflater.setInput(new byte[length]);
        deflater.finish();
        var pressed = new byte[length];
        int size = deflater.deflate(pressed);
        deflater.end();
        return ByteBuffer.allocate(3 + size)
                .put(new byte[] {'a', 0, 0})
                .put(pressed, 0, size)
                .array();
    }

    /** Says that it has so many pixels, and has none. */
    static byte[] pngOf(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return ByteBuffer.allocate(8 + 25 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .put(chunk("IHDR", header.array()))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    /** With chunks behind the picture and bytes behind its end. @param extra pairs of a name and a content */
    static byte[] webp(String... extra) {
        var chunks = new ByteArrayOutputStream();
        // with EXIF and XMP, one by one pixel
        chunks.writeBytes(riff("VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        chunks.writeBytes(webpPixel());
        for (int i = 0; i < extra.length; i += 2) {
            chunks.writeBytes(riff(extra[i], extra[i + 1].getBytes(StandardCharsets.ISO_8859_1)));
        }
        return webpOf(chunks.toByteArray());
    }

    /** One pixel, as a chunk. */
    static byte[] webpPixel() {
        return Arrays.copyOfRange(WEBP, 12, WEBP.length);
    }

    /** Says that it has so many pixels, and has one. */
    static byte[] webpPixel(int width, int height) {
        var picture = webpPixel();
        var sides = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        sides.putInt(9, sides.getInt(9) & 0xf000_0000 | height - 1 << 14 | width - 1);
        return picture;
    }

    static byte[] webpCanvas(int flags, int width, int height) {
        return riff(
                "VP8X",
                ByteBuffer.allocate(10)
                        .put((byte) flags)
                        .put(new byte[3])
                        .put(threeBytes(width - 1))
                        .put(threeBytes(height - 1))
                        .array());
    }

    /** At twice these from the left and the top. */
    static byte[] webpFrame(int left, int top, int width, int height, byte[] picture) {
        return riff(
                "ANMF",
                ByteBuffer.allocate(16 + picture.length)
                        .put(threeBytes(left))
                        .put(threeBytes(top))
                        .put(threeBytes(width - 1))
                        .put(threeBytes(height - 1))
                        .put(16, picture)
                        .array());
    }

    private static byte[] threeBytes(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
    }

    /** Bytes stand behind its end. */
    static byte[] webpOf(byte[]... chunks) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (var chunk : chunks) {
            content.writeBytes(chunk);
        }
        return ByteBuffer.allocate(8 + content.size() + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(content.size())
                .put(content.toByteArray())
                .put("<script>".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** Black and white in turn, like a chessboard: who takes every second pixel sees one colour only. */
    static BufferedImage chessboard(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Arrays.fill(pixels, 3 * (y * width + x), 3 * (y * width + x) + 3, (byte) ((x + y) % 2 == 0 ? 255 : 0));
            }
        }
        return image;
    }

    static byte[] riff(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }
}
