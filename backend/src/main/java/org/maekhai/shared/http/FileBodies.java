package org.maekhai.shared.http;

import java.nio.file.Path;

/** Requests whose body is a file, too long for memory: whoever declares them finds it as a {@link ReceivedFile}. */
public interface FileBodies {
    /** @param path in its normal form */
    boolean takes(String method, String path);

    long limit();

    /** Where the file lies until the request is done. */
    Path folder();
}
