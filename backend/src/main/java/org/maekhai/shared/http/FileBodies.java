package org.maekhai.shared.http;

import java.util.regex.Pattern;

/**
 * Requests whose body is a file, too long for memory: whoever declares them (each a bean) finds it as a {@link ReceivedFile}.
 *
 * @param path in its normal form, all of it
 * @param limit in bytes
 */
public record FileBodies(String method, Pattern path, long limit) {
    boolean takes(String asked, String at) {
        return method.equals(asked) && path.matcher(at).matches();
    }
}
