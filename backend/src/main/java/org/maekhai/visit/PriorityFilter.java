package org.maekhai.visit;

import java.util.UUID;

/** Whom a list of priorities is narrowed to; null means any. @param mine those of the trainer that the caller is */
record PriorityFilter(String province, String district, UUID trainer, boolean mine) {}
