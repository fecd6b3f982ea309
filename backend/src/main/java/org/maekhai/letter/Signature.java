package org.maekhai.letter;

import org.maekhai.shared.thai.ThaiText;

/** Who signed, as what, and for whom. */
record Signature(String signedBy, String position, String capacity) {
    static Signature of(SignLetter request) {
        return new Signature(
                request.signedBy().strip(), request.position().strip(), ThaiText.orNull(request.capacity()));
    }
}
