package org.maekhai.issue.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.attachment.Pictures;

/** Photos and documents of issues. */
@QuarkusTest
class IssueFileTest {
    private static String attachment(String owner) {
        return owner + "/attachments/" + UUID.randomUUID();
    }

    @Test
    void aLocalGovernmentAddsAPhotoToWhatItTold() throws Exception {
        var code = Places.localGovernment("3404");
        var local = Accounts.of(Role.LOCAL, code);
        var issue = "/issues/" + Raised.issue(local, Raised.at(code)).at("/id");
        var photo = attachment(issue);
        var bytes = Pictures.jpeg(400, 300);
        local.put(photo + "?name=screen.jpg", bytes).expect(201);
        local.put(photo, bytes).expect(200);
        local.put(photo, Pictures.jpeg(30, 40)).expectProblem(409, "ATTACHMENT_EXISTS");
        local.put(attachment(issue), "<script>".getBytes(StandardCharsets.UTF_8))
                .expectProblem(415, "ATTACHMENT_TYPE");

        var officer = Accounts.of(Role.PROVINCE, "34");
        assertEquals("screen.jpg", officer.get(issue).at("/attachments/0/name"));
        var served = officer.get(photo).expect(200);
        assertEquals("nosniff", served.header("X-Content-Type-Options"));
        assertEquals("sandbox", served.header("Content-Security-Policy"));
        assertTrue(served.header("Content-Disposition").startsWith("attachment"));
        officer.get(photo + "/thumbnail").expect(200);
        Accounts.of(Role.PROVINCE, "45").get(photo).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.OBSERVER, "34").delete(photo).expectProblem(403, "FORBIDDEN");

        var theirs = "/issues/" + Raised.issue(officer, Raised.at(code)).at("/id");
        local.put(attachment(theirs), bytes).expectProblem(403, "NOT_YOUR_ISSUE");
        officer.get(theirs + photo.substring(issue.length())).expectProblem(404, "NOT_FOUND");
        local.delete(photo).expect(204);
        local.get(photo).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whatBelongsToAVisitIsNoIssues() throws Exception {
        var code = Places.localGovernment("3404");
        var visit = "/visits/"
                + Visited.visit(Visited.by(Visited.trainer("34"), code, "DONE")).at("/id");
        var photo = attachment(visit);
        Accounts.admin().put(photo, Pictures.jpeg(40, 30)).expect(201);
        var issue = "/issues/" + Raised.issue(Raised.at(code)).at("/id");
        Accounts.admin().get(issue + photo.substring(visit.length())).expectProblem(404, "NOT_FOUND");
    }
}
