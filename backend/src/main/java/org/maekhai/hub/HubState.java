package org.maekhai.hub;

/** The life of a hub (memo order 3). */
public enum HubState {
    PROPOSED,
    /** the letter is out */
    INVITED,
    /** it accepted, and advises its members */
    ACTIVE,
    DECLINED,
    /** no longer what it teaches, or put off by an officer */
    SUSPENDED,
    RETIRED;

    /** A local government can be this only once at a time. */
    boolean isOpen() {
        return this != DECLINED && this != RETIRED;
    }
}
