package org.maekhai.shared;

import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What came of a {@code PUT} under an id of the client's.
 *
 * @param created whether there was none of that id
 */
public record Saved<T>(Stored<T> stored, boolean created) {
    /** 201, or 200 when it was there already. @param address of what was made */
    public RestResponse<T> response(Function<T, String> address) {
        return created ? stored.created(address) : stored.response();
    }
}
