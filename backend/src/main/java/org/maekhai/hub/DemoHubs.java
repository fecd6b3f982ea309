package org.maekhai.hub;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.ProvinceInitials;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoPeople;
import org.maekhai.training.Skill;

/** Makes the hubs of the demonstration, with the lives that hubs have. */
final class DemoHubs {
    private static final String BY = "สถจ. (สาธิต)";
    private static final int MEMBERS = 10;

    private final DemoContext demo;
    private final HubStore hubs;
    private final HubLinks links;
    private final DemoAdvice advice;
    private int letters = 100;

    DemoHubs(DemoContext demo, HubStore hubs, HubLinks links, DemoAdvice advice) {
        this.demo = demo;
        this.hubs = hubs;
        this.links = links;
        this.advice = advice;
    }

    /** Who is to be a hub, and whom one asks there. */
    record Host(String province, HubPlace place, String contact, String phone, Set<Skill> topics) {}

    Host host(String province, HubPlace place, Random random) {
        var contact = DemoPeople.person(random);
        var phone = "0-0000-" + String.format("%04d", random.nextInt(10000));
        var topics = EnumSet.allOf(Skill.class);
        topics.remove(Skill.OTHER);
        if (random.nextInt(3) == 0) {
            topics.remove(Skill.BUDGET);
        }
        return new Host(province, place, contact, phone, topics);
    }

    Hub proposed(Host host, LocalDate on) {
        var random = demo.random("hub of " + host.place().code());
        var at = demo.at(on, random);
        var hub =
                new Hub(id(at, random), host.place().id(), host.province(), on, MEMBERS, host.topics()).madeBy(BY, at);
        hub.describe(null, host.contact(), host.phone());
        hubs.persist(hub);
        return hub;
    }

    Hub invited(Host host, LocalDate on, Random random) {
        var hub = proposed(host, on.minusDays(3L + random.nextInt(12)));
        hub.state(HubState.INVITED, on);
        hub.letterNumber = ProvinceInitials.of(host.province()) + " 0023.3/ว " + letters++;
        return hub;
    }

    Hub accepted(Host host, LocalDate on, Random random) {
        var hub = invited(host, on.minusDays(7L + random.nextInt(15)), random);
        hub.state(HubState.ACTIVE, on);
        return hub;
    }

    /** @param from null: promised */
    void link(Hub hub, HubPlace member, LocalDate from, Random random) {
        links.persist(new HubLink(id(hub.createdAt, random), hub.id, member.id(), from));
    }

    void formerLink(Hub hub, HubPlace member, LocalDate from, LocalDate to, Random random) {
        var link = new HubLink(id(hub.createdAt, random), hub.id, member.id(), from);
        link.end(to.plusDays(1));
        links.persist(link);
    }

    void advice(Hub hub, HubPlace member, LocalDate on, Random random) {
        advice.give(demo, hub.id, hub.contact, member, on, random);
    }

    /** That day, or the Friday before it. */
    LocalDate workingDay(LocalDate day) {
        int back = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 0;
        return day.minusDays(back);
    }

    private UUID id(OffsetDateTime at, Random random) {
        return demo.id(at.toInstant(), random);
    }
}
