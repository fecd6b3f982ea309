package org.maekhai.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.timeline.TimelineEntry;

/** A part of what happened to a local government, the latest first. @param next to go on from; null: that is all */
record TimelineView(@Schema(required = true) List<TimelineEntry> items, String next) {}
