package org.maekhai.shared.search;

/** What a search of everything finds, in the order in which it tells. */
public enum FoundKind {
    LOCAL_GOVERNMENT,
    DISTRICT,
    PROVINCE,
    TRAINER,
    HUB,
    ISSUE,
    SOLUTION,
    MEETING,
    PERSON
}
