package org.maekhai.hub;

import java.time.LocalDate;

/** What hubs are looked for by; null: any. */
record HubFilter(
        String province,
        String district,
        HubState state,
        String localGovernment,
        String member,
        Boolean open,
        Boolean resumable,
        LocalDate activeOn,
        String q) {}
