package org.maekhai.meeting;

/** What became of something that was agreed. */
public enum ActionState {
    OPEN,
    /** it, or what a later meeting made of it, is done */
    DONE,
    /** a later meeting took it over: it is counted there */
    CARRIED
}
