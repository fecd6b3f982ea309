package org.maekhai.shared.work;

import java.util.concurrent.ThreadFactory;

/** Threads for work in the background: the server doesn't wait for them when it ends. */
public final class Daemons {
    private Daemons() {}

    public static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
