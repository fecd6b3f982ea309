package org.maekhai.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.maekhai.security.CreateUser;
import org.maekhai.security.Role;
import org.maekhai.security.Users;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/** One user for each role, all with the same password; those of one place work in Nan. */
@ApplicationScoped
class DemoUsers implements DemoData {
    static final String PASSWORD = "maekhai-demo";
    static final String PROVINCE = "55";
    static final String DISTRICT = "5501";

    private final Users users;

    DemoUsers(Users users) {
        this.users = users;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        create("admin", "ผู้ดูแลระบบ (สาธิต)", Role.ADMIN, null, null, null);
        create("department", "กรม สถ. (สาธิต)", Role.DEPARTMENT, null, null, null);
        create("province", "สถจ.น่าน (สาธิต)", Role.PROVINCE, PROVINCE, null, null);
        create("district", "ท้องถิ่นอำเภอ (สาธิต)", Role.DISTRICT, null, DISTRICT, null);
        create("trainer", "ครู ก (สาธิต)", Role.TRAINER, PROVINCE, null, null);
        create("local", "อปท. (สาธิต)", Role.LOCAL, null, null, localGovernment(demo));
        create("observer", "ผู้สังเกตการณ์ (สาธิต)", Role.OBSERVER, null, null, null);
    }

    private void create(
            String username, String name, Role role, String province, String district, String localGovernment) {
        users.create(new CreateUser(username, name, role, province, district, localGovernment, PASSWORD));
    }

    /** The first SAO of the district: one that reports of itself. */
    private static String localGovernment(DemoContext demo) throws SQLException {
        try (var query = demo.connection().prepareStatement("""
                        select min(code)
                        from local_government
                        where district_code = ? and type = 'SAO'
                        """)) {
            query.setString(1, DISTRICT);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
