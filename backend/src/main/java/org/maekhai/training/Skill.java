package org.maekhai.training;

/** The part of e-LAAS that a trainer knows best. */
public enum Skill {
    BUDGET,
    REVENUE,
    EXPENDITURE,
    ACCOUNTING,
    OTHER
}
