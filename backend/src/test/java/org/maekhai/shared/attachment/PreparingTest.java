package org.maekhai.shared.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.shared.problem.Failure;

/** What is made of files before they are kept; what comes out is read by somebody else. */
@Tag("without-database")
class PreparingTest {
    private static final int TOP_LEFT = 0, TOP_RIGHT = 1, BOTTOM_LEFT = 2, BOTTOM_RIGHT = 3;

    /** Where the standard says that the first pixel and the last of the first row belong, for each way of holding a camera. */
    private static final int[][] SHOWN = {
        {TOP_LEFT, TOP_RIGHT},
        {TOP_RIGHT, TOP_LEFT},
        {BOTTOM_RIGHT, BOTTOM_LEFT},
        {BOTTOM_LEFT, BOTTOM_RIGHT},
        {TOP_LEFT, BOTTOM_LEFT},
        {TOP_RIGHT, BOTTOM_RIGHT},
        {BOTTOM_RIGHT, TOP_RIGHT},
        {BOTTOM_LEFT, TOP_LEFT},
    };

    @TempDir
    Path folder;

    private final Preparing preparing = new Preparing(new AttachmentPolicy() {
        @Override
        public int longestSide() {
            return 800;
        }

        @Override
        public int thumbnailSide() {
            return 100;
        }

        @Override
        public int maxMegapixels() {
            return 50;
        }
    });

    private record Made(FileType type, PictureSize size, byte[] content, byte[] thumbnail) {}

    private Made make(byte[] sent) throws Exception {
        var path = Files.write(folder.resolve("sent"), sent);
        try (var file = new SentFile(path, "of the test");
                var made = preparing.prepare(file)) {
            return new Made(made.type(), made.size(), Files.readAllBytes(made.path()), made.thumbnail());
        } finally {
            assertArrayEquals(new String[0], folder.toFile().list(), "nothing is left beside it");
        }
    }

    private void assertRefused(int status, String code, byte[] sent) {
        var failure = assertThrows(Failure.class, () -> make(sent));
        assertEquals(status + " " + code, failure.status() + " " + failure.code());
    }

    private static boolean tells(byte[] file, Class<? extends Directory> what) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file)).getFirstDirectoryOfType(what) != null;
    }

    /** Whatever it tells beside what is needed to draw it. */
    private static List<String> told(byte[] file) throws Exception {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName)
                .filter(name -> name.matches("(?i).*(exif|gps|xmp|text|iptc|comment).*"))
                .toList();
    }

    private static int corner(BufferedImage image, Color color) {
        for (int i = 0; i < 4; i++) {
            var seen = new Color(image.getRGB(
                    (i % 2 == 0 ? 1 : 3) * image.getWidth() / 4, (i / 2 == 0 ? 1 : 3) * image.getHeight() / 4));
            int away = Math.abs(seen.getRed() - color.getRed())
                    + Math.abs(seen.getGreen() - color.getGreen())
                    + Math.abs(seen.getBlue() - color.getBlue());
            if (away < 60) {
                return i;
            }
        }
        throw new AssertionError("no corner is " + color);
    }

    @Test
    void aPhotoStandsUprightHoweverTheCameraWasHeldAndTellsNoPlace() throws Exception {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var photo = Pictures.photo(400, 200, orientation);
            assertTrue(tells(photo, GpsDirectory.class), "as it came");

            var made = make(photo);

            var image = Pictures.read(made.content());
            assertEquals(
                    SHOWN[orientation - 1][0] + " " + SHOWN[orientation - 1][1],
                    corner(image, Pictures.CORNERS[0]) + " " + corner(image, Pictures.CORNERS[1]),
                    "orientation " + orientation);
            assertEquals(orientation < 5 ? new PictureSize(400, 200) : new PictureSize(200, 400), made.size());
            assertEquals(made.size(), new PictureSize(image.getWidth(), image.getHeight()));
            assertEquals(List.of(), told(made.content()));
            var small = Pictures.read(made.thumbnail());
            assertEquals(100, Math.max(small.getWidth(), small.getHeight()));
            assertEquals(SHOWN[orientation - 1][0], corner(small, Pictures.CORNERS[0]));
        }
        var motorola = Pictures.withExif(Pictures.jpeg(400, 200), Pictures.exif(6, ByteOrder.BIG_ENDIAN));
        assertEquals(new PictureSize(200, 400), make(motorola).size(), "in the other order of bytes");
    }

    @Test
    void aPhotoIsKeptNoLargerThanItNeedsToBe() throws Exception {
        var made = make(Pictures.photo(4000, 3000, 8));
        assertEquals(new PictureSize(600, 800), made.size());
        assertEquals(BOTTOM_LEFT, corner(Pictures.read(made.content()), Pictures.CORNERS[0]));
        assertEquals(
                new PictureSize(800, 600),
                make(Pictures.progressive(1600, 1200)).size());
        assertEquals(new PictureSize(800, 1), make(Pictures.jpeg(2000, 1)).size());
        assertEquals(new PictureSize(1, 1), make(Pictures.jpeg(1, 1)).size());
    }

    @Test
    void whatAPhoneHangsOnAPhotoIsDroppedAndDoesNotHarmIt() throws Exception {
        var film = ("\0\0\0\30ftypmp42" + "\u00ff\u00da\0\2secret".repeat(500)).getBytes(ISO_8859_1);
        var photo = Pictures.photo(400, 200, 6);
        for (var sent : List.of(
                joined(photo, film),
                joined(photo, Pictures.progressive(64, 64), Pictures.photo(100, 100, 1)),
                joined(Pictures.progressive(400, 200), film))) {
            var made = make(sent);
            var image = Pictures.read(made.content());
            assertEquals(400, Math.max(image.getWidth(), image.getHeight()));
            assertEquals(
                    made.size().height() == 400 ? TOP_RIGHT : TOP_LEFT,
                    corner(image, Pictures.CORNERS[0]),
                    "as it was");
            assertEquals(List.of(), told(made.content()));
            var text = new String(made.content(), ISO_8859_1);
            assertFalse(text.contains("secret") || text.contains("ftyp"));
            assertEquals(text.length() - 2, text.indexOf("\u00ff\u00d9"), "nothing stands behind its end");
        }
        // a comment between scans that looks like many of them
        var drawn = Pictures.progressive(64, 64);
        var scan = new String(drawn, ISO_8859_1).indexOf("\u00ff\u00da");
        var comment = ("\u00ff\u00fe\7\u00d2" + "\u00ff\u00da\0\2".repeat(500)).getBytes(ISO_8859_1);
        var second = new String(drawn, ISO_8859_1).indexOf("\u00ff\u00da", scan + 2);
        make(joined(Arrays.copyOf(drawn, second), comment, Arrays.copyOfRange(drawn, second, drawn.length)));
    }

    @Test
    void aPhotoThatEndsTooEarlyIsRefusedWhereverThatIs() {
        var progressive = Pictures.progressive(400, 300);
        var large = Pictures.busy(2000, 1500);
        for (double part : new double[] {0.3, 0.6, 0.95}) {
            assertRefused(422, "ATTACHMENT_UNREADABLE", Arrays.copyOf(progressive, (int) (part * progressive.length)));
            assertRefused(422, "ATTACHMENT_UNREADABLE", Arrays.copyOf(large, (int) (part * large.length)));
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    void ofAPhotoThatIsLargerThanItIsKeptEveryPixelCounts() throws Exception {
        // of sixteen megapixels, more than is decoded at once; and a drawing that is
        for (var sent : List.of(
                Pictures.bytes(Pictures.chessboard(4608, 3456), "png"),
                Pictures.bytes(Pictures.chessboard(1000, 3000), "png"),
                Pictures.bytes(Pictures.chessboard(1601, 803), "png"))) {
            var image = Pictures.read(make(sent).content());
            assertEquals(800, Math.max(image.getWidth(), image.getHeight()));
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int grey = new Color(image.getRGB(x, y)).getGreen();
                    assertEquals(128, grey, 37, "neither black nor white");
                }
            }
        }
        var gradient = new BufferedImage(4800, 3600, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 3600; y++) {
            for (int x = 0; x < 4800; x++) {
                gradient.setRGB(x, y, new Color(x * 255 / 4799, y * 255 / 3599, 128).getRGB());
            }
        }
        var image = Pictures.read(make(Pictures.bytes(gradient, "jpeg")).content());
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x += 7) {
                var seen = new Color(image.getRGB(x, y));
                assertEquals((x + 0.5) * 255 / 800, seen.getRed(), 6, "across, at " + y);
                assertEquals((y + 0.5) * 255 / 600, seen.getGreen(), 6, "down, over all strips, at " + y);
            }
        }
    }

    @Test
    void greyStaysAsBrightAsItWasWhateverIsSaidBesideIt() throws Exception {
        for (int bits : new int[] {8, 16}) {
            for (var alpha : new Integer[] {null, 128, 255}) {
                for (int width : new int[] {300, 3000}) {
                    var drawing = Pictures.bytes(Pictures.grey(width, 100, bits, 96, alpha), "png");
                    var turned = Pictures.withChunk(drawing, "eXIf", Pictures.exif(6, ByteOrder.BIG_ENDIAN));
                    for (var sent : List.of(drawing, turned)) {
                        var which = bits + " bits, alpha " + alpha + ", " + width + ", turned " + (sent == turned);
                        var made = make(sent);
                        // its samples: what Java makes a colour of them is what was wrong
                        var kept = Pictures.read(made.content()).getRaster();
                        int x = kept.getWidth() / 2,
                                y = kept.getHeight() / 2,
                                more = kept.getSampleModel().getSampleSize(0) - 8;
                        assertEquals(96, kept.getSample(x, y, 0) >> more, 1, which);
                        if (alpha != null) {
                            assertEquals(alpha, kept.getSample(x, y, kept.getNumBands() - 1) >> more, 1, which);
                        }
                        var small = Pictures.read(made.thumbnail());
                        int onWhite = alpha == null ? 96 : 255 - (255 - 96) * alpha / 255;
                        var seen = new Color(small.getRGB(small.getWidth() / 2, small.getHeight() / 2));
                        assertEquals(onWhite, seen.getGreen(), 2, which);
                    }
                }
            }
        }
    }

    @Test
    void aPhotoWhoseProfileDoesNotTellItsColoursIsRefused() throws Exception {
        var printer = Pictures.oneWayProfile();
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.withProfile(Pictures.jpeg(300, 200), printer));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.withProfile(Pictures.photo(1600, 1200, 6), printer));
        var screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        make(Pictures.withProfile(Pictures.jpeg(300, 200), screen));
    }

    @Test
    void whatCanBeSeenThroughDoesNotColourWhatIsBesideIt() throws Exception {
        var glass = new BufferedImage(1600, 1600, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 1600; y++) {
            for (int x = 0; x < 1600; x++) {
                glass.setRGB(x, y, x % 2 == 0 ? 0xffff0000 : 0x0000ff00);
            }
        }
        var pixel = Pictures.read(make(Pictures.bytes(glass, "png")).content()).getRGB(400, 400);
        assertEquals(128, pixel >>> 24, 1);
        assertEquals(0xff0000, pixel & 0xffffff);
    }

    @Test
    void aDrawingKeepsWhatIsTransparentAndLosesItsWords() throws Exception {
        var image = Pictures.corners(300, 200, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(150, 100, 0);
        var sent = Pictures.bytes(image, "png");
        sent = Pictures.withChunk(sent, "eXIf", Pictures.exif(6, ByteOrder.BIG_ENDIAN));
        sent = Pictures.withChunk(sent, "tEXt", "Comment\0taken at home".getBytes(ISO_8859_1));
        assertFalse(told(sent).isEmpty(), "as it came");

        var made = make(sent);

        var drawn = Pictures.read(made.content());
        assertEquals(new PictureSize(200, 300), made.size());
        assertEquals(TOP_RIGHT, corner(drawn, Pictures.CORNERS[0]));
        assertEquals(0, drawn.getRGB(99, 150) >>> 24);
        assertEquals(List.of(), told(made.content()));
        var grey = make(Pictures.bytes(Pictures.corners(900, 200, BufferedImage.TYPE_USHORT_GRAY), "png"));
        assertEquals(new PictureSize(800, 178), grey.size(), "sixteen bits a pixel");
        assertEquals(
                new PictureSize(300, 200),
                make(Pictures.bytes(Pictures.corners(300, 200, BufferedImage.TYPE_BYTE_INDEXED), "png"))
                        .size());
    }

    @Test
    void ofAWebpFileOnlyThePictureStays() throws Exception {
        var sent = Pictures.webp(
                "EXIF",
                new String(Pictures.exif(1, ByteOrder.LITTLE_ENDIAN), ISO_8859_1),
                "XMP ",
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>",
                "JUNK",
                "odd");
        assertTrue(tells(sent, GpsDirectory.class), "as it came");

        var made = make(sent);

        assertEquals(FileType.WEBP, made.type());
        assertEquals(new PictureSize(1, 1), made.size());
        assertEquals(List.of(), told(made.content()));
        var text = new String(made.content(), ISO_8859_1);
        assertEquals(12 + 18 + 8 + 14, text.length());
        assertEquals(text.length() - 8, made.content()[4]);
        assertEquals(0, made.content()[20], "and nothing announces what isn't there");
        for (var gone : List.of("EXIF", "XMP ", "xmpmeta", "JUNK", "<script>")) {
            assertFalse(text.contains(gone), gone);
        }
        assertRefused(422, "ATTACHMENT_UNREADABLE", Arrays.copyOf(sent, 40));
        assertRefused(415, "ATTACHMENT_TYPE", "RIFF\20\0\0\0WEBPhtml\4\0\0\0<p/>".getBytes(ISO_8859_1));
    }

    @Test
    void nothingHidesInTheFramesAndHeadersOfAWebpFile() throws Exception {
        var secret = "EXIF at home".getBytes(ISO_8859_1);
        var odd = Pictures.riff("odd ", new byte[3]);
        odd[odd.length - 1] = 'x';
        var frame = joined(
                new byte[15],
                // blends, and says more
                new byte[] {(byte) 0xfe},
                Pictures.riff("EXIF", secret),
                Pictures.webpPixel(),
                Pictures.webpPixel(),
                Pictures.riff("XMP ", secret),
                odd);
        var sent = Pictures.webpOf(
                // moves, has EXIF and XMP, and goes on behind its fields
                Pictures.riff("VP8X", joined(new byte[] {(byte) 0xcf, 1, 1, 1, 0, 0, 0, 0, 0, 0}, secret)),
                Pictures.riff("EXIF", secret),
                Pictures.riff("ANIM", joined(new byte[6], secret)),
                Pictures.riff("ANMF", frame),
                Pictures.riff("VP8X", joined(new byte[10], secret)),
                Pictures.riff("ANMF", frame),
                Pictures.riff("ANIM", joined(new byte[6], secret)),
                Pictures.riff("EXIF", secret));

        var made = make(sent);

        assertEquals(new PictureSize(1, 1), made.size());
        assertArrayEquals(
                Arrays.copyOf(
                        Pictures.webpOf(
                                Pictures.riff("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                                Pictures.riff("ANIM", new byte[6]),
                                Pictures.riff("ANMF", joined(new byte[15], new byte[] {2}, Pictures.webpPixel())),
                                Pictures.riff("ANMF", joined(new byte[15], new byte[] {2}, Pictures.webpPixel()))),
                        made.content().length),
                made.content());
        assertFalse(new String(made.content(), ISO_8859_1).contains("<script>"));

        var still = Pictures.webpOf(Pictures.webpPixel(), Pictures.riff("EXIF", secret));
        assertArrayEquals(
                Arrays.copyOf(Pictures.webpOf(Pictures.webpPixel()), 12 + Pictures.webpPixel().length),
                make(still).content());
        // the frame is a picture of a gigabyte, whatever the header says
        var huge = Pictures.webpPixel();
        Arrays.fill(huge, 9, 13, (byte) 0xff);
        assertRefused(422, "TOO_MANY_PIXELS", Pictures.webpOf(Pictures.riff("VP8X", new byte[10]), huge));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.webpOf(Pictures.riff("VP8X", new byte[9])));
        assertRefused(
                422,
                "ATTACHMENT_UNREADABLE",
                Pictures.webpOf(
                        Pictures.riff("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                        Pictures.riff("ANMF", new byte[16])));
    }

    @Test
    void aPictureInAWebpFileIsAsLargeAsIsSaidAroundItAndAllOfThemHaveALimit() throws Exception {
        var pixel = Pictures.webpPixel(10, 10);
        var huge = Pictures.webpPixel(7000, 7000);
        var animation = Pictures.riff("ANIM", new byte[6]);
        make(Pictures.webpOf(Pictures.webpCanvas(0, 10, 10), pixel));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.webpOf(Pictures.webpCanvas(0, 10, 10), huge));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.webpOf(Pictures.webpCanvas(0, 10, 11), pixel));

        var canvas = Pictures.webpCanvas(2, 14, 12);
        make(Pictures.webpOf(canvas, animation, Pictures.webpFrame(2, 1, 10, 10, pixel)));
        for (var frame : List.of(
                Pictures.webpFrame(0, 0, 10, 10, huge),
                Pictures.webpFrame(0, 0, 10, 11, pixel),
                Pictures.webpFrame(3, 0, 10, 10, pixel),
                Pictures.webpFrame(0, 2, 10, 10, pixel),
                Pictures.webpFrame(0xffffff, 0xffffff, 10, 10, pixel))) {
            assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.webpOf(canvas, animation, frame));
        }

        var wall = Pictures.webpCanvas(2, 7000, 7000);
        var frame = Pictures.webpFrame(0, 0, 7000, 7000, huge);
        make(Pictures.webpOf(wall, animation, frames(10, frame)));
        var many = Pictures.webpOf(wall, animation, frames(11, frame));
        assertRefused(422, "TOO_MANY_PIXELS", many);
        assertTrue(many.length < 1000, "however small the file is");
        make(Pictures.webpOf(canvas, animation, frames(9000, Pictures.webpFrame(0, 0, 10, 10, pixel))));
    }

    private static byte[] frames(int count, byte[] frame) {
        return joined(Collections.nCopies(count, frame).toArray(byte[][]::new));
    }

    @Test
    void theColoursOfAWebpFileStandBeforeWhatTheyColour() throws Exception {
        var colours = Pictures.riff("ICCP", "profile".getBytes(ISO_8859_1));
        var animation = Pictures.riff("ANIM", new byte[6]);
        var frame = Pictures.webpFrame(0, 0, 1, 1, Pictures.webpPixel());
        var moving = Pictures.webpCanvas(0x22, 1, 1);
        var made =
                make(Pictures.webpOf(moving, animation, frame, frame, colours)).content();
        assertArrayEquals(Arrays.copyOf(Pictures.webpOf(moving, colours, animation, frame, frame), made.length), made);
        var still = Pictures.webpCanvas(0x20, 1, 1);
        made = make(Pictures.webpOf(still, Pictures.webpPixel(), colours)).content();
        assertArrayEquals(Arrays.copyOf(Pictures.webpOf(still, colours, Pictures.webpPixel()), made.length), made);
    }

    @Test
    void aDocumentStaysAsItIsAndIsNothingElseBesides() throws Exception {
        var pdf = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj <</Type/Catalog>> endobj\n%%EOF".getBytes(ISO_8859_1);
        var made = make(pdf);
        assertEquals(FileType.PDF, made.type());
        assertArrayEquals(pdf, made.content());
        for (var other : List.of(
                "\n%PDF-1.7\n",
                "<script>alert(1)</script>%PDF-1.7\n",
                "<!--\n%PDF-1.7\n",
                "GIF89a/*%PDF-1.7*/=1;alert(1)",
                "MZ\u0090\0%PDF-1.7",
                "%PDF-1.7\n<html><script>alert(1)</script>",
                "%PDF-1.7\n1 0 obj\n< SVG onload=alert(1)>",
                "%PDF-\n",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><title>a photo</title>",
                "#!/bin/sh\n",
                "PK\3\4",
                "")) {
            assertRefused(415, "ATTACHMENT_TYPE", other.getBytes(ISO_8859_1));
        }
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsRefused() {
        assertRefused(415, "ATTACHMENT_TYPE", "\u00ff\u00d8\u00ff<script>alert(1)</script>".getBytes(ISO_8859_1));
        assertRefused(415, "ATTACHMENT_TYPE", "\u00ff\u00d8\u00ff".getBytes(ISO_8859_1));
        assertRefused(415, "ATTACHMENT_TYPE", "\u0089PNG\r\n\u001a\n\0\0\0\4html<p/>\0\0\0\0".getBytes(ISO_8859_1));
        var photo = Pictures.busy(300, 200);
        assertRefused(422, "ATTACHMENT_UNREADABLE", Arrays.copyOf(photo, photo.length / 2));
        var drawing = Pictures.png(300, 200);
        assertRefused(422, "ATTACHMENT_UNREADABLE", Arrays.copyOf(drawing, drawing.length / 2));
        var spoilt = drawing.clone();
        Arrays.fill(spoilt, 60, 120, (byte) 7);
        assertRefused(422, "ATTACHMENT_UNREADABLE", spoilt);
    }

    @Test
    void aSmallFileThatIsALargePictureIsRefusedBeforeItIsUnpacked() throws Exception {
        assertRefused(422, "TOO_MANY_PIXELS", Pictures.pngOf(20_000, 20_000));
        assertRefused(422, "TOO_MANY_PIXELS", Pictures.pngOf(50_000_000, 1));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.pngOf(0, 10));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.pngOf(-1, 10));
        assertRefused(422, "ATTACHMENT_UNREADABLE", Pictures.manyScans(Pictures.progressive(64, 64), 100));
        // gigabytes of text, had each been unpacked
        var drawing = Pictures.png(30, 20);
        var text = Pictures.pressedText(4 << 20);
        for (int i = 0; i < 500; i++) {
            drawing = Pictures.withChunk(drawing, "zTXt", text);
        }
        assertEquals(new PictureSize(30, 20), make(drawing).size());
    }
}
