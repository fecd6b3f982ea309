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

    /** Unpacks it into the system's folder for temporary files, which must allow programs, and loads it. */
    static void load() {
        try {
            var folder = Files.createTempDirectory("maekhai-solver");
            try (var packed = new ZipFile(find().orElseThrow().toFile())) {
                unpack(packed, folder);
                for (var library :
                        System.getProperty("os.name").startsWith("Windows") ? WINDOWS_FIRST : List.<String>of()) {
                    System.load(folder.resolve(System.mapLibraryName(library)).toString());
                }
                System.load(folder.resolve(LIBRARY).toString());
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(ZipFile packed, Path folder) throws IOException {
        for (var entry : packed.stream().toList()) {
            if (entry.getName().startsWith(directory()) && !entry.isDirectory()) {
                try (var content = packed.getInputStream(entry)) {
                    Files.copy(
                            content,
                            folder.resolve(entry.getName().substring(directory().length())));
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
