package org.maekhai.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;

/** What is compared: the server, asked over HTTP, and the yardstick; each with the processor time that its database takes. */
record Sides(Server server, Yardstick yardstick, Database database) implements AutoCloseable {
    /** Whatever is done over HTTP. */
    abstract class OfServer implements Turns.Side {
        @Override
        public double cpuSeconds() {
            return Machine.cpuSeconds(server.pid()) + database.cpuSeconds();
        }
    }

    /** Whatever is asked at addresses. */
    Turns.Side http(Requests.Urls urls) {
        return new OfServer() {
            private List<HttpRequest> prepared;

            @Override
            public void before(int batch, int count) {
                prepared = urls.of(batch, count).stream().map(server::get).toList();
            }

            @Override
            public void run(int batch, int count) throws Exception {
                for (var request : prepared) {
                    server.ask(request);
                }
            }
        };
    }

    Turns.Side sql(String task, String argument) {
        return sql(task, argument, null);
    }

    /** @param undo the task that undoes it; null: it stays */
    Turns.Side sql(String task, String argument, String undo) {
        return new Turns.Side() {
            @Override
            public void run(int batch, int count) throws Exception {
                yardstick.run(task, batch, count, argument);
            }

            @Override
            public void after(int batch, int count) throws Exception {
                if (undo != null) {
                    yardstick.run(undo, batch, count, argument);
                }
            }

            @Override
            public double cpuSeconds() {
                return Machine.cpuSeconds(yardstick.pid()) + database.cpuSeconds();
            }
        };
    }

    /** @param undone whether it is taken back each time */
    Turns.Side importing(String kind, Path file, boolean undone) {
        return new OfServer() {
            private String id;

            @Override
            public void run(int batch, int count) throws Exception {
                id = server.importFile(kind, file);
            }

            @Override
            public void after(int batch, int count) throws Exception {
                if (undone) {
                    server.undoImport(id);
                }
            }
        };
    }

    @Override
    public void close() throws Exception {
        yardstick.close();
        server.close();
    }
}
