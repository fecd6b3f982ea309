package org.maekhai.training;

/** What a list of trainers is narrowed to; null means any. @param mine only the one that the caller is */
record TrainerFilter(String province, Affiliation affiliation, Boolean active, boolean mine, String q) {}
