package org.maekhai.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.client.ApiClient;
import org.maekhai.client.ApiException;
import org.maekhai.client.api.AssignmentsApi;
import org.maekhai.client.api.ComplianceApi;
import org.maekhai.client.api.FactsApi;
import org.maekhai.client.api.ImportsApi;
import org.maekhai.client.api.RegistryApi;
import org.maekhai.client.api.SessionApi;
import org.maekhai.client.api.TokensApi;
import org.maekhai.client.api.TrainersApi;
import org.maekhai.client.api.TrainingApi;
import org.maekhai.client.model.Affiliation;
import org.maekhai.client.model.AssignTrainer;
import org.maekhai.client.model.AssignmentRole;
import org.maekhai.client.model.CreateToken;
import org.maekhai.client.model.CreateTrainer;
import org.maekhai.client.model.ImportKind;
import org.maekhai.client.model.ImportStatus;
import org.maekhai.client.model.ParticipantRole;
import org.maekhai.client.model.SaveCohort;
import org.maekhai.client.model.SaveParticipant;
import org.maekhai.client.model.SignIn;
import org.maekhai.client.model.StateBudget;
import org.maekhai.client.model.SummaryBy;
import org.maekhai.client.model.TokenScope;
import org.maekhai.client.model.TrainingResult;

/** The client that OpenAPI Generator makes for Java, as it makes it, does the main job. */
class JavaClientTest {
    private static final String CODE = "6550101";

    @TempDir
    Path folder;

    @Test
    void theJavaClientDoesTheMainJob() throws Exception {
        var client = withToken();
        var today = LocalDate.now();

        // a file that is wrong is refused, and its report comes with the problem
        var broken = file("broken.csv", "code,name_th,type,district_code\n6550101,,SAO,9999\n");
        var refused = assertThrows(
                ApiException.class,
                () -> new ImportsApi(client).importFile(registry(broken).build()));
        assertEquals(422, refused.getCode());
        assertTrue(refused.getResponseBody().contains("\"import\""), refused.getResponseBody());

        var report = new ImportsApi(client)
                .importFile(registry(file(
                                "registry.csv",
                                "code,name_th,type,district_code\n" + CODE
                                        + ",องค์การบริหารส่วนตำบลตัวอย่างหนึ่ง,SAO,5501\n"))
                        .dryRun(false)
                        .province("55")
                        .build());
        assertEquals(ImportStatus.DONE, report.getStatus());
        assertEquals(1, report.getStats().getCreated());
        assertEquals(report.getId(), new ImportsApi(client).getImport(report.getId()).getId());

        // a fact, its version, and a change of it
        var facts = new FactsApi(client);
        var stated = facts.stateBudgetStatusWithHttpInfo(
                CODE, 2570, new StateBudget().usesElaas(true).recordedOn(LocalDate.of(2026, 10, 1)), null);
        var version = stated.getHeaders().get("etag").get(0);
        assertEquals(LocalDate.of(2026, 10, 1), stated.getData().getRecordedOn());
        var changed = new StateBudget().usesElaas(true).recordedOn(LocalDate.of(2026, 10, 2));
        assertEquals(
                LocalDate.of(2026, 10, 2),
                facts.stateBudgetStatus(CODE, 2570, changed, version).getRecordedOn());
        var stale = assertThrows(
                ApiException.class,
                () -> facts.stateBudgetStatus(CODE, 2570, new StateBudget().usesElaas(false), version));
        assertEquals(412, stale.getCode());

        var summary = new ComplianceApi(client).getComplianceSummary(today, SummaryBy.PROVINCE, "55");
        assertEquals(today, summary.getAsOf());
        assertEquals(1, summary.getRows().get(0).getTotal());
        var list = new RegistryApi(client)
                .listLocalGovernments(RegistryApi.APIListLocalGovernmentsRequest.newBuilder()
                        .province("55")
                        .size(10)
                        .sort("name")
                        .build());
        assertEquals(List.of(CODE), list.getItems().stream().map(item -> item.getCode()).toList());

        assign(client, today);
    }

    private static ImportsApi.APIImportFileRequest.Builder registry(File file) {
        return ImportsApi.APIImportFileRequest.newBuilder()
                .kindOrId(ImportKind.LOCAL_GOVERNMENTS)
                ._file(file);
    }

    private static void assign(ApiClient client, LocalDate today) throws ApiException {
        var training = new TrainingApi(client);
        var cohort = training.createCohort(new SaveCohort()
                .code("J1")
                .name("รุ่นทดสอบ")
                .fiscalYear(2569)
                .startsOn(LocalDate.of(2026, 1, 12))
                .endsOn(LocalDate.of(2026, 1, 16)));
        assertEquals(LocalDate.of(2026, 1, 12), cohort.getStartsOn());
        var participant = training.addParticipant(
                cohort.getId(),
                new SaveParticipant()
                        .code("J1-1")
                        .name("สมหญิง ตัวอย่าง")
                        .affiliation(Affiliation.PROVINCIAL_OFFICE)
                        .provinceCode("55")
                        .role(ParticipantRole.TRAINEE)
                        .result(TrainingResult.PASSED));
        var trainer = new TrainersApi(client)
                .createTrainer(new CreateTrainer().participantId(participant.getId()).capacity(10));
        var made = new AssignmentsApi(client)
                .assignTrainerWithHttpInfo(new AssignTrainer()
                        .trainerId(trainer.getId())
                        .localGovernmentCode(CODE)
                        .role(AssignmentRole.PRIMARY)
                        .from(today));
        assertEquals(today, made.getData().getFrom());
        assertTrue(made.getHeaders()
                .get("location")
                .get(0)
                .endsWith(made.getData().getId().toString()));
    }

    /** Signs in, makes a token, and goes on with that. */
    private static ApiClient withToken() throws ApiException {
        var session = client();
        session.setHttpClientBuilder(HttpClient.newBuilder().cookieHandler(new CookieManager()));
        assertEquals(
                "admin",
                new SessionApi(session)
                        .signIn(new SignIn().username("admin").password("the clients of a test"))
                        .getUsername());
        var token = new TokensApi(session)
                .createToken(new CreateToken()
                        .name("Java")
                        .scopes(Set.of(TokenScope.READ, TokenScope.WRITE, TokenScope.IMPORT))
                        .expiresOn(LocalDate.now().plusDays(7)));
        var client = client();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token.getToken()));
        return client;
    }

    private static ApiClient client() {
        var client = new ApiClient();
        client.updateBaseUri(System.getProperty("maekhai.url"));
        return client;
    }

    private File file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toFile();
    }
}
