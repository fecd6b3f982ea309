import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Writes the archives of a built package anew, pressed as well as it goes, without what a running server never reads
 * (docs/adr/0016). Run by the build: {@code java -cp … Slim.java target/quarkus-app}; Byte Buddy, which the build has anyway,
 * reads and writes classes. An archive that would not be smaller stays as it is.
 */
public final class Slim {
    /** What only a build reads, in archives that this one didn't write: where the archive came from, indexes of its classes, pages about it. */
    private static final Pattern FOR_BUILDS =
            Pattern.compile("META-INF/(maven/.*|jandex\\.idx|quarkus-.*|native-image/.*)|.*\\.(md|html|kotlin_module)");

    /** What of a library nothing here ever loads, by the beginning of the archive's name. */
    private static final Map<String, Pattern> NEVER_LOADED = Map.of(
            // validates XML against schemas
            "com.fasterxml.woodstox.woodstox-core", Pattern.compile("com/ctc/wstx/shaded/.*"),
            // all solvers but CP-SAT
            "com.google.ortools.ortools-java",
                    Pattern.compile(
                            "com/google/ortools/(algorithms|bop|constraintsolver|glop|graph|linearsolver|modelbuilder"
                                    + "|packing|pdlp|routing|scheduling|service)/.*|.*\\.proto"),
            // what a compiler of messages is told
            "com.google.protobuf.protobuf-java", Pattern.compile("com/google/protobuf/compiler/.*|.*\\.proto"),
            // its words in languages that nobody here asks for
            "org.postgresql.postgresql", Pattern.compile("org/postgresql/translation/messages_.*"),
            // its own server, console and search in texts
            "com.h2database.h2", Pattern.compile("org/h2/(server/(web|pg)|fulltext|bnf)/.*"),
            // what the sources of the API's reference look like before they are pressed
            "generated-bytecode", Pattern.compile("META-INF/io\\.smallrye_smallrye-open-api-ui__jar/.*\\.map"),
            // the same for other versions of Java; letters of scripts that no paper has
            "com.github.librepdf.openpdf", Pattern.compile("META-INF/versions/.*|font-fallback/.*"),
            // what documents that somebody else wrote may look like
            "org.xhtmlrenderer.flying-saucer-core", Pattern.compile("resources/schema/.*"),
            // all but the one exception that Flying Saucer knows
            "org.apache.xmlgraphics.batik-transcoder",
                    Pattern.compile("org/apache/batik/(?!transcoder/TranscoderException).*"),
            // what other versions of Java would take in place of what is there; places, shapes and vectors as documents
            "org.apache.lucene.lucene-core",
                    Pattern.compile(
                            "META-INF/versions/.*|org/apache/lucene/(geo/.*"
                                    + "|document/(BaseShape|Double|Feature|Float|Inet|Knn|LatLon|Late|Shape|Spatial|XY)[^/]*)"));

    /** Seconds of work for a hundredth of it. */
    private static final Pattern NATIVE = Pattern.compile("ortools-(linux|darwin|win32)-");

    private Slim() {}

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            files.filter(file -> file.toString().endsWith(".jar")
                            && !NATIVE.matcher(file.toString()).find())
                    .forEach(Slim::slim);
        }
    }

    private static void slim(Path archive) {
        var name = archive.getFileName().toString();
        boolean isOfLibrary = archive.getParent().getParent().endsWith("lib");
        var left = archive.resolveSibling(name + ".slim");
        try {
            try (var from = new ZipFile(archive.toFile());
                    var to = new ZipOutputStream(Files.newOutputStream(left))) {
                to.setLevel(Deflater.BEST_COMPRESSION);
                for (var entries = from.entries(); entries.hasMoreElements(); ) {
                    var entry = entries.nextElement();
                    if (isRead(name, isOfLibrary, entry)) {
                        var copy = new ZipEntry(entry.getName());
                        copy.setTime(entry.getTime());
                        to.putNextEntry(copy);
                        try (var in = from.getInputStream(entry)) {
                            to.write(isClass(entry) ? withoutVariables(in.readAllBytes()) : in.readAllBytes());
                        }
                    }
                }
            }
            if (Files.size(left) < Files.size(archive)) {
                Files.move(left, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(left);
        } catch (IOException e) {
            throw new UncheckedIOException(archive.toString(), e);
        }
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
    }

    /** What variables are called matters to who looks on step by step; lines, which a trace names, stay. */
    private static byte[] withoutVariables(byte[] bytes) {
        var written = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, written) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new MethodVisitor(
                                        Opcodes.ASM9,
                                        super.visitMethod(access, name, descriptor, signature, exceptions)) {
                                    @Override
                                    public void visitLocalVariable(
                                            String name,
                                            String descriptor,
                                            String signature,
                                            Label start,
                                            Label end,
                                            int index) {}
                                };
                            }
                        },
                        0);
        return written.toByteArray();
    }

    private static boolean isRead(String archive, boolean isOfLibrary, ZipEntry entry) {
        boolean isForBuilds =
                entry.isDirectory() || FOR_BUILDS.matcher(entry.getName()).matches();
        return !(isOfLibrary && isForBuilds)
                && NEVER_LOADED.entrySet().stream()
                        .noneMatch(of -> archive.startsWith(of.getKey())
                                && of.getValue().matcher(entry.getName()).matches());
    }
}
