import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotForLocal } from './pages/NotForLocal';
import { Crash, NotFound } from './pages/NotFound';
import { RequireSession } from './RequireSession';

const page = (load: () => Promise<{ default: ComponentType }>): Pick<RouteObject, 'lazy'> => ({
  lazy: async () => ({ Component: (await load()).default }),
});

export const routes: RouteObject[] = [
  {
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', ...page(() => import('@/features/security/SignInPage')) },
      {
        element: <RequireSession />,
        children: [
          {
            ...page(() => import('./Shell')),
            children: [
              {
                errorElement: <Crash />,
                children: [
                  { index: true, ...page(() => import('./pages/Home')) },
                  { path: 'map', ...page(() => import('@/features/registry/MapPage')) },
                  {
                    path: 'local-governments',
                    ...page(() => import('@/features/registry/LocalGovernmentsPage')),
                  },
                  { path: 'local-governments/:code', ...page(() => import('./pages/LocalGovernment')) },
                  {
                    element: <NotForLocal />,
                    children: [
                      { path: 'coverage', ...page(() => import('@/features/assignment/CoveragePage')) },
                      { path: 'plans', ...page(() => import('@/features/assignment/PlansPage')) },
                      { path: 'plans/compare', ...page(() => import('@/features/assignment/ComparePage')) },
                      { path: 'plans/national', ...page(() => import('@/features/assignment/NationalPage')) },
                      { path: 'plans/:id', ...page(() => import('@/features/assignment/PlanPage')) },
                      {
                        path: 'plans/:id/annex',
                        ...page(() => import('@/features/assignment/PlanAnnexPage')),
                      },
                      { path: 'hub-network', ...page(() => import('@/features/hub/NetworkPage')) },
                      { path: 'hubs', ...page(() => import('@/features/hub/HubsPage')) },
                      { path: 'hub-candidates', ...page(() => import('@/features/hub/CandidatesPage')) },
                      { path: 'hub-unserved', ...page(() => import('@/features/hub/UnservedPage')) },
                      { path: 'hub-plans', ...page(() => import('@/features/hub/HubPlansPage')) },
                      { path: 'hub-plans/compare', ...page(() => import('@/features/hub/ComparePage')) },
                      { path: 'hub-plans/:id', ...page(() => import('@/features/hub/HubPlanPage')) },
                      { path: 'hub-letter', ...page(() => import('@/features/hub/LetterPage')) },
                    ],
                  },
                  { path: 'hubs/:id', ...page(() => import('./pages/Hub')) },
                  { path: 'trainers', ...page(() => import('@/features/training/TrainersPage')) },
                  { path: 'trainers/:id', ...page(() => import('./pages/Trainer')) },
                  { path: 'training', ...page(() => import('@/features/training/TrainingPage')) },
                  { path: 'training/:id', ...page(() => import('@/features/training/CohortPage')) },
                  { path: 'compliance', ...page(() => import('@/features/compliance/CompliancePage')) },
                  { path: 'self-reports', ...page(() => import('@/features/compliance/SelfReportsPage')) },
                  { path: 'exemptions', ...page(() => import('@/features/compliance/ExemptionsPage')) },
                  { path: 'imports', ...page(() => import('@/features/imports/ImportsPage')) },
                  { path: 'imports/new', ...page(() => import('@/features/imports/WizardPage')) },
                  { path: 'imports/:id', ...page(() => import('@/features/imports/ReportPage')) },
                  { path: 'proposals', ...page(() => import('@/features/registry/ProposalsPage')) },
                  { path: 'users', ...page(() => import('@/features/security/UsersPage')) },
                  { path: 'settings', ...page(() => import('@/features/security/SettingsPage')) },
                  { path: '*', element: <NotFound /> },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(routes);
