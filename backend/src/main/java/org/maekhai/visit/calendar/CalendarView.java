package org.maekhai.visit.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trainer's calendar that has an address. @param lastReadOn null: never yet */
record CalendarView(@Schema(required = true) LocalDate createdOn, LocalDate lastReadOn) {}
