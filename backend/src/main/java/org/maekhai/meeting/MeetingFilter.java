package org.maekhai.meeting;

import java.time.LocalDate;

/** What meetings are looked for by; null: any. */
record MeetingFilter(MeetingKind kind, String province, MeetingState state, LocalDate from, LocalDate to, String q) {}
