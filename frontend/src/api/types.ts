import type { components } from './schema';

type Schemas = components['schemas'];

/** What the document calls optional travels as null. */
export type Nullish<T> = T extends string | number | boolean
  ? T
  : T extends (infer Item)[]
    ? Nullish<Item>[]
    : T extends object
      ? {
          [K in keyof T]: undefined extends T[K]
            ? Nullish<Exclude<T[K], undefined>> | null | undefined
            : Nullish<T[K]>;
        }
      : T;
type Answer<K extends keyof Schemas> = Nullish<Schemas[K]>;

export type Role = Schemas['Role'];
export type Level = Schemas['Level'];
export type LgType = Schemas['LocalGovernmentType'];
export type Status = Schemas['ComplianceStatus'];
export type BudgetStep = Schemas['BudgetStep'];
export type Reason = Schemas['Reason'];
export type Source = Schemas['Source'];
export type TokenScope = Schemas['TokenScope'];
export type ProposalState = Schemas['State'];

export type Me = Answer<'Me'>;
export type Token = Answer<'TokenView'>;
export type User = Answer<'UserView'>;
export type Place = Answer<'PlaceRef'>;
export type Province = Answer<'ProvinceView'>;
export type District = Answer<'DistrictView'>;
export type LocalGovernment = Answer<'LocalGovernmentView'>;
export type LocalGovernmentDetail = Answer<'LocalGovernmentDetail'>;
export type Neighbour = Answer<'NeighbourView'>;
export type Contacts = Answer<'ContactsView'>;
export type Budget = Answer<'BudgetStatusView'>;
export type Posting = Answer<'PostingStatusView'>;
export type Facts = Answer<'FactsView'>;
export type ModuleFact = Answer<'ModuleFact'>;
export type ComplianceItem = Answer<'ComplianceView'>;
export type ComplianceDetail = Answer<'ComplianceHistoryView'>;
export type SummaryRow = Answer<'SummaryRow'>;
export type Proposal = Answer<'RegistryProposalView'>;
export type Exemption = Answer<'ExemptionView'>;
export type SelfReport = Answer<'SelfReportView'>;
export type Overview = Answer<'OverviewView'>;
export type AuditEntry = Answer<'AuditEntryView'>;

export type Affiliation = Schemas['Affiliation'];
export type Skill = Schemas['Skill'];
export type TrainingResult = Schemas['TrainingResult'];
export type ParticipantRole = Schemas['ParticipantRole'];
export type AssignmentRole = Schemas['AssignmentRole'];
export type GapCause = Schemas['CoverageGapCause'];
export type PlanState = Schemas['PlanState'];
export type PlanBecause = Schemas['PlanBecause'];

export type StatusChange = Answer<'StatusChange'>;
export type ChangeDirection = Schemas['ChangeDirection'];
export type Cohort = Answer<'CohortView'>;
export type Participant = Answer<'ParticipantView'>;
export type Trainer = Answer<'TrainerView'>;
export type TrainerDetail = Answer<'TrainerDetail'>;
export type ServingAt = Answer<'PostingView'>;
export type TrainerRef = Answer<'TrainerRef'>;
export type TrainerLoad = Answer<'TrainerLoad'>;
export type Assignment = Answer<'AssignmentView'>;
export type Coverage = Answer<'CoverageView'>;
export type CoverageGap = Answer<'CoverageGap'>;
export type CoveredPlace = Answer<'CoveredPlace'>;
export type ProvinceCoverage = Answer<'ProvinceCoverage'>;
export type Workload = Answer<'WorkloadView'>;
export type WorkloadItem = Answer<'WorkloadItem'>;
export type Plan = Answer<'PlanView'>;
export type PlanLine = Answer<'PlanLine'>;
export type PlanTrainer = Answer<'PlanTrainer'>;
export type PlanTerms = Answer<'PlanTerms'>;
export type PlanSummary = Answer<'PlanSummary'>;
export type NationalPlan = Answer<'NationalPlanView'>;

export type HubState = Schemas['HubState'];
export type HubPlanState = Schemas['HubPlanState'];
export type AdviceMode = Schemas['AdviceMode'];
export type UnreachedWhy = Schemas['HubPlanUnreachedWhy'];
export type Hub = Answer<'HubView'>;
export type HubSummary = Answer<'HubSummary'>;
export type HubMember = Answer<'HubMember'>;
export type HubCounts = Answer<'HubCounts'>;
export type HubNetwork = Answer<'HubNetworkView'>;
export type HubNode = Answer<'HubNode'>;
export type ProvinceHubs = Answer<'ProvinceHubs'>;
export type Eligibility = Answer<'EligibilityView'>;
export type HubMonthEnd = Answer<'HubMonthEnd'>;
export type HubCandidate = Answer<'CandidateView'>;
export type Unserved = Answer<'UnservedView'>;
export type NearHub = Answer<'NearHub'>;
export type Advice = Answer<'AdviceView'>;
export type HubPlan = Answer<'HubPlanView'>;
export type HubPlanSummary = Answer<'HubPlanSummary'>;
export type HubPlanTerms = Answer<'HubPlanTerms'>;
export type HubPlanHub = Answer<'HubPlanHub'>;
export type HubPlanLine = Answer<'HubPlanLine'>;
export type HubPlanUnreached = Answer<'HubPlanUnreached'>;
export type LetterTemplate = Answer<'LetterTemplateView'>;
export type LetterWords = Answer<'SaveLetterTemplate'>;

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
