package org.maekhai.bare;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/constant")
@PermitAll
class ConstantResource {
    @GET
    public String get() {
        return "constant";
    }
}
