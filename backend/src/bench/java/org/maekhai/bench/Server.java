package org.maekhai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A package, started as it is shipped by its launcher, on a free port of this machine. */
final class Server implements AutoCloseable {
    private static final String PASSWORD = "bench-admin-password";

    private final Process process;
    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final double startSeconds;
    private String cookie = "";

    /** @param environment where its data are */
    Server(Path launcher, Path application, Map<String, String> environment, Path log) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        base = "http://127.0.0.1:" + port;
        var builder = new ProcessBuilder(launcher.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("MAEKHAI_SERVER_DIR", application.toString());
        builder.environment().put("MAEKHAI_SPA_DIR", "");
        builder.environment().put("MAEKHAI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        long start = System.nanoTime();
        process = builder.start();
        // also when the benchmark is interrupted
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!listens(port) || !ready()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
        startSeconds = (System.nanoTime() - start) / 1e9;
    }

    /** What {@code make package} does once: Java writes down the classes of a start. */
    static void prepare(Path launcher, Path application) throws Exception {
        var builder = new ProcessBuilder(launcher.toString(), "prepare").inheritIO();
        builder.environment().put("MAEKHAI_SERVER_DIR", application.toString());
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
            return send(get("/q/health/ready")).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Server signIn() throws Exception {
        var answer = send(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                .build());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return this;
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

    /** Sends a request that must succeed. */
    byte[] ask(HttpRequest request) throws IOException, InterruptedException {
        var answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.method() + " " + request.uri() + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    byte[] ask(String path) throws IOException, InterruptedException {
        return ask(get(path));
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(ask(path), StandardCharsets.UTF_8);
    }

    HttpRequest json(String method, String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Imports a file, sent whole; it must be without faults. @return the id of the import */
    String importFile(String kind, Path file) throws Exception {
        var body = new String(
                ask(request("/api/v1/imports/" + kind)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build()),
                StandardCharsets.UTF_8);
        if (!body.contains("\"DONE\"")) {
            throw new IllegalStateException(kind + ": " + body.substring(0, Math.min(2000, body.length())));
        }
        return body.replaceAll("(?s).*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");
    }

    void undoImport(String id) throws Exception {
        ask(request("/api/v1/imports/" + id + "/undo")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** The launcher waits for the server, which is another process. */
    long pid() {
        return process.children().findFirst().map(ProcessHandle::pid).orElseGet(process::pid);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
