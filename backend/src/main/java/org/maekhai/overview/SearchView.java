package org.maekhai.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.search.FoundGroup;

/** What was found, in the order of the kinds; those without anything are left out. */
@Schema(name = "SearchView")
record SearchView(@Schema(required = true) List<FoundGroup> groups) {}
