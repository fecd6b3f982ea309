package org.maekhai.assignment;

/** One primary trainer answers for a local government; any number of others may stand in. */
public enum AssignmentRole {
    PRIMARY,
    BACKUP
}
