package org.maekhai.shared.work;

/** What can't be done for now, such as while the database is away: it is said once, not whenever it is tried again. */
public final class Hindrance {
    private volatile boolean isThere;

    /** @return whether it is new, and so to be said */
    public boolean begins() {
        boolean isNew = !isThere;
        isThere = true;
        return isNew;
    }

    /** It could be done: the next time it is said again. */
    public void ends() {
        isThere = false;
    }
}
