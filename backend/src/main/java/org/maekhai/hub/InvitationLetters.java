package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.shared.IfMatch;

@ApplicationScoped
class InvitationLetters {
    record Versioned(LetterTemplateView view, long version) {}

    byte[] of(String ids) {
        throw new UnsupportedOperationException();
    }

    Versioned template(String p) {
        throw new UnsupportedOperationException();
    }

    Versioned save(String p, SaveLetterTemplate r, IfMatch m) {
        throw new UnsupportedOperationException();
    }

    void reset(String p, IfMatch m) {
        throw new UnsupportedOperationException();
    }
}
