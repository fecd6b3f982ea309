import type { Me } from '@/api/types';
import { can } from '@/shared/session';
import type { IconName } from '@/shared/ui/icons';

type NavKey =
  | 'home'
  | 'trainers'
  | 'hubs'
  | 'visits'
  | 'issues'
  | 'meetings'
  | 'reports'
  | 'letters'
  | 'ask'
  | 'map'
  | 'localGovernments'
  | 'compliance'
  | 'exemptions'
  | 'imports'
  | 'proposals'
  | 'users'
  | 'settings';

export interface Item {
  key: NavKey;
  to: string;
  icon: IconName;
  /** Further pages of the same work. */
  also?: readonly string[];
}

/** The pages of the rail, for whoever may open them. */
export function itemsFor(me: Me): Item[] {
  const local = me.role === 'LOCAL';
  const all: (Item & { show: boolean })[] = [
    { key: 'home', to: '/', icon: 'home', show: true },
    {
      key: 'trainers',
      to: '/coverage',
      icon: 'trainer',
      also: ['/plans', '/trainers', '/training'],
      show: !local,
    },
    {
      key: 'hubs',
      to: '/hub-network',
      icon: 'hub',
      also: ['/hubs', '/hub-candidates', '/hub-unserved', '/hub-plans', '/hub-letter'],
      show: !local,
    },
    {
      key: 'visits',
      to: me.role === 'TRAINER' ? '/my-day' : '/visit-priorities',
      icon: 'visit',
      also: [
        '/my-day',
        '/visit-priorities',
        '/visits',
        '/visit-overdue',
        '/visit-calendar',
        '/visit-plans',
        '/clinics',
        '/checklists',
        '/visit-papers',
      ],
      show: !local,
    },
    {
      key: local ? 'ask' : 'issues',
      to: local ? '/ask' : '/issues',
      icon: 'talk',
      also: ['/issues', '/issue-escalations', '/solutions'],
      show: true,
    },
    { key: 'meetings', to: '/meetings', icon: 'meeting', also: ['/meeting-actions'], show: !local },
    { key: 'reports', to: '/reports', icon: 'file', show: !local },
    { key: 'letters', to: '/letters', icon: 'mail', show: !local },
    { key: 'map', to: '/map', icon: 'map', show: !local },
    { key: 'localGovernments', to: '/local-governments', icon: 'building', show: !local },
    { key: 'compliance', to: '/compliance', icon: 'list', show: !local },
    { key: 'exemptions', to: '/exemptions', icon: 'pause', show: true },
    { key: 'imports', to: '/imports', icon: 'upload', show: can(me, 'DEPARTMENT', 'PROVINCE', 'OBSERVER') },
    {
      key: 'proposals',
      to: '/proposals',
      icon: 'pencil',
      show: can(me, 'DEPARTMENT', 'PROVINCE', 'OBSERVER'),
    },
    { key: 'users', to: '/users', icon: 'users', show: can(me) },
    { key: 'settings', to: '/settings', icon: 'gear', show: true },
  ];
  return all.filter((i) => i.show);
}
