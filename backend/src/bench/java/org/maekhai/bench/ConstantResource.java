package org.maekhai.bench;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The yardstick of the list: the same bytes as a constant, behind the same sign-in. Only in the benchmark's package. */
@Path("/api/v1/bench/constant")
@PermitAll
class ConstantResource {
    private static volatile byte[] bytes = new byte[0];

    @PUT
    @Consumes("application/json")
    public void set(byte[] constant) {
        bytes = constant;
    }

    @GET
    @Produces("application/json")
    public byte[] get() {
        return bytes;
    }
}
