import type { components } from './schema';

type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type Level = Schemas['ScopeLevel'];
export type LgType = Schemas['LocalGovernmentType'];
export type Status = Schemas['ComplianceStatus'];
export type BudgetStep = Schemas['BudgetStep'];
export type Reason = Schemas['Reason'];
export type Source = Schemas['Source'];
export type TokenScope = Schemas['TokenScope'];
export type ProposalState = Schemas['RegistryProposalState'];

export type Me = Schemas['Me'];
export type Token = Schemas['TokenView'];
export type User = Schemas['UserView'];
export type Place = Schemas['PlaceRef'];
export type Province = Schemas['ProvinceView'];
export type District = Schemas['DistrictView'];
export type LocalGovernment = Schemas['LocalGovernmentView'];
export type LocalGovernmentDetail = Schemas['LocalGovernmentDetail'];
export type Neighbour = Schemas['NeighbourView'];
export type Contacts = Schemas['ContactsView'];
export type Budget = Schemas['BudgetStatusView'];
export type Posting = Schemas['PostingStatusView'];
export type Facts = Schemas['FactsView'];
export type ModuleFact = Schemas['ModuleFact'];
export type ComplianceItem = Schemas['ComplianceView'];
export type ComplianceDetail = Schemas['ComplianceHistoryView'];
export type SummaryRow = Schemas['SummaryRow'];
export type Proposal = Schemas['RegistryProposalView'];
export type Exemption = Schemas['ExemptionView'];
export type SelfReport = Schemas['SelfReportView'];
export type Overview = Schemas['OverviewView'];
export type AuditEntry = Schemas['AuditEntryView'];
export type Found = Schemas['Found'];
export type FoundGroup = Schemas['FoundGroup'];

export type Affiliation = Schemas['Affiliation'];
export type Skill = Schemas['Skill'];
export type TrainingResult = Schemas['TrainingResult'];
export type ParticipantRole = Schemas['ParticipantRole'];
export type AssignmentRole = Schemas['AssignmentRole'];
export type GapCause = Schemas['CoverageGapCause'];
export type PlanState = Schemas['PlanState'];
export type PlanBecause = Schemas['PlanBecause'];

export type StatusChange = Schemas['StatusChange'];
export type ChangeDirection = Schemas['ChangeDirection'];
export type Cohort = Schemas['CohortView'];
export type Participant = Schemas['ParticipantView'];
export type Trainer = Schemas['TrainerView'];
export type TrainerDetail = Schemas['TrainerDetail'];
export type ServingAt = Schemas['PostingView'];
export type TrainerRef = Schemas['TrainerRef'];
export type TrainerLoad = Schemas['TrainerLoad'];
export type Assignment = Schemas['AssignmentView'];
export type Coverage = Schemas['CoverageView'];
export type CoverageGap = Schemas['CoverageGap'];
export type CoveredPlace = Schemas['CoveredPlace'];
export type ProvinceCoverage = Schemas['ProvinceCoverage'];
export type Workload = Schemas['WorkloadView'];
export type WorkloadItem = Schemas['WorkloadItem'];
export type Plan = Schemas['PlanView'];
export type PlanLine = Schemas['PlanLine'];
export type PlanTrainer = Schemas['PlanTrainer'];
export type PlanTerms = Schemas['PlanTerms'];
export type PlanSummary = Schemas['PlanSummary'];
export type NationalPlan = Schemas['NationalPlanView'];

export type HubState = Schemas['HubState'];
export type HubPlanState = Schemas['HubPlanState'];
export type AdviceMode = Schemas['AdviceMode'];
export type UnreachedWhy = Schemas['HubPlanUnreachedWhy'];
export type Hub = Schemas['HubView'];
export type HubSummary = Schemas['HubSummary'];
export type HubMember = Schemas['HubMember'];
export type HubCounts = Schemas['HubCounts'];
export type HubNetwork = Schemas['HubNetworkView'];
export type HubNode = Schemas['HubNode'];
export type ProvinceHubs = Schemas['ProvinceHubs'];
export type Eligibility = Schemas['EligibilityView'];
export type HubMonthEnd = Schemas['HubMonthEnd'];
export type HubCandidate = Schemas['CandidateView'];
export type Unserved = Schemas['UnservedView'];
export type NearHub = Schemas['NearHub'];
export type Advice = Schemas['AdviceView'];
export type HubPlan = Schemas['HubPlanView'];
export type HubPlanSummary = Schemas['HubPlanSummary'];
export type HubPlanTerms = Schemas['HubPlanTerms'];
export type HubPlanHub = Schemas['HubPlanHub'];
export type HubPlanLine = Schemas['HubPlanLine'];
export type HubPlanUnreached = Schemas['HubPlanUnreached'];
export type LetterTemplate = Schemas['LetterTemplateView'];
export type LetterWords = Schemas['SaveLetterTemplate'];

export type Visit = Schemas['VisitView'];
export type SaveVisit = Schemas['SaveVisit'];
export type VisitState = Schemas['VisitState'];
export type VisitMode = Schemas['VisitMode'];
export type StepOwner = Schemas['StepOwner'];
export type Observed = Schemas['Observed'];
export type Attachment = Schemas['AttachmentView'];
export type Answered = Schemas['ChecklistAnswers'];
export type AnswerValue = Schemas['Answer'];
export type Checklist = Schemas['Checklist'];
export type ChecklistQuestion = Schemas['Question'];
export type ChecklistModule = Schemas['ChecklistModule'];
export type Offer = Schemas['Offer'];
export type ChecklistFailure = Schemas['FailureView'];
export type Clinic = Schemas['ClinicView'];
export type VisitPaper = Schemas['VisitPaper'];
export type PaperWords = Schemas['PaperWordsView'];
export type Holiday = Schemas['HolidayView'];
export type ModuleScore = Schemas['ModuleScore'];
export type VisitSummaryRow = Schemas['VisitSummaryRow'];
export type VisitPlanState = Schemas['VisitPlanState'];
export type VisitPlanSummary = Schemas['VisitPlanSummary'];
export type VisitPlan = Schemas['VisitPlanView'];
export type VisitPlanDay = Schemas['VisitPlanDay'];
export type VisitPlanStop = Schemas['VisitPlanStop'];
export type VisitPlanLeft = Schemas['VisitPlanLeft'];
export type WhyLeft = Schemas['Why'];
export type MoveStop = Schemas['MoveStop'];
export type Priority = Schemas['PriorityView'];
export type Overdue = Schemas['OverdueView'];
export type VisitPolicy = Schemas['VisitPolicyView'];

export type Issue = Schemas['IssueView'];
export type SaveIssue = Schemas['SaveIssue'];
export type IssueKind = Schemas['IssueKind'];
export type IssueModule = Schemas['IssueModule'];
export type IssueSeverity = Schemas['Severity'];
export type IssueState = Schemas['IssueState'];
export type IssueAction = Schemas['IssueAction'];
export type IssuePerson = Schemas['IssuePerson'];
export type IssueHappened = Schemas['IssueHappened'];
export type IssueComment = Schemas['IssueComment'];
export type IssueCounts = Schemas['IssueCounts'];
export type Escalation = Schemas['EscalationView'];
export type Meeting = Schemas['MeetingView'];
export type SaveMeeting = Schemas['SaveMeeting'];
export type MeetingSummary = Schemas['MeetingSummary'];
export type MeetingRef = Schemas['MeetingRef'];
export type MeetingKind = Schemas['MeetingKind'];
export type MeetingState = Schemas['MeetingState'];
export type MeetingAct = Schemas['MeetingAct'];
export type MeetingAction = Schemas['MeetingActionView'];
export type CarriedAction = Schemas['CarriedAction'];
export type Attendance = Schemas['Attendance'];

export type Report = Schemas['ReportView'];
export type ReportState = Schemas['ReportState'];
export type ReportTiming = Schemas['ReportTiming'];
/** The texts of a report: its summary, and its sections. */
export type ReportSection = 'summary' | keyof Schemas['ReportSections'];
export type SaveReport = Schemas['SaveReport'];
export type ReportAct = Schemas['ReportAction'];
export type ReportFigures = Schemas['ReportFigures'];
export type ReportRow = Schemas['ReportRow'];
export type ReportIssue = Schemas['ReportIssue'];
export type ReportAnnexRow = Schemas['ReportAnnexRow'];
export type ReportStep = Schemas['ReportStep'];
export type ReportStepKind = Schemas['ReportStepKind'];
export type ReportHolder = Schemas['ReportHolder'];
export type ReportItem = Schemas['ReportItem'];
export type ReportCourseCell = Schemas['ReportCourseCell'];
export type ReportCourseRow = Schemas['ReportCourseRow'];
export type ReportDueDay = Schemas['ReportDueDay'];
export type ReportTemplate = Schemas['ReportTemplateView'];
export type TemplateField = Schemas['TemplateField'];
export type OrderReference = Schemas['OrderReferenceView'];
export type ProposedText = Schemas['ProposedText'];
export type StandsOn = Schemas['ProposedStandsOn'];
export type NationalReport = Schemas['NationalView'];
export type NationalProvince = Schemas['NationalProvince'];

export type Letter = Schemas['LetterView'];
export type LetterItem = Schemas['LetterSummary'];
export type LetterKind = Schemas['LetterKind'];
export type LetterState = Schemas['LetterState'];
export type LetterAct = Schemas['LetterAction'];
export type LetterStep = Schemas['LetterStep'];
export type LetterStepKind = Schemas['LetterStepKind'];
export type LetterHolder = Schemas['LetterHolder'];

export type Solution = Schemas['SolutionView'];
export type SolutionState = Schemas['SolutionState'];

/**
 * Sends what is known and leaves out what isn't: an absent field and a null one mean the same to the server, and an empty
 * one would be no day or number at all. What is required and missing the server tells beside its field.
 */
export function known<T extends object>(body: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
}

export type TimelineEntry = Schemas['TimelineEntry'];
export type TimelineKind = Schemas['TimelineKind'];
