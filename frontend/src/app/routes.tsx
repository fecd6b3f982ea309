import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { page } from './page';
import { RequireSession } from './RequireSession';
import Shell from './Shell';

const to = (...of: Parameters<typeof page>): Pick<RouteObject, 'element'> => {
  const Page = page(...of);
  return { element: <Page /> };
};

/** It is there with the frame: nearly everybody starts with it. */
const Home = lazy(() => import('./pages/Home'));
/** Pages that come later in a day's work are known when the first of them is opened: each name would be on the way to every first page. */
const More = lazy(() => import('./moreRoutes'));

export const routes: RouteObject[] = [
  {
    element: <RequireSession />,
    children: [
      {
        element: <Shell />,
        children: [
          { index: true, element: <Home /> },
          { path: 'map', ...to(() => import('@/features/registry/MapPage')) },
          {
            path: 'local-governments',
            ...to(() => import('@/features/registry/LocalGovernmentsPage'), 'letters'),
          },
          {
            path: 'local-governments/:code',
            ...to(() => import('./pages/LocalGovernment'), 'hubs', 'trainers', 'visits', 'issues'),
          },
          {
            path: 'trainers',
            ...to(() => import('@/features/training/TrainersPage'), 'trainers', 'letters'),
          },
          { path: 'trainers/:id', ...to(() => import('./pages/Trainer'), 'trainers', 'visits') },
          { path: 'compliance', ...to(() => import('@/features/compliance/CompliancePage'), 'letters') },
          { path: 'exemptions', ...to(() => import('@/features/compliance/ExemptionsPage'), 'office') },
          { path: 'settings', ...to(() => import('@/features/security/SettingsPage'), 'office') },
          { path: 'queue', ...to(() => import('./pages/Queue'), 'queue', 'visits', 'issues') },
          { path: '*', element: <More /> },
        ],
      },
    ],
  },
];
