package org.maekhai.report;

import java.time.YearMonth;

/** The month of the nation, for whoever makes a document of it. */
public interface NationOfMonth {
    NationalView of(YearMonth month);
}
