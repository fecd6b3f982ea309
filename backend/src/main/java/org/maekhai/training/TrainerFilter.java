package org.maekhai.training;

/** What a list of trainers is narrowed to; null means any. */
record TrainerFilter(String province, Affiliation affiliation, Boolean active, String q) {}
