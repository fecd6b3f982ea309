package org.maekhai;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the server, and says in words why it does not start. */
@QuarkusMain
public class Maekhai {
    public static void main(String[] arguments) {
        Quarkus.run(null, Maekhai::explain, arguments);
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
                System.err.println("Maekhai does not start: " + cause.getMessage());
            }
            System.exit(exitCode == 0 ? 1 : exitCode);
        }
    }
}
