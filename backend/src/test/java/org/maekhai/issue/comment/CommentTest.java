package org.maekhai.issue.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.security.Role;

/** What is said of issues. */
@QuarkusTest
class CommentTest {
    @Test
    void whoeverSeesAnIssueTalksAndChangesWhatTheyWroteThemselves() {
        var code = Places.localGovernment("3403");
        var local = Accounts.of(Role.LOCAL, code);
        var officer = Accounts.of(Role.PROVINCE, "34");
        var issue = "/issues/" + Raised.issue(officer, Raised.at(code)).at("/id");
        // those of one moment come by their ids
        var comment = issue + "/comments/1" + UUID.randomUUID().toString().substring(1);

        var written = local.put(comment, object("text", " ส่งภาพแล้ว\n<script>alert(1)</script> "))
                .expect(201);
        assertEquals("ส่งภาพแล้ว\n<script>alert(1)</script>", written.at("/text"));
        assertEquals("true", written.at("/own"));
        assertEquals("LOCAL", written.at("/by/role"));
        assertEquals(
                written.etag(),
                local.put(comment, object("text", "ส่งภาพแล้ว\n<script>alert(1)</script>"))
                        .expect(200)
                        .etag());
        local.put(comment, object("text", "แก้คำ")).expectProblem(428, "IF_MATCH_REQUIRED");
        var changed = local.ifMatch(written.etag())
                .put(comment, object("text", "แก้คำ"))
                .expect(200);
        assertEquals("1", changed.at("/version"));
        local.ifMatch(written.etag()).put(comment, object("text", "อีก")).expectProblem(412, "STALE");
        officer.ifMatch("*").put(comment, object("text", "ของผู้อื่น")).expectProblem(403, "NOT_YOUR_COMMENT");
        officer.ifMatch("*").delete(comment).expectProblem(403, "NOT_YOUR_COMMENT");

        var answer = issue + "/comments/2" + UUID.randomUUID().toString().substring(1);
        Accounts.of(Role.DEPARTMENT).put(answer, object("text", "รับทราบ")).expect(201);
        var seen = officer.get(issue).expect(200);
        assertEquals("2", seen.at("/commentCount"));
        assertEquals(List.of("แก้คำ", "รับทราบ"), seen.json().get("comments").findValuesAsText("text"));
        assertEquals("false", seen.at("/comments/0/own"));

        local.delete(comment).expectProblem(428, "IF_MATCH_REQUIRED");
        local.ifMatch(changed.etag()).delete(comment).expect(204);
        local.ifMatch("*").delete(comment).expectProblem(404, "NOT_FOUND");
        assertEquals("1", officer.get(issue).at("/commentCount"));
        assertEquals(
                List.of("DELETE", "UPDATE", "CREATE"),
                Accounts.admin()
                        .get("/audit?entity=issue-comment&id=" + changed.at("/id"))
                        .items("/action"));
    }

    @Test
    void whatIsWrongIsRefusedInWords() {
        var code = Places.localGovernment("3403");
        var officer = Accounts.of(Role.PROVINCE, "34");
        var issue = "/issues/" + Raised.issue(officer, Raised.at(code)).at("/id");
        var comment = issue + "/comments/" + UUID.randomUUID();
        officer.put(comment, object("text", " ")).expect(422).expectError("/text", "REQUIRED");
        officer.put(comment, object("text", "ก".repeat(5001))).expect(422).expectError("/text", "TOO_LONG");
        int status = officer.put(comment, object("text", "ก".repeat(1_000_000))).status();
        assertTrue(status == 413 || status == 422, "answered " + status);
        Accounts.of(Role.OBSERVER, "34").put(comment, object("text", "ก")).expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.PROVINCE, "45").put(comment, object("text", "ก")).expectProblem(404, "NOT_FOUND");
        officer.put(comment, object("text", "ก")).expect(201);
        // an id is taken once, whichever issue it is said of
        var other = "/issues/" + Raised.issue(officer, Raised.at(code)).at("/id");
        officer.put(other + comment.substring(issue.length()), object("text", "ก"))
                .expectProblem(409, "CHANGED_MEANWHILE");
    }
}
