package org.maekhai.visit.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address of a trainer's calendar on this server, told once. */
record CalendarAddress(@Schema(required = true) String url) {}
