package org.maekhai.visit;

/** How far a visit has come. */
public enum VisitState {
    PLANNED,
    DONE,
    CANCELLED
}
