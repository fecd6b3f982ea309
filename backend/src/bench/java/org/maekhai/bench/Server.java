package org.maekhai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The package, started as it is shipped by its launcher, on a free port of this machine. */
final class Server implements AutoCloseable {
    static final String PASSWORD = "bench-admin-password";

    private final Process process;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final double startSeconds;
    private String cookie = "";

    Server(Path launcher, Path server, Path data, Path log) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        base = "http://127.0.0.1:" + port;
        var builder =
                new ProcessBuilder(launcher.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MAEKHAI_SERVER_DIR", server.toString());
        builder.environment().put("MAEKHAI_DATA_DIR", data.toString());
        builder.environment().put("MAEKHAI_SPA_DIR", "");
        builder.environment().put("MAEKHAI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        long start = System.nanoTime();
        process = builder.start();
        while (!listens(port) || !ready()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
        startSeconds = (System.nanoTime() - start) / 1e9;
    }

    /** What {@code make package} does once: Java writes down the classes of a start. */
    static void prepare(Path launcher, Path server) throws Exception {
        var builder = new ProcessBuilder(launcher.toString(), "prepare").inheritIO();
        builder.environment().put("MAEKHAI_SERVER_DIR", server.toString());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("the package cannot be prepared");
        }
    }

    double startSeconds() {
        return startSeconds;
    }

    /** Asks as little of the processor as it can: the server needs it. */
    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return send(request("/q/health/ready").GET().build()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void signIn() throws Exception {
        var answer = send(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                .build());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpRequest get(String path) {
        return request(path).GET().build();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Seconds of an import, sent whole. */
    double importFile(String kind, Path file) throws Exception {
        long start = System.nanoTime();
        var answer = send(request("/api/v1/imports/" + kind)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
        double seconds = (System.nanoTime() - start) / 1e9;
        var body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        if (answer.statusCode() != 200 || !body.contains("\"DONE\"")) {
            throw new IllegalStateException(kind + ": " + answer.statusCode() + " "
                    + body.substring(0, Math.min(2000, body.length())));
        }
        lastImportId = body.replaceAll("(?s).*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");
        return seconds;
    }

    private String lastImportId;

    void undoLastImport() throws Exception {
        var answer = send(request("/api/v1/imports/" + lastImportId + "/undo")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("undo: " + answer.statusCode() + " " + new String(answer.body()));
        }
    }

    /** Resident memory in MB, as the operating system counts it. */
    long residentMegabytes() throws IOException {
        return memory("VmRSS");
    }

    private long memory(String field) throws IOException {
        // the launcher waits for the server, which is another process
        long pid = process.children().findFirst().map(ProcessHandle::pid).orElseGet(process::pid);
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith(field)) {
                return Long.parseLong(line.replaceAll("\\D+", "")) / 1024;
            }
        }
        return -1;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
