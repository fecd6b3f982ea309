import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
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
