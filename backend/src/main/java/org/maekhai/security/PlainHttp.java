package org.maekhai.security;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * There is HTTP/1.1 only. An upgrade in clear text is a way around proxies that nobody uses; with TLS, a body of HTTP/2 may
 * come unannounced. Who wants HTTP/2 has it from a proxy.
 */
@ApplicationScoped
class PlainHttp implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setUseAlpn(false);
    }
}
