package org.maekhai.shared.solver;

import com.google.ortools.sat.CpModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The solver's native code. A package holds that of the platform it was built for, or of several: the build says which. */
final class SolverLibrary {
    static final String KEPT_IN = "maekhai.solver.kept-in";

    private static final String LIBRARY = System.mapLibraryName("jniortools");

    /** Windows doesn't look for them where the library is. */
    private static final List<String> WINDOWS_FIRST = List.of(
            "zlib1", "bz2", "abseil_dll", "re2", "libutf8_validity", "libprotobuf", "highs", "libscip", "ortools");

    private SolverLibrary() {}

    /** As OR-Tools names it. */
    static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "win32" : system)
                + "-"
                + (processor.equals("amd64") || processor.equals("x86_64") ? "x86-64" : processor);
    }

    private static String directory() {
        return "ortools-" + platform() + "/";
    }

    /** The archive that holds it for this machine. */
    static Optional<Path> find() {
        var library = CpModel.class.getClassLoader().getResource(directory() + LIBRARY);
        if (library == null) {
            return Optional.empty();
        }
        try {
            var archive = ((JarURLConnection) library.openConnection()).getJarFileURL();
            return Optional.of(Path.of(archive.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it stays unpacked, for who begins many searches; none: each unpacks it anew, and leaves nothing. */
    static Optional<Path> keptIn() {
        return Optional.ofNullable(System.getProperty(KEPT_IN)).map(Path::of);
    }

    /** Unpacks it into the system's folder for temporary files, which must allow programs, and loads it. */
    static void load() {
        try {
            if (keptIn().isPresent()) {
                load(kept(keptIn().get()));
                return;
            }
            var folder = Files.createTempDirectory("maekhai-solver");
            try {
                unpack(folder);
                load(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Path folder) {
        for (var library : System.getProperty("os.name").startsWith("Windows") ? WINDOWS_FIRST : List.<String>of()) {
            System.load(folder.resolve(System.mapLibraryName(library)).toString());
        }
        System.load(folder.resolve(LIBRARY).toString());
    }

    /** Of this version; whoever comes while another unpacks it does so, too, and the first to be done is the one that stays. */
    private static Path kept(Path in) throws IOException {
        var folder = in.resolve(find().orElseThrow().getFileName() + ".d").toAbsolutePath();
        if (!Files.exists(folder)) {
            var own = Files.createTempDirectory(Files.createDirectories(in), "unpacked");
            unpack(own);
            if (!own.toFile().renameTo(folder.toFile())) {
                remove(own);
            }
        }
        return folder;
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = new ZipFile(find().orElseThrow().toFile())) {
            for (var entry : packed.stream().toList()) {
                if (entry.getName().startsWith(directory()) && !entry.isDirectory()) {
                    try (var content = packed.getInputStream(entry)) {
                        Files.copy(
                                content,
                                folder.resolve(
                                        entry.getName().substring(directory().length())));
                    }
                }
            }
        }
    }

    /** What is loaded needs its file no longer, except on Windows, where it goes with the process. */
    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        }
    }
}
