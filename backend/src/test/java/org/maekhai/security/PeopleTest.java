package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;

@QuarkusTest
class PeopleTest {
    @Test
    void somethingIsGivenToWhoWorksInThePlaceOrForIt() {
        var code = Places.localGovernment("4203");
        var office = Accounts.create(Role.PROVINCE, "42");
        var trainer = Accounts.create(Role.TRAINER, "42");
        var district = Accounts.create(Role.DISTRICT, "4203");
        var otherDistrict = Accounts.create(Role.DISTRICT, "4202");
        var local = Accounts.create(Role.LOCAL, code);
        var elsewhere = Accounts.create(Role.PROVINCE, "43");
        var department = Accounts.create(Role.DEPARTMENT, null);
        var observer = Accounts.create(Role.OBSERVER, "42");

        var ofProvince = List.of(office, trainer, district, otherDistrict, local);
        var all = List.of(office, trainer, district, otherDistrict, local, elsewhere, department, observer);
        assertEquals(with(ofProvince, department), seen(office, all));
        assertEquals(with(ofProvince, department), seen(trainer, all));
        assertEquals(List.of(office, trainer, district, local, department), seen(district, all));
        assertEquals(with(ofProvince, elsewhere, department), seen(department, all));
        for (var by : List.of(local, observer)) {
            Api.signIn(by, Accounts.PASSWORD).get("/people").expectProblem(403, "FORBIDDEN");
        }
    }

    @Test
    void peopleAreToldByNameAndRoleAlone() {
        var known = Accounts.create(Role.TRAINER, "42");
        var found = Accounts.of(Role.PROVINCE, "42").get("/people?province=42&role=TRAINER&q=" + known.toUpperCase());

        assertEquals(1, found.total());
        List<String> told = new ArrayList<>();
        found.json().at("/items/0").fieldNames().forEachRemaining(told::add);
        assertEquals(List.of("id", "name", "role"), told);
        assertEquals(Accounts.idOf(known), found.at("/items/0/id"));
        assertEquals(0, Accounts.admin().get("/people?province=43&q=" + known).total());
        assertEquals(0, Accounts.admin().get("/people?q=%25").total(), "what is nothing but signs stands for nothing");
        assertEquals(
                0, Accounts.admin().get("/people?q=" + known.charAt(0) + "%25").total(), "and never for anything");
        Accounts.admin().get("/people?role=KING").expect(400);
    }

    @Test
    void whoIsOutOfUseIsGivenNothing() {
        var gone = Accounts.create(Role.TRAINER, "42");
        var id = Accounts.idOf(gone);
        var user = Accounts.admin().get("/users/" + id);
        Accounts.admin()
                .ifMatch(user.etag())
                .put(
                        "/users/" + id,
                        Api.object("name", user.at("/name"), "role", "TRAINER", "provinceCode", "42", "active", false))
                .expect(200);

        assertEquals(0, Accounts.admin().get("/people?q=" + gone).total());
    }

    private static List<String> seen(String by, List<String> of) {
        var names = Api.signIn(by, Accounts.PASSWORD)
                .get("/people?size=500")
                .expect(200)
                .items("/name");
        assertTrue(names.size() < 500, "all on one page");
        return of.stream().filter(user -> names.contains("ผู้ใช้ " + user)).toList();
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
}
