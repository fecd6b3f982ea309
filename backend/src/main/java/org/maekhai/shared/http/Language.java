package org.maekhai.shared.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.maekhai.shared.problem.Messages;

/** The language that the caller wants. Whoever asks for it answers in it, and the answer says so. */
@RequestScoped
public class Language {
    @Context
    HttpHeaders headers;

    private Locale wanted;

    public Locale wanted() {
        if (wanted == null) {
            wanted = Messages.wanted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return wanted;
    }

    boolean wasAsked() {
        return wanted != null;
    }
}
