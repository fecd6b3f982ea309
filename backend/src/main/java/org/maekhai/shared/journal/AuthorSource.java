package org.maekhai.shared.journal;

/** Who is writing now; security, which knows the caller, implements it. */
public interface AuthorSource {
    Author author();
}
