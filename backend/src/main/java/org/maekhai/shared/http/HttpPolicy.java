package org.maekhai.shared.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a client may take to send and to read, and how much may be under way at once. */
@ConfigMapping(prefix = "maekhai.http")
interface HttpPolicy {
    /** A body that stays in memory has arrived by then. */
    @WithDefault("PT20S")
    Duration bodyWithin();

    /** A file, or an answer, that hardly moves for so long is given up. */
    @WithDefault("PT30S")
    Duration stalledAfter();

    /** A file has arrived, and an answer has been read, by then, however steadily it moves. */
    @WithDefault("PT30M")
    Duration transferWithin();

    /**
     * What is refused unread is still taken in and thrown away, so that the client reads why: while something comes within
     * this time, six times as long at most.
     */
    @WithDefault("PT5S")
    Duration lingering();
}
