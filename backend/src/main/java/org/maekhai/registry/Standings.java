package org.maekhai.registry;

/** How every local government stands on a day, in memory. */
public interface Standings {
    /** The registry that goes with them. */
    Register register();

    boolean existed(Register.Entry of);

    /** Status and reasons; NO_DATA of one that did not exist. */
    StatusSource.Status of(Register.Entry of);

    /** The order by status, best first. */
    Register.Rank rank();
}
