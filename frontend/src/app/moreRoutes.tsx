import { type RouteObject, useRoutes } from 'react-router';
import { page } from './page';
import { NotForLocal } from './pages/NotForLocal';
import { NotFound } from './pages/NotFound';

const to = (...of: Parameters<typeof page>): Pick<RouteObject, 'element'> => {
  const Page = page(...of);
  return { element: <Page /> };
};

const routes: RouteObject[] = [
  {
    element: <NotForLocal />,
    children: [
      {
        path: 'coverage',
        ...to(() => import('@/features/assignment/coverage/CoveragePage'), 'trainers', 'letters'),
      },
      {
        path: 'plans',
        ...to(() => import('@/features/assignment/plan/CoveragePlansPage'), 'trainers'),
      },
      {
        path: 'plans/compare',
        ...to(() => import('@/features/assignment/plan/CompareCoveragePlansPage'), 'trainers'),
      },
      {
        path: 'plans/national',
        ...to(() => import('@/features/assignment/plan/NationalPlanPage'), 'trainers'),
      },
      {
        path: 'plans/:id',
        ...to(() => import('@/features/assignment/plan/CoveragePlanPage'), 'trainers', 'meetings', 'letters'),
      },
      {
        path: 'plans/:id/annex',
        ...to(() => import('@/features/assignment/plan/CoveragePlanAnnexPage'), 'trainers'),
      },
      { path: 'my-day', ...to(() => import('./pages/MyDay'), 'visits') },
      {
        path: 'visit-priorities',
        ...to(() => import('@/features/visit/priority/PrioritiesPage'), 'visits', 'letters'),
      },
      { path: 'visits', ...to(() => import('@/features/visit/list/VisitsPage'), 'visits', 'letters') },
      {
        path: 'visit-overdue',
        ...to(() => import('@/features/visit/priority/OverduePage'), 'visits', 'letters'),
      },
      { path: 'clinics', ...to(() => import('@/features/visit/clinic/ClinicsPage'), 'visits') },
      { path: 'clinics/new', ...to(() => import('./pages/Clinic'), 'visits', 'issues') },
      { path: 'clinics/:id', ...to(() => import('./pages/Clinic'), 'visits', 'issues') },
      {
        path: 'checklists',
        ...to(() => import('@/features/visit/checklist/ChecklistsPage'), 'visits'),
      },
      {
        path: 'checklists/new',
        ...to(() => import('@/features/visit/checklist/NewChecklistPage'), 'visits'),
      },
      {
        path: 'checklists/:id',
        ...to(() => import('@/features/visit/checklist/ChecklistPage'), 'visits'),
      },
      {
        path: 'issue-escalations',
        ...to(() => import('@/features/issue/escalation/EscalationsPage'), 'issues'),
      },
      {
        path: 'meetings',
        ...to(() => import('@/features/meeting/list/MeetingsPage'), 'meetings', 'letters'),
      },
      {
        path: 'meeting-actions',
        ...to(() => import('@/features/meeting/actions/ActionsPage'), 'meetings', 'letters'),
      },
      {
        path: 'meetings/new',
        ...to(
          () => import('@/features/meeting/form/NewMeetingPage'),
          'meetings',
          'issues',
          'trainers',
          'queue',
        ),
      },
      {
        path: 'meetings/:id',
        ...to(() => import('@/features/meeting/record/MeetingPage'), 'meetings', 'trainers', 'letters'),
      },
      {
        path: 'meetings/:id/edit',
        ...to(
          () => import('@/features/meeting/form/EditMeetingPage'),
          'meetings',
          'issues',
          'trainers',
          'queue',
        ),
      },
      { path: 'reports', ...to(() => import('@/features/report/list/ReportsPage'), 'reports', 'letters') },
      {
        path: 'reports/national',
        ...to(() => import('@/features/report/nation/NationalPage'), 'reports', 'letters'),
      },
      {
        path: 'reports/course',
        ...to(() => import('@/features/report/nation/CoursePage'), 'reports', 'letters'),
      },
      { path: 'reports/due-days', ...to(() => import('@/features/report/nation/DueDaysPage'), 'reports') },
      {
        path: 'reports/:province/:month',
        ...to(() => import('@/features/report/record/ReportPage'), 'reports', 'letters'),
      },
      {
        path: 'reports/:province/:month/edit',
        ...to(() => import('@/features/report/write/EditReportPage'), 'reports'),
      },
      {
        path: 'letters',
        ...to(() => import('@/features/letter/list/LettersPage'), 'outgoing'),
      },
      {
        path: 'letters/:id',
        ...to(() => import('@/features/letter/record/LetterPage'), 'outgoing', 'letters'),
      },
      { path: 'office', ...to(() => import('@/features/office/OfficePage'), 'office', 'letters') },
      { path: 'holidays', ...to(() => import('@/features/registry/HolidaysPage'), 'office') },
      {
        path: 'visit-calendar',
        ...to(() => import('@/features/visit/calendar/CalendarPage'), 'visits'),
      },
      {
        path: 'visit-plans',
        ...to(() => import('@/features/visit/plan/VisitPlansPage'), 'visits', 'trainers', 'days'),
      },
      {
        path: 'visit-plans/:id',
        ...to(() => import('@/features/visit/plan/VisitPlanPage'), 'visits', 'trainers', 'days'),
      },
      {
        path: 'hub-network',
        ...to(() => import('@/features/hub/network/NetworkPage'), 'hubs', 'trainers'),
      },
      { path: 'hubs', ...to(() => import('@/features/hub/HubsPage'), 'hubs', 'trainers', 'letters') },
      {
        path: 'hub-candidates',
        ...to(() => import('@/features/hub/network/CandidatesPage'), 'hubs', 'trainers'),
      },
      {
        path: 'hub-unserved',
        ...to(() => import('@/features/hub/network/UnservedPage'), 'hubs', 'trainers'),
      },
      {
        path: 'hub-plans',
        ...to(() => import('@/features/hub/plan/HubPlansPage'), 'hubs', 'trainers'),
      },
      {
        path: 'hub-plans/compare',
        ...to(() => import('@/features/hub/plan/CompareHubPlansPage'), 'hubs', 'trainers'),
      },
      {
        path: 'hub-plans/:id',
        ...to(() => import('@/features/hub/plan/HubPlanPage'), 'hubs', 'trainers'),
      },
      {
        path: 'hub-letter',
        ...to(() => import('@/features/hub/letter/LetterPage'), 'hubs', 'letters'),
      },
      {
        path: 'visit-papers',
        ...to(() => import('@/features/visit/paper/PaperWordsPage'), 'visits', 'letters'),
      },
    ],
  },
  {
    path: 'visits/new',
    ...to(() => import('./pages/NewVisit'), 'visits', 'queue', 'issues'),
  },
  {
    path: 'visits/:id',
    ...to(() => import('./pages/Visit'), 'visits', 'queue', 'issues', 'outgoing'),
  },
  {
    path: 'visits/:id/edit',
    ...to(() => import('./pages/EditVisit'), 'visits', 'queue', 'issues'),
  },
  { path: 'issues', ...to(() => import('@/features/issue/list/IssuesPage'), 'issues', 'letters') },
  {
    path: 'issues/new',
    ...to(() => import('@/features/issue/form/NewIssuePage'), 'issues', 'queue'),
  },
  { path: 'issues/:id', ...to(() => import('./pages/Issue'), 'issues', 'queue') },
  {
    path: 'issues/:id/edit',
    ...to(() => import('@/features/issue/form/EditIssuePage'), 'issues', 'queue'),
  },
  {
    path: 'local-governments/:code/timeline',
    ...to(() => import('@/features/overview/TimelinePage'), 'timeline', 'hubs', 'trainers', 'visits'),
  },
  { path: 'hubs/:id', ...to(() => import('./pages/Hub'), 'hubs', 'trainers', 'outgoing') },
  {
    path: 'ask',
    ...to(() => import('./pages/Ask'), 'issues', 'trainers', 'hubs'),
  },
  { path: 'solutions', ...to(() => import('@/features/issue/solution/SolutionsPage'), 'issues', 'letters') },
  { path: 'solutions/new', ...to(() => import('@/features/issue/solution/NewSolutionPage'), 'issues') },
  { path: 'solutions/:id', ...to(() => import('./pages/Solution'), 'issues') },
  {
    path: 'solutions/:id/edit',
    ...to(() => import('@/features/issue/solution/EditSolutionPage'), 'issues'),
  },
  { path: 'training', ...to(() => import('@/features/training/TrainingPage'), 'trainers', 'letters') },
  { path: 'training/:id', ...to(() => import('@/features/training/CohortPage'), 'trainers', 'letters') },
  { path: 'self-reports', ...to(() => import('@/features/compliance/SelfReportsPage'), 'office') },
  { path: 'imports', ...to(() => import('@/features/imports/ImportsPage'), 'office') },
  { path: 'imports/new', ...to(() => import('@/features/imports/WizardPage'), 'office') },
  { path: 'imports/:id', ...to(() => import('@/features/imports/ReportPage'), 'office') },
  { path: 'proposals', ...to(() => import('@/features/registry/ProposalsPage'), 'office') },
  { path: 'users', ...to(() => import('@/features/security/UsersPage'), 'office') },
  { path: '*', element: <NotFound /> },
];

export default function MoreRoutes() {
  return useRoutes(routes);
}
