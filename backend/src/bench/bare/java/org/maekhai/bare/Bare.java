package org.maekhai.bare;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Nothing but the extensions that Maekhai stands on, built and launched in the same way: what a start costs at least. */
@QuarkusMain
public class Bare {
    public static void main(String... arguments) {
        Quarkus.run(Boolean.getBoolean("maekhai.prepare") ? Preparation.class : null, arguments);
    }

    static class Preparation implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            return 0;
        }
    }
}
