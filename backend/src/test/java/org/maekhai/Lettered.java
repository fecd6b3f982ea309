package org.maekhai;

import static org.maekhai.Api.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Letters of the tests. */
public final class Lettered {
    private Lettered() {}

    /** The id of a visit to there that is planned, with somebody of the province's office. */
    public static String visit(String code) {
        return visit(code, List.of(Visited.trainer(code.substring(0, 2))));
    }

    public static String visit(String code, List<String> trainers) {
        Map<String, Object> said = Visited.by("", code, "PLANNED");
        said.put("trainerIds", trainers);
        return Visited.visit(said).at("/id");
    }

    public static Map<String, Object> about(String kind, String subject) {
        return object("kind", kind, "subjectId", subject);
    }

    /** Begins one. */
    public static Answer letter(String kind, String subject) {
        return Accounts.admin()
                .put("/letters/" + UUID.randomUUID(), about(kind, subject))
                .expect(201);
    }

    /** The id of a notice of a visit to there. */
    public static String notice(String code) {
        return letter("NOTICE", visit(code)).at("/id");
    }

    public static Map<String, Object> signature(Object... more) {
        var signature = object("signedBy", "นายกล้า ตัวอย่างดี", "position", "ท้องถิ่นจังหวัด");
        signature.putAll(object(more));
        return signature;
    }

    /** The id of a notice that is signed. */
    public static String signed(String code) {
        var id = notice(code);
        Accounts.admin().post("/letters/" + id + "/sign", signature()).expect(200);
        return id;
    }

    /** The id of a notice that is laid before whoever signs. */
    public static String presented(String code) {
        var id = notice(code);
        Accounts.admin().post("/letters/" + id + "/present", null).expect(200);
        return id;
    }
}
