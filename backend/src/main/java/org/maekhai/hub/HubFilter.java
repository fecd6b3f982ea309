package org.maekhai.hub;

/** What hubs are looked for by; null: any. */
record HubFilter(
        String province,
        String district,
        HubState state,
        String localGovernment,
        String member,
        Boolean open,
        Boolean resumable,
        String q) {}
