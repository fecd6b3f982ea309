package org.maekhai.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "maekhai.security")
interface SecurityPolicy {
    /** A session ends after this long without a request. */
    @WithDefault("PT30M")
    Duration sessionIdle();

    /** A session ends this long after sign-in, whatever happens. */
    @WithDefault("PT12H")
    Duration sessionAbsolute();

    @WithDefault("12")
    int passwordMinLength();

    /** Rounds of bcrypt as a power of two: each one more doubles the time that a sign-in, or a guess, takes. */
    @WithDefault("10")
    int passwordCost();

    /** Failed sign-ins for one user from one address before 429, within the window. */
    @WithDefault("5")
    int signInFailures();

    /** Failed sign-ins from one address, or for one user from anywhere, before 429. */
    @WithDefault("50")
    int signInFailuresWide();

    @WithDefault("PT15M")
    Duration signInWindow();
}
