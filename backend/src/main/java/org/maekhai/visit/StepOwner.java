package org.maekhai.visit;

/** Whose a next step is. */
public enum StepOwner {
    LOCAL_GOVERNMENT,
    TRAINER,
    PROVINCE
}
