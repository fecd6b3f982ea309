package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class HubNetwork {
    HubNetworkView of(String p, String d) {
        throw new UnsupportedOperationException();
    }

    Page<ProvinceHubs> provinces(PageRequest r) {
        throw new UnsupportedOperationException();
    }

    Page<UnservedView> unserved(PageRequest r, String p, String d, Boolean lost) {
        throw new UnsupportedOperationException();
    }
}
