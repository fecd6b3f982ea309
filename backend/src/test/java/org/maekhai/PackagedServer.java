package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The package as it is shipped: a server process on a free port, and a client that can sign in. */
final class PackagedServer implements AutoCloseable {
    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final Path LAUNCHER = Path.of("src/launcher/maekhai").toAbsolutePath();
    static final String PASSWORD = "a-password-of-the-test";

    interface Start {
        Process on(int port) throws IOException;
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;
    private final String base;
    private String cookie = "";

    PackagedServer(Path data, Map<String, String> environment) throws Exception {
        this(
                port -> {
                    Files.createDirectories(data);
                    return start(data, environment, data.resolve("server.log"), port);
                },
                data.resolve("server.log"));
    }

    PackagedServer(Start start, Path log) throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        this.log = log;
        base = "http://127.0.0.1:" + port;
        process = start.on(port);
        awaitReady();
    }

    void awaitReady() throws InterruptedException {
        while (!ready()) {
            assertTrue(process.isAlive(), () -> "the server runs: " + log());
            Thread.sleep(50);
        }
    }

    int port() {
        return port;
    }

    /** As a header line, to be sent by hand. */
    String cookie() {
        return "Cookie: " + cookie;
    }

    Process process() {
        return process;
    }

    private boolean ready() throws InterruptedException {
        try {
            return http.send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void signIn() throws Exception {
        var answer = http.send(
                request("/api/v1/session")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** What a stranger is told who tries a password. */
    int guess(String username) throws IOException, InterruptedException {
        return http.send(
                        request("/api/v1/session")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"username\":\"" + username + "\",\"password\":\"a guess\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    String get(String path) throws Exception {
        var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    HttpResponse<String> head(String path) throws Exception {
        var head = request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
        return http.send(head.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> put(String path, String type, byte[] body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    byte[] bytes(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> importCsv(String kind, String csv) throws IOException, InterruptedException {
        return http.send(
                request("/api/v1/imports/" + kind)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(csv, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** As a power failure does: no time to put anything in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static Process start(Path data, Map<String, String> environment, Path log, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Xmx320m", "-XX:+UseSerialGC", "-jar", JAR.toString());
        return builder(command, data, environment, log, port).start();
    }

    static ProcessBuilder builder(
            List<String> command, Path data, Map<String, String> environment, Path log, int port) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MAEKHAI_DATA_DIR", data.toString());
        builder.environment().put("MAEKHAI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().putAll(environment);
        return builder;
    }
}
