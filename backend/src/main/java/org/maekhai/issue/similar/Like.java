package org.maekhai.issue.similar;

import java.util.UUID;

/** What was found. @param share of what was asked that it says, by the weight of its words; 1: as well as can be */
record Like(UUID id, boolean solution, double share) {}
