package org.maekhai.compliance;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

/** The facts of one local government, by hand. */
@Path("/api/v1/local-governments/{code}")
@Tag(name = "facts", description = "What is known of one local government: budget and posting, by hand")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class FactResource {
    private final BudgetFacts budgets;
    private final PostingFacts postings;
    private final FactQueries queries;
    private final Compliance compliance;
    private final LocalGovernments localGovernments;

    FactResource(
            BudgetFacts budgets,
            PostingFacts postings,
            FactQueries queries,
            Compliance compliance,
            LocalGovernments localGovernments) {
        this.budgets = budgets;
        this.postings = postings;
        this.queries = queries;
        this.compliance = compliance;
        this.localGovernments = localGovernments;
    }

    @GET
    @Path("compliance")
    @Operation(summary = "Status on a day, why, and at each month end before")
    public ComplianceHistoryView getComplianceHistory(
            @RestPath String code,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("months")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "120",
                                            defaultValue = "12"))
                    Integer months) {
        return compliance.history(code, asOf, months);
    }

    @GET
    @Path("budget-status")
    @Operation(summary = "Budget status of every fiscal year, newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<BudgetStatusView> listBudgetStatus(@RestPath String code, @BeanParam Paging paging) {
        var id = of(code).id();
        return Page.of(
                paging.request(),
                request -> Page.slice(
                        queries.budgets(id), request, Map.of("fiscalYear", comparing(BudgetStatusView::fiscalYear))));
    }

    @GET
    @Path("budget-status/{fiscalYear}")
    @Operation(summary = "Budget status of one fiscal year (Buddhist era)")
    public RestResponse<BudgetStatusView> getBudgetStatus(@RestPath String code, @RestPath Integer fiscalYear) {
        return budgets.get(of(code), fiscalYear).response();
    }

    @PUT
    @Path("budget-status/{fiscalYear}")
    @RolesAllowed({"PROVINCE", "LOCAL", "ADMIN"})
    @Operation(summary = "State the budget of a fiscal year; by a local government it waits for confirmation")
    public RestResponse<BudgetStatusView> stateBudgetStatus(
            @RestPath String code,
            @RestPath Integer fiscalYear,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") StateBudget request) {
        return budgets.state(of(code), fiscalYear, request, new IfMatch(ifMatch))
                .response();
    }

    @DELETE
    @Path("budget-status/{fiscalYear}")
    @RolesAllowed({"PROVINCE", "LOCAL", "ADMIN"})
    @Operation(
            summary = "Delete a wrong budget status; it is kept in the record of writes",
            description =
                    "A local government takes back its own report that waits; an office deletes the row that counts,"
                            + " and a report only where nothing counts yet.")
    public void deleteBudgetStatus(
            @RestPath String code, @RestPath Integer fiscalYear, @HeaderParam("If-Match") String ifMatch) {
        budgets.delete(of(code), fiscalYear, new IfMatch(ifMatch));
    }

    @POST
    @Path("budget-status/{fiscalYear}/confirm")
    @RolesAllowed({"PROVINCE", "DISTRICT", "TRAINER", "ADMIN"})
    @Operation(summary = "Confirm what the local government says of its budget: from now on it counts")
    public RestResponse<BudgetStatusView> confirmBudgetStatus(@RestPath String code, @RestPath Integer fiscalYear) {
        return budgets.confirm(of(code), fiscalYear).response();
    }

    @GET
    @Path("posting-status")
    @Operation(summary = "Readings of how far revenue, expenditure and accounting are recorded, newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<PostingStatusView> listPostingStatus(
            @RestPath String code,
            @BeanParam Paging paging,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        var id = of(code).id();
        return Page.of(
                paging.request(),
                request -> Page.slice(
                        queries.postings(id, from, to), request, Map.of("asOf", comparing(PostingStatusView::asOf))));
    }

    @POST
    @Path("posting-status")
    @RolesAllowed({"PROVINCE", "LOCAL", "ADMIN"})
    @Operation(summary = "State a reading of a day; by a local government it waits for confirmation")
    @ResponseStatus(201)
    public RestResponse<PostingStatusView> statePostingStatus(
            @RestPath String code, @Valid @NotNull(message = "REQUIRED") StatePosting request) {
        return Stored.created(
                postings.state(of(code), request),
                stated -> "/api/v1/local-governments/" + code + "/posting-status/" + stated.asOf());
    }

    @DELETE
    @Path("posting-status/{asOf}")
    @RolesAllowed({"PROVINCE", "LOCAL", "ADMIN"})
    @Operation(
            summary = "Delete a wrong reading; it is kept in the record of writes",
            description = "A local government takes back its own report that waits; an office deletes the reading that"
                    + " counts, and a report only where nothing counts yet.")
    public void deletePostingStatus(@RestPath String code, @RestPath LocalDate asOf) {
        postings.delete(of(code), asOf);
    }

    @POST
    @Path("posting-status/{asOf}/confirm")
    @RolesAllowed({"PROVINCE", "DISTRICT", "TRAINER", "ADMIN"})
    @Operation(summary = "Confirm what the local government says of its postings: from now on it counts")
    public PostingStatusView confirmPostingStatus(@RestPath String code, @RestPath LocalDate asOf) {
        return postings.confirm(of(code), asOf);
    }

    /** Before any transaction: one that may write shares nothing of what it reads of the registry. */
    private LocalGovernments.Known of(String code) {
        return localGovernments.inScope(code);
    }
}
