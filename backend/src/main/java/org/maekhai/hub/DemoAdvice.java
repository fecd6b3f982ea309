package org.maekhai.hub;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.maekhai.shared.demo.DemoContext;

/** Invents what hubs of the demonstration advised: whoever keeps the log of advice does it. */
public interface DemoAdvice {
    /** @param advisor who of the hub helped the member; {@code random} of the province's network: chance falls as it always did */
    void give(DemoContext demo, UUID hubId, String advisor, HubPlace member, LocalDate on, Random random);
}
