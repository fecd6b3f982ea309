package org.maekhai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** As docs/operations.md says: behind a proxy that is trusted, the screen beside it, and a page of another site let in. */
public class Installed implements QuarkusTestProfile {
    public static final String OTHER_SITE = "https://tool.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(Map.of(
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                "127.0.0.1",
                "maekhai.cors-origins",
                OTHER_SITE + ",https://second.example",
                "maekhai.spa-dir",
                screen().toString()));
        config.putAll(TestDatabase.ofItsOwn("proxy"));
        return config;
    }

    /** What a build of the screen looks like. */
    private static Path screen() {
        try {
            var screen = Files.createDirectories(Path.of("target", TestDatabase.name("test-screen"), "assets"))
                    .getParent()
                    .toAbsolutePath();
            Files.writeString(screen.resolve("index.html"), "<title>แม่ข่าย</title>");
            Files.writeString(screen.resolve("index.html.br"), "br of the page");
            Files.writeString(screen.resolve("robots.txt"), "User-agent: *\nDisallow: /\n");
            Files.writeString(screen.resolve(".hidden"), "hidden");
            Files.writeString(screen.resolve("assets/a-1.js"), "plain");
            Files.writeString(screen.resolve("assets/a-1.js.br"), "br of a");
            Files.writeString(screen.resolve("assets/a-1.js.gz"), "gz of a");
            Files.write(screen.resolve("assets/b-1.woff2"), new byte[] {1, 2, 3});
            return screen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
