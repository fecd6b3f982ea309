package org.maekhai;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Messages;

/** Starts the server, and says in words why it does not start. */
@QuarkusMain
public class Maekhai {
    public static void main(String[] arguments) {
        // H2 takes whole paths only; people name a directory relative to where they are
        var given = System.getProperty("maekhai.data-dir", System.getenv().getOrDefault("MAEKHAI_DATA_DIR", ".data"));
        System.setProperty(
                "maekhai.data-dir", Path.of(given).toAbsolutePath().normalize().toString());
        Quarkus.run(Boolean.getBoolean("maekhai.prepare") ? Preparation.class : null, Maekhai::explain, arguments);
    }

    /**
     * Starts, answers once and stops again: all that Java needs to write down which classes that takes (see the launcher).
     */
    static class Preparation implements QuarkusApplication {
        @Override
        public int run(String... arguments) throws IOException {
            for (var path : List.of("/q/health/ready", "/api/v1/session")) {
                ask(path);
            }
            return 0;
        }

        /** By hand: what a client of Java's own would load belongs to no start. */
        private static void ask(String path) throws IOException {
            int port = ConfigProvider.getConfig().getValue("quarkus.http.port", int.class);
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(US_ASCII));
                socket.getInputStream().readAllBytes();
            }
        }
    }

    private static void explain(int exitCode, Throwable failure) {
        if (failure != null) {
            var config = ConfigProvider.getConfig();
            var kind = config.getOptionalValue("quarkus.datasource.db-kind", String.class)
                    .orElse("h2");
            var url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                    .orElse("");
            if (!url.isEmpty() && !url.startsWith("jdbc:" + kind + ":")) {
                System.err.println("This package is built for the database " + kind + ", but the address is "
                        + url.replaceAll("[?;].*", "") + ". Use the package of that database (make package DB=...).");
            } else {
                Throwable cause = failure;
                while (cause.getCause() != null) {
                    cause = cause.getCause();
                }
                System.err.println("Maekhai does not start: " + words(cause));
            }
            System.exit(exitCode == 0 ? 1 : exitCode);
        }
    }

    private static String words(Throwable cause) {
        if (!(cause instanceof Failure failure)) {
            return cause.getMessage();
        }
        var text = new StringBuilder(Messages.text(Locale.ENGLISH, failure.code(), failure.arguments()));
        for (var error : failure.errors()) {
            text.append(' ')
                    .append(error.pointer())
                    .append(": ")
                    .append(Messages.text(
                            Locale.ENGLISH, error.code(), error.arguments().toArray()));
        }
        return text.toString();
    }
}
