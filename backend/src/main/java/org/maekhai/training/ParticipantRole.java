package org.maekhai.training;

/** Who only looks on can't pass. */
public enum ParticipantRole {
    TRAINEE,
    OBSERVER
}
