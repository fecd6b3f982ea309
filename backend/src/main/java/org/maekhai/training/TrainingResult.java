package org.maekhai.training;

/** What came of the training; null where it isn't known yet. */
public enum TrainingResult {
    PASSED,
    FAILED,
    ABSENT
}
